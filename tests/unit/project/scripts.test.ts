import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const OUTPUT = path.join(import.meta.dirname, '../../../.output');

const isNoncharacter = (code: number): boolean =>
  (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe;

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const folder = path.join(OUTPUT, build);
  const scripts = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'));

  test('there are scripts to look at', () => {
    expect(scripts.length).toBeGreaterThan(20);
  });

  // Chromium does not inject a file that is anything else: it refused the script that draws formulas.
  test.each(scripts)('%s is UTF-8 without noncharacters', (name) => {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(path.join(folder, name)));
    const odd = [...text].filter((character) => isNoncharacter(character.codePointAt(0) ?? 0));
    expect(odd).toEqual([]);
  });
});
