import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const OUTPUT = path.join(import.meta.dirname, '../../../.output');
/** What only the code says that seals, sends and gets. */
const MARKS = /lectern-sync\/1|PROPFIND|Lectern-Parts/;
/** `devices.js` is loaded once a device is connected; the others when the user connects one. */
const MAY_HAVE = /^(devices\.js|chunks[\\/](connect|library-key)-[\w-]+\.js)$/;

const filesOf = (build: string): string[] =>
  fs
    .readdirSync(path.join(OUTPUT, build), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|html)$/.test(name));

test.each(['chrome-mv3', 'firefox-mv3'])(
  '%s has the code that syncs in files that nothing loads by itself',
  (build) => {
    const read = (name: string) => fs.readFileSync(path.join(OUTPUT, build, name), 'utf8');
    const files = filesOf(build);
    const holders = files.filter((name) => MARKS.test(read(name)));
    expect(holders.filter((name) => !MAY_HAVE.test(name))).toEqual([]);
    expect(holders).toContain('devices.js');
    const chunks = holders.map((name) => path.basename(name));
    for (const name of files) {
      const text = read(name);
      for (const chunk of chunks) {
        // A script or its preloading in a page, and an import at the top of a script; `import("…")` waits until it is called.
        const isLoaded = name.endsWith('.html')
          ? text.includes(chunk)
          : new RegExp(`(?:from|import)\\s*["'][^"']*${chunk.replaceAll('.', '\\.')}["']`).test(text);
        if (isLoaded) expect(MAY_HAVE.test(name), `${name} loads ${chunk}`).toBe(true);
      }
    }
  },
);
