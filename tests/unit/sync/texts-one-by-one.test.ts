import { expect, test } from 'vitest';
import type { Change } from '../../../sync/merge/change';
import { type Pack, packPath, sealPack } from '../../../sync/remote/pack';
import { runRound } from '../../../sync/remote/round';
import { createKeyBytes, importLibraryKey } from '../../../sync/seal/library-key';
import { createTestDevice, createTestStorage } from './devices';

test('a pack of texts is applied while the next is got, and no more: a library of texts is never held in memory', async () => {
  const key = await importLibraryKey(createKeyBytes());
  const storage = createTestStorage();
  const { signal } = new AbortController();
  for (const number of [1, 2, 3]) {
    const at = `0mtzf1s4g000${number}-device01`;
    const changes: Change[] = [
      { kind: 'put', at, item: `article:${number}`, field: 'content', value: 'text' },
    ];
    const pack: Pack = { stream: 'text', device: 'device01', from: number, to: number, changes };
    await storage.put(packPath(pack), await sealPack(key, pack), signal);
  }
  const done: string[] = [];
  const log = createTestDevice('device02');
  await runRound({
    ...{ key, signal },
    transport: {
      ...storage,
      get: (path, ...more) => {
        done.push(`get ${path.slice(-1)}`);
        return storage.get(path, ...more);
      },
    },
    log: {
      ...log,
      apply: (...given) => {
        done.push(`apply ${given[3]}`);
        return log.apply(...given);
      },
    },
  });
  expect(done).toEqual(['get 1', 'get 2', 'apply 1', 'get 3', 'apply 2', 'apply 3']);
});
