import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXPORTERS } from '../../../../transfer/export/exporters';

test('every format is offered, under a name of its own', () => {
  const files = readdirSync(new URL('../../../../transfer/export/formats/', import.meta.url));
  const ids = EXPORTERS.map(({ id }) => id);
  expect([...ids].sort()).toEqual(files.map((file) => file.replace(/\.ts$/, '')).sort());
  expect(new Set(ids).size).toBe(ids.length);
});
