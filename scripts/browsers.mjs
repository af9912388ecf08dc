// Finds installed browsers in their usual places on Linux, macOS and Windows. Node's own modules only.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const windows = os.platform() === 'win32';
const onPath = (names) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, windows ? `${name}.exe` : name)));
const applications = (names) => names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const programs = (places) =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((root) => places.map((place) => path.join(root, place)));

/** The first of `files` that exists, or null. */
const firstFile = (files) => files.find((file) => file && fs.existsSync(file)) ?? null;

/**
 * Path of an installed Chromium, Edge or Chrome (LECTERN_CHROMIUM wins), or null. Chrome comes last: its stable channel
 * loads no unpacked extension from the command line any more (since 137).
 */
export function findChromium() {
  return firstFile([
    process.env.LECTERN_CHROMIUM,
    ...onPath([
      'chromium',
      'chromium-browser',
      'microsoft-edge',
      'msedge',
      'google-chrome',
      'google-chrome-stable',
    ]),
    ...applications(['Chromium', 'Microsoft Edge', 'Google Chrome']),
    ...programs([
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'Google/Chrome/Application/chrome.exe',
    ]),
  ]);
}

/** Path of an installed Firefox (LECTERN_FIREFOX wins), or null. */
export function findFirefox() {
  return firstFile([
    process.env.LECTERN_FIREFOX,
    ...onPath(['firefox-esr', 'firefox']),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...programs(['Mozilla Firefox/firefox.exe']),
  ]);
}
