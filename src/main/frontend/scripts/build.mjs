// Copies official builds and our own styles and scripts to where the application serves /assets from.
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = join(dirname(fileURLToPath(import.meta.url)), '..');
const assets = join(home, '../../../target/classes/static/assets');

const vendor = {
  'bootstrap/dist/css/bootstrap.min.css': 'vendor/bootstrap.min.css',
  'htmx.org/dist/htmx.min.js': 'vendor/htmx.min.js',
  'bpmn-js/dist/bpmn-navigated-viewer.production.min.js': 'vendor/bpmn-navigated-viewer.min.js',
  'bpmn-js/dist/assets/diagram-js.css': 'vendor/diagram-js.css',
  'bpmn-js/dist/assets/bpmn-js.css': 'vendor/bpmn-js.css',
  '@bpmn-io/form-js/dist/form-viewer.umd.js': 'vendor/form-viewer.js',
  '@bpmn-io/form-js/dist/assets/form-js.css': 'vendor/form-js.css',
};

mkdirSync(join(assets, 'vendor'), { recursive: true });
for (const [from, to] of Object.entries(vendor)) {
  cpSync(join(home, 'node_modules', from), join(assets, to));
}
for (const file of readdirSync(join(home, 'assets'))) {
  cpSync(join(home, 'assets', file), join(assets, file), { recursive: true });
}
