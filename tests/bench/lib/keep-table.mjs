// Tables of measurements in docs/extraction.md, each between two markers.
import fs from 'node:fs';
import path from 'node:path';

const FILE = path.join(import.meta.dirname, '../../../docs/extraction.md');

/** Puts a text between the two markers of this name. */
export function keepTable(name, text) {
  const page = fs.readFileSync(FILE, 'utf8');
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest = ''] = page.split(open);
  fs.writeFileSync(FILE, `${before}${open}\n${text.trimEnd()}\n${close}${rest.split(close)[1] ?? ''}`);
}
