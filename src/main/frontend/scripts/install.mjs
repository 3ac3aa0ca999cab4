// Runs `npm ci` only when package-lock.json changed since the last one, so that a second start is quick.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = join(dirname(fileURLToPath(import.meta.url)), '..');
const lock = createHash('sha256').update(readFileSync(join(home, 'package-lock.json'))).digest('hex');
const stamp = join(home, 'node_modules', '.installed-lock');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  // Install scripts of dependencies only report usage: nothing here needs them.
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: home,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('Expected `npm ci` to install the frontend, but it failed. Is npm 9 or newer on the PATH, and the registry reachable?');
    process.exit(npm.status ?? 1);
  }
  writeFileSync(stamp, lock);
}
