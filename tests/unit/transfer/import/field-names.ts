import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { parseJson } from '../../../../transfer/import/read/json';
import { fixtureFile, fixtureNames } from './read-fixture';

function addKeys(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) addKeys(item, into);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      // Names that are numbers are no fields, but keys of a list kept as an object.
      if (!/^\d+$/.test(key)) into.add(key);
      addKeys(inner, into);
    }
}

function addNames(name: string, bytes: Uint8Array, into: Set<string>): void {
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '');
  if (/\.csv$/.test(name))
    for (const column of Papa.parse<string[]>(text, { preview: 1 }).data[0] ?? []) into.add(column.trim());
  if (/\.json$/.test(name)) addKeys(parseJson(text).value, into);
  if (/\.jsonl$/.test(name))
    for (const line of text.split('\n')) addKeys(parseJson(line || 'null').value, into);
}

/** Every column and key of a format's full and plain fixtures, in their zips too. */
export async function fieldNames(id: string): Promise<string[]> {
  const names = new Set<string>();
  for (const name of fixtureNames(id).filter((fixture) => !fixture.startsWith('damaged'))) {
    const bytes = new Uint8Array(await fixtureFile(id, name).arrayBuffer());
    if (name.includes('.')) addNames(name, bytes, names);
    else for (const [entry, content] of Object.entries(unzipSync(bytes))) addNames(entry, content, names);
  }
  return [...names];
}
