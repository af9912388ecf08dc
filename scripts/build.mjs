// npm run build: both packages at once, into .output/. Prints a line for each, and what the build says only if it fails.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { environment, ROOT } from './install.mjs';

const TARGETS = [
  { name: 'Chrome and Edge', browser: 'chrome', folder: '.output/chrome-mv3' },
  { name: 'Firefox', browser: 'firefox', folder: '.output/firefox-mv3' },
];

const secondsSince = (start) => ((performance.now() - start) / 1000).toFixed(0);

/** Size of a folder's files in megabytes, with one decimal. */
function megabytesIn(folder) {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const sizes = files
    .filter((file) => file.isFile())
    .map((file) => fs.statSync(path.join(file.parentPath, file.name)).size);
  return (sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1);
}

/** Builds one package; resolves to whether it succeeded. */
function build({ name, browser, folder }) {
  const start = performance.now();
  const wxt = path.join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const child = spawn('node', [wxt, 'build', '-b', browser], {
    cwd: ROOT,
    env: environment(),
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.log(`${name}: ${error.message}`);
      resolve(false);
    });
    child.on('close', (code) => {
      if (code === 0)
        console.log(
          `${name}: ${folder}, ${megabytesIn(path.join(ROOT, folder))} MB, ${secondsSince(start)} s`,
        );
      else console.log(`${output}\n${name}: the build failed; its output is above.`);
      resolve(code === 0);
    });
  });
}

/** Builds all packages; resolves to whether all succeeded. */
export async function buildPackages() {
  const built = await Promise.all(TARGETS.map(build));
  return built.every(Boolean);
}

if (process.argv[1] === import.meta.filename) process.exit((await buildPackages()) ? 0 : 1);
