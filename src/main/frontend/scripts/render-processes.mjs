// Draws docs/processes/<id>.svg from processes/<id>.bpmn with bpmn-js in headless Chromium.
// Needs Chromium on the PATH, or its location in the environment variable CHROMIUM.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const models = join(root, 'processes');
const pictures = join(root, 'docs', 'processes');
const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');

const page = (model) => `<!doctype html>
<meta charset="utf-8">
<div id="canvas" style="width: 3000px; height: 2000px"></div>
<script src="${pathToFileURL(viewer)}"></script>
<script>
  const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const base64 = (text) => btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
  const viewer = new BpmnJS({ container: '#canvas' });
  viewer.importXML(new TextDecoder().decode(bytes('${model.toString('base64')}')))
    .then(({ warnings }) => {
      if (warnings.length) throw new Error(warnings.map((w) => w.message).join('; '));
      return viewer.saveSVG();
    })
    .then(({ svg }) => { document.body.dataset.svg = base64(svg); })
    .catch((error) => { document.body.dataset.error = base64(error.message); });
</script>`;

function draw(model, workspace) {
  const html = join(workspace, 'page.html');
  writeFileSync(html, page(model));
  const dom = execFileSync(
    process.env.CHROMIUM ?? 'chromium',
    ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', `--user-data-dir=${join(workspace, 'profile')}`,
      '--virtual-time-budget=20000', '--dump-dom', pathToFileURL(html).href],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const found = (name) => dom.match(new RegExp(`data-${name}="([^"]*)"`))?.[1];
  const text = (base64) => Buffer.from(base64, 'base64').toString('utf8');
  if (!found('svg')) throw new Error(`Expected a picture, but bpmn-js said: ${text(found('error') ?? '') || 'nothing'}`);
  return text(found('svg'));
}

function onWhite(svg, model, id) {
  const [, x, y, width, height] = svg.match(/viewBox="([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)"/).map(Number);
  const margin = 16;
  const box = [x - margin, y - margin, width + 2 * margin, height + 2 * margin];
  const digest = createHash('sha256').update(model).digest('hex');
  return svg
    .replace(/<!-- created with bpmn-js[^]*?-->\s*/, '')
    .replace(/<svg [^>]*>/, `<!-- model sha-256: ${digest} -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${box[2]}" height="${box[3]}" viewBox="${box.join(' ')}" role="img" aria-label="Process ${id}">
<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="white"/>`)
    .trimEnd() + '\n';
}

mkdirSync(pictures, { recursive: true });
const workspace = mkdtempSync(join(tmpdir(), 'pictures-'));
try {
  for (const file of readdirSync(models).filter((name) => name.endsWith('.bpmn')).sort()) {
    const id = basename(file, '.bpmn');
    const model = readFileSync(join(models, file));
    writeFileSync(join(pictures, `${id}.svg`), onWhite(draw(model, workspace), model, id));
    console.log(`docs/processes/${id}.svg`);
  }
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
