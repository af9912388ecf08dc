import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packageOf, readShipped } from '../../../modules/licences/shipped';

const ROOT = path.join(import.meta.dirname, '../../..');
const TEXTS = path.join(ROOT, 'modules/licences/texts');

/** Names of the packages that our own source takes something from at run time, by its imports alone: no bundler is asked. */
function importedPackages(): string[] {
  const named = [
    'article',
    'components',
    'entrypoints',
    'library',
    'platform',
    'preferences',
    'reader',
  ].flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => {
        const source = fs.readFileSync(path.join(ROOT, folder, file), 'utf8');
        return [...source.matchAll(/^import (?!type\b)[^;]*?from '([^'.][^']*)'|import\('([^'.][^']*)'\)/gm)];
      })
      .map(([, from, later]) => (from ?? later ?? '').split('/'))
      .map(([first = '', second]) => (first.startsWith('@') ? `${first}/${second}` : first)),
  );
  return [...new Set(named)].sort();
}

/** Packages whose files ship beside the scripts. */
const FONTS = [
  '@fontsource/opendyslexic',
  '@fontsource-variable/atkinson-hyperlegible-next',
  '@fontsource-variable/literata',
  '@fontsource-variable/source-sans-3',
];

/** Text as it is compared: what a package's file is indented by is no part of its licence. */
const fold = (text: string) => text.replace(/\s+/g, ' ');

test.each(['chrome-mv3', 'firefox-mv3'])(
  '%s names every package it is made of, with its licence',
  (build) => {
    const text = fs.readFileSync(path.join(ROOT, '.output', build, 'licences.txt'), 'utf8');
    const parts = text.split(/^={80}$/m);
    const imported = importedPackages();
    expect(imported).toEqual(expect.arrayContaining(['dompurify', 'highlight.js', 'preact', 'temml']));
    expect(text.slice(0, 200)).toContain('Lectern contributors');
    for (const name of [...imported, ...FONTS]) {
      const folder = path.join(ROOT, 'node_modules', name);
      const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
      const part = parts[parts.findIndex((at) => at.startsWith(`\n${name} ${version}\n`)) + 1];
      expect(part?.trim(), name).toBeTruthy();
      for (const file of fs.readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file)))
        expect(fold(part ?? ''), name).toContain(
          fold(fs.readFileSync(path.join(folder, file), 'utf8')).trim(),
        );
    }
  },
);

test('the full text of Apache’s licence stands with the packages that only refer to it', () => {
  const { text } = readShipped(path.join(ROOT, 'node_modules/@mozilla/readability'), TEXTS);
  expect(text).toContain('Arc90');
  expect(text).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
});

test('a package without a licence text may not ship', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-licence-'));
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'nobodys', version: '1.0.0', license: 'MIT' }),
  );
  expect(() => readShipped(folder, TEXTS)).toThrow('nobodys ships in the extension, and has no licence text');
  fs.rmSync(folder, { recursive: true });
});

test.each([
  ['/project/node_modules/preact/dist/preact.module.js', 'preact'],
  ['/project/node_modules/a/node_modules/@scope/b/index.js?raw', '@scope/b'],
  ['\0vite/preload-helper.js', 'vite'],
  ['virtual:wxt-unlisted-script-entrypoint?/project/entrypoints/languages.ts', 'wxt'],
  ['/project/components/strings.ts', null],
])('%s is from %s', (id, name) => {
  expect(packageOf(id)).toBe(name);
});

test('code that a tool wrote, and nobody knows which, may not ship', () => {
  expect(() => packageOf('\0some-helper')).toThrow('Whose code is');
});
