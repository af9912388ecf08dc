// Tables of measurements in the documentation, each between two markers.
import fs from 'node:fs';
import path from 'node:path';

const DOCS = path.join(import.meta.dirname, '../../../docs');

/** Puts a text between the two markers of this name in a file of docs/. */
export function keepTable(name, text, file = 'extraction.md') {
  const page = fs.readFileSync(path.join(DOCS, file), 'utf8');
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest = ''] = page.split(open);
  fs.writeFileSync(
    path.join(DOCS, file),
    `${before}${open}\n${text.trimEnd()}\n${close}${rest.split(close)[1] ?? ''}`,
  );
}
