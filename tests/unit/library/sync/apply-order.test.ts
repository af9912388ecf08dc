import { expect, test } from 'vitest';
import type { Change } from '../../../../sync/merge/change';
import { createSyncedDevice } from './devices';

test('changes before which some are missing are refused: those would never come', () => {
  const { store } = createSyncedDevice('device01');
  const change = (number: number): Change => ({
    kind: 'add',
    at: `0mtzf1s4g000${number}-device09`,
    ...{ item: 'library', set: 'articles' },
    member: `0195a000-0000-7000-8000-00000000000${number}`,
  });
  expect(() => store.applySyncChanges('log', 'device09', [change(2)], 2)).toThrow(/missing/);
  store.applySyncChanges('log', 'device09', [change(1)], 1);
  store.applySyncChanges('log', 'device09', [change(2)], 2);
  // Again, with more: a longer pack has what was applied, too.
  store.applySyncChanges('log', 'device09', [change(1), change(2), change(3)], 3);
  expect(store.syncState()?.applied).toEqual([{ stream: 'log', device: 'device09', number: 3 }]);
});
