import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LIST_KEYS } from '../../../components/library/list-keys';
import { COMMANDS } from '../../../reader/commands/commands';

const text = fs.readFileSync(path.join(import.meta.dirname, '../../../docs/keys.md'), 'utf8');

/** The rows of the table: keys, the command in the list, the command in the view. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split(/(?<!\\)\|/).slice(1, -1))
  .map(([keys = '', , list = '', view = '']) => ({
    keys: [...keys.replace('`1` … `6`', '`1` `2` `3` `4` `5` `6`').matchAll(/`([^`]+)`/g)].map(
      ([, key]) => key,
    ),
    list: list.trim().replaceAll('`', ''),
    view: view.trim().replaceAll('`', ''),
  }));

const documented = (surface: 'list' | 'view') =>
  rows
    .flatMap(({ keys, ...row }) => (row[surface] ? keys.map((key) => `${key} ${row[surface]}`) : []))
    .sort();

test('docs/keys.md has every key of the list', () => {
  expect(documented('list')).toEqual(
    LIST_KEYS.flatMap(({ command, keys }) => keys.map((key) => `${key} ${command}`)).sort(),
  );
});

test('docs/keys.md has every key of the view', () => {
  expect(documented('view')).toEqual(
    COMMANDS.flatMap(({ id, keys }) => keys.map((key) => `${key} ${id}`)).sort(),
  );
});

test('a key has one row, and so one meaning', () => {
  const keys = rows.flatMap((row) => row.keys);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
