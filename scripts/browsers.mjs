// Finds installed browsers in their usual places on Linux, macOS and Windows. Node's own modules only.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const onPath = (names) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) =>
      names.map((name) => path.join(folder, os.platform() === 'win32' ? `${name}.exe` : name)),
    );

/** The first of `files` that exists, or null. */
const firstFile = (files) => files.find((file) => file && fs.existsSync(file)) ?? null;

/** Path of an installed Chromium, Chrome or Edge (LECTERN_CHROMIUM wins), or null. */
export function findChromium() {
  return firstFile([
    process.env.LECTERN_CHROMIUM,
    ...onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']),
  ]);
}

/** Path of an installed Firefox (LECTERN_FIREFOX wins), or null. */
export function findFirefox() {
  return firstFile([process.env.LECTERN_FIREFOX, ...onPath(['firefox-esr', 'firefox'])]);
}
