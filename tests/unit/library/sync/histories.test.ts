import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { ALL_ARTICLES } from '../../../../library/types';
import { createKeyBytes, importLibraryKey, type LibraryKey } from '../../../../sync/seal/library-key';
import { TransportError } from '../../../../sync/transports/transport';
import { article } from '../../../e2e/library/articles';
import { createTestStorage } from '../../sync/devices';
import { contentsOf, createSyncedDevice, type SyncedDevice } from './devices';

/** Histories; `npm run test:sync` tries more. */
const HISTORIES = Number(process.env.SYNC_HISTORIES ?? 60);
const DEVICES = 3;
const PAGES = 4;
/** Rounds of all devices after which nothing more may be sent. */
const MAX_TURNS = 12;

let key: LibraryKey;
beforeAll(async () => {
  key = await importLibraryKey(createKeyBytes());
});

/** What a reader does on a device to one of the articles it has, or to a page it has not. */
const DEEDS: Record<
  string,
  (device: SyncedDevice, page: number, id: string | undefined, more: number) => unknown
> = {
  save: ({ store }, page, _, more) =>
    store.save(article({ url: `https://sea.example/${page}`, title: `Page ${page}.${more}` })),
  link: ({ store }, page) => store.saveLink({ url: `https://sea.example/${page}`, title: 'A link' }),
  delete: ({ store }, _, id) => id && store.change({ ids: [id] }, { kind: 'delete' }),
  undone: ({ store }, _, id) => id && store.undo(store.change({ ids: [id] }, { kind: 'delete' }).undo),
  tag: ({ store }, _, id, more) =>
    id && store.change({ ids: [id] }, { kind: 'add-tag', tag: `tag ${more % 3}` }),
  untag: ({ store }, _, id, more) =>
    id && store.change({ ids: [id] }, { kind: 'remove-tag', tag: `tag ${more % 3}` }),
  archive: ({ store }, _, id, more) =>
    id && store.change({ ids: [id] }, { kind: 'archive', on: more % 2 === 0 }),
  rename: ({ store }, _, id, more) =>
    id && store.change({ ids: [id] }, { kind: 'details', details: { title: `Mine ${more}` } }),
  read: ({ store }, _, id, more) => id && store.reached(id, { progress: (more % 10) / 10, place: null }),
  mark: ({ store }, _, id, more) => {
    const number = String(more % 4).padStart(12, '0');
    const known = id && store.highlights(id).length < 3;
    return known && store.putHighlight(id, { ...HIGHLIGHT, id: `0195a000-0000-7000-8000-${number}` });
  },
  note: ({ store }, _, id, more) => {
    const [highlight] = id ? store.highlights(id) : [];
    return id && highlight && store.putHighlight(id, { ...highlight, note: `Note ${more}` });
  },
  unmark: ({ store }, _, id) => {
    const [highlight] = id ? store.highlights(id) : [];
    return highlight && store.deleteHighlight(highlight.id);
  },
};
const HIGHLIGHT = {
  ...{ quote: 'twice that day', note: null, color: 'yellow', tags: [], createdAt: 1, updatedAt: 1 },
  selectors: [{ type: 'TextPositionSelector', start: 4, end: 18 }],
};

const steps = fc.array(
  fc.record({
    device: fc.nat({ max: DEVICES - 1 }),
    deed: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...Object.keys(DEEDS)) },
      { weight: 1, arbitrary: fc.constantFrom('round', 'round', 'tidy') },
    ),
    page: fc.nat({ max: PAGES - 1 }),
    more: fc.nat({ max: 99 }),
    breaks: fc.boolean(),
  }),
  { minLength: 4, maxLength: 30 },
);

function act(device: SyncedDevice, { deed, page, more }: { deed: string; page: number; more: number }): void {
  const { rows } = device.store.list(ALL_ARTICLES, { offset: page % PAGES, limit: 1 });
  try {
    DEEDS[deed]?.(device, page, rows[0]?.id, more);
  } catch (error) {
    // A highlight that another article has is refused, as it is to a reader.
    if (!String(error).includes('another article')) throw error;
  }
}

test(`after ${HISTORIES} histories of ${DEVICES} libraries all of them hold the same`, {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      let requests = 0;
      let breakAt = Number.POSITIVE_INFINITY;
      const storage = createTestStorage(() => {
        if (++requests >= breakAt) throw new TransportError('unreachable', 'the test breaks it off');
      });
      const devices = Array.from({ length: DEVICES }, (_, number) => createSyncedDevice(`device0${number}`));
      for (const step of history) {
        const device = devices[step.device];
        if (!device) continue;
        if (step.deed !== 'round' && step.deed !== 'tidy') {
          act(device, step);
          if (step.breaks) device.store.recordSyncChanges(100);
          continue;
        }
        breakAt = step.breaks ? requests + 1 + (step.more % 5) : Number.POSITIVE_INFINITY;
        const work =
          step.deed === 'tidy'
            ? device.tidy(storage, key)
            : device.round(storage, key, { allowDeletions: true });
        await work.catch((error) => {
          if (!(error instanceof TransportError)) throw error;
        });
      }
      breakAt = Number.POSITIVE_INFINITY;
      for (let turn = 0; ; turn++) {
        let news = 0;
        for (const device of devices) {
          const { received, sent, problems } = await device.round(storage, key, { allowDeletions: true });
          expect(problems).toEqual([]);
          news += received + sent;
        }
        if (!news) break;
        if (turn > MAX_TURNS) throw new Error('the devices go on sending');
      }
      const [first, ...others] = devices.map(contentsOf);
      for (const other of others) expect(other).toEqual(first);
      for (const { database } of devices) database.close();
    }),
    { numRuns: HISTORIES, seed: Number(process.env.SYNC_SEED ?? 1), endOnFailure: false },
  );
});
