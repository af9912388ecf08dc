import { expect } from 'vitest';
import { ALL_ARTICLES } from '../../../../library/types';
import type { LibraryKey } from '../../../../sync/seal/library-key';
import type { Transport } from '../../../../sync/transports/transport';
import { article } from '../../../e2e/library/articles';
import type { Chance } from '../../../fuzz/chance';
import { contentsOf, createSyncedDevice, type SyncedDevice } from './devices';
import { PNG } from './png';

/** What has to be there of an article in the end. */
interface Expected {
  tags: Set<string>;
  /** Notes of its highlights, by their IDs. */
  highlights: Map<string, string | null>;
  pictures: Set<string>;
}

/** Readers of one library, each on a device, who do what can be told to be there, or gone, in the end. */
export interface Readers {
  /** Their devices; one that is restarted takes the place of what it was. */
  devices: SyncedDevice[];
  /** Does something on one of the devices. */
  act(at: number): void;
  /** Rounds of all devices until nothing more is sent; then says whether everything is there once, and nothing that was deleted. */
  settle(transports: readonly Transport[], key: LibraryKey): Promise<void>;
}

/** The IDs of the devices. */
export const DEVICE_IDS = ['device01', 'device02', 'device03'];
/** Rounds of all devices after which nothing more may be sent. */
const MAX_TURNS = 12;
/** Words in an article: enough that half of a pack is half of something. */
const WORDS = 400;

const sorted = (values: Iterable<string>): string[] => [...values].sort();

/** Creates three devices with empty libraries. All that they do has a name of its own, so that nothing can stand for another. */
export function createReaders(chance: Chance): Readers {
  const devices = DEVICE_IDS.map((name) => createSyncedDevice(name));
  const expected = new Map<string, Expected>();
  const maker = new Map<string, number>();
  let number = 0;

  const save = ({ store }: SyncedDevice) => {
    const url = `https://sea.example/${++number}`;
    const text = Array.from({ length: WORDS }, () => chance.below(36 ** 4).toString(36)).join(' ');
    store.save(article({ url, title: `Page ${number}`, text, content: `<p>${text}</p>` }));
    expected.set(url, { tags: new Set(), highlights: new Map(), pictures: new Set() });
  };
  const changeOne = (at: number, { store }: SyncedDevice, id: string, known: Expected) => {
    const name = String(++number).padStart(12, '0');
    const highlights = store.highlights(id);
    const own = highlights.find((highlight) => maker.get(highlight.id) === at);
    const tag = known.tags.size ? store.stored(id)?.tags[0] : undefined;
    const choice = chance.below(8);
    if (choice === 0) store.change({ ids: [id] }, { kind: 'archive', on: chance.happens(0.3) });
    else if (choice === 1)
      store.change({ ids: [id] }, { kind: 'details', details: { title: `Mine ${name}` } });
    else if (choice === 2 && tag) {
      store.change({ ids: [id] }, { kind: 'remove-tag', tag });
      known.tags.delete(tag);
    } else if (choice === 3 && own) {
      store.putHighlight(id, { ...own, note: `Note ${name}` });
      known.highlights.set(own.id, `Note ${name}`);
    } else if (choice === 4 && highlights[0]) {
      const { id: highlight, note } = highlights[0];
      store.deleteHighlight(highlight);
      // A note that its maker has changed since this device last synced keeps the highlight.
      if (known.highlights.get(highlight) === note) known.highlights.delete(highlight);
    } else if (choice === 5) {
      const highlight = `0195a000-0000-7000-8000-${name}`;
      const selectors = [{ type: 'TextPositionSelector', start: 4, end: 18 }];
      const more = { quote: 'some words', note: null, color: 'yellow', tags: [], createdAt: 1, updatedAt: 1 };
      store.putHighlight(id, { id: highlight, selectors, ...more });
      maker.set(highlight, at);
      known.highlights.set(highlight, null);
    } else if (choice === 6) {
      const url = `https://sea.example/${name}.png`;
      const bytes = new Uint8Array([...PNG, ...Buffer.from(name)]);
      store.keepAssets(id, [{ url, type: 'image/png', width: 300, height: 200, bytes }]);
      known.pictures.add(url);
    } else {
      store.change({ ids: [id] }, { kind: 'add-tag', tag: `tag ${name}` });
      known.tags.add(`tag ${name}`);
    }
  };
  const check = (device: SyncedDevice) => {
    const contents = contentsOf(device);
    expect(sorted(contents.map(({ article }) => article.url))).toEqual(sorted(expected.keys()));
    for (const { article, tags, highlights } of contents) {
      const known = expected.get(article.url);
      expect(tags).toEqual(sorted(known?.tags ?? []));
      expect(new Map(highlights.map((highlight) => [highlight.id, highlight.note]))).toEqual(
        new Map([...(known?.highlights ?? [])].sort()),
      );
      expect(article.text?.split(' ')).toHaveLength(WORDS);
    }
    const pictures = contents.flatMap(({ id }) => device.store.assets(id).map(({ url }) => url));
    const archived = contents.filter(({ reading }) => reading.archived).map(({ article }) => article.url);
    for (const [url, known] of expected)
      if (!archived.includes(url)) for (const picture of known.pictures) expect(pictures).toContain(picture);
  };

  return {
    devices,
    act(at) {
      const device = devices[at];
      if (!device) return;
      const { total, rows } = device.store.list(ALL_ARTICLES, { offset: 0, limit: 200 });
      const row = total && !chance.happens(0.35) ? chance.pick(rows) : null;
      const known = row && expected.get(row.url);
      if (!row) save(device);
      // Another device has deleted it, and this one has not heard of it: what is done to it is gone with it.
      else if (!known) device.store.change({ ids: [row.id] }, { kind: 'add-tag', tag: 'too late' });
      else if (chance.happens(0.1)) {
        device.store.change({ ids: [row.id] }, { kind: 'delete' });
        expected.delete(row.url);
      } else changeOne(at, device, row.id, known);
    },
    async settle(transports, key) {
      const exchange = async (at: number) => {
        const [device, transport] = [devices[at], transports[at % transports.length]];
        if (!device || !transport) throw new Error('there is no device or no storage');
        return device.round(transport, key, { allowDeletions: true });
      };
      for (let turn = 0, news = 1; news; turn++) {
        news = 0;
        for (const at of devices.keys()) {
          const { received, sent, problems } = await exchange(at);
          // What is half written is said once, by the others, before its device has written it anew.
          if (turn) expect(problems).toEqual([]);
          news += received + sent + problems.length;
        }
        if (turn > MAX_TURNS) throw new Error('the devices go on sending');
      }
      // Pictures that a device got half of are asked for again when it starts, or there is news.
      for (const [at, device] of devices.entries()) {
        devices[at] = device.restarted();
        device.database.close();
        expect(await exchange(at)).toMatchObject({ received: 0, sent: 0, problems: [] });
      }
      const [first, ...others] = devices.map(contentsOf);
      for (const other of others) expect(other).toEqual(first);
      for (const device of devices) check(device);
    },
  };
}
