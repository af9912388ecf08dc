import type { SyncState } from '../../../library/sync/types';
import { type Device, seen } from '../../e2e/devices/device';
import type { Tab } from '../../e2e/driver/driver';
import { measureUsage, type Usage } from './processes';
import { quantile } from './quantile';

/** What was seen of a first exchange, in seconds since the device was connected, and megabytes. */
export interface Exchange {
  listAfter: number;
  textsAfter: number;
  allAfter: number;
  /** Times of the list's and searches' answers meanwhile (ms), and how many there were. */
  median: number;
  p95: number;
  slowest: number;
  answers: number;
  before: Usage;
  peak: { all: number; extension: number };
  after: Usage;
  /** Memory of the extension's process at each tenth of the time. */
  course: number[];
}

/** A reader who searches types more slowly; more would measure the searches. */
const PAUSE_MS = 1000;
const USAGE_EVERY_MS = 2000;
/** What a reader types meanwhile, letter by letter, and the list itself. */
const SEARCHES = ['', 'l', 'lig', 'light', 'lighthouse', '', 'unique7', 'tower', 'the', 'der'];

/** Asks for a list in the page. Runs there. */
const ask = (search: string): Promise<{ ms: number; total: number }> =>
  Reflect.get(window, 'lecternBench').askList(search);

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const reached = (state: SyncState | null, stream: string): number =>
  (state?.applied ?? []).reduce((sum, of) => sum + (of.stream === stream ? of.number : 0), 0);

/** Watches the first exchange of a device that was just connected, until it says that it is up to date. */
export async function watchExchange(
  device: Device,
  page: Tab,
  { articles, profile, timeoutMs }: { articles: number; profile: string; timeoutMs: number },
): Promise<Exchange> {
  const { library, settings } = device;
  const before = measureUsage(profile);
  let state: SyncState | null = null;
  while (!state) {
    state = await library.call('syncState');
    await wait(20);
  }
  const since = performance.now();
  const seconds = () => (performance.now() - since) / 1000;
  const waits: number[] = [];
  const usages: Usage[] = [];
  let [listAfter, textsAfter, measured] = [0, 0, 0];
  for (let count = 0; ; count++) {
    const { ms, total } = await page.inPage(ask, SEARCHES[count % SEARCHES.length] ?? '');
    waits.push(ms);
    if (!listAfter && count % SEARCHES.length === 0 && total >= articles) listAfter = seconds();
    state = await library.call('syncState');
    if (!textsAfter && reached(state, 'text') >= articles) textsAfter = seconds();
    if (performance.now() - measured > USAGE_EVERY_MS) {
      measured = performance.now();
      usages.push(measureUsage(profile));
    }
    if (textsAfter && (await settings.inPage(seen)).state.startsWith('Up to date')) break;
    if (performance.now() - since > timeoutMs)
      throw new Error(
        `not done after ${seconds()} s: ${JSON.stringify([state, await settings.inPage(seen)])}`,
      );
    await wait(PAUSE_MS);
  }
  const most = (of: 'all' | 'extension') => Math.max(...usages.map((usage) => usage[of]));
  return {
    listAfter: listAfter || textsAfter,
    textsAfter,
    allAfter: seconds(),
    median: quantile(waits, 0.5),
    p95: quantile(waits, 0.95),
    slowest: Math.max(...waits),
    answers: waits.length,
    before,
    peak: { all: most('all'), extension: most('extension') },
    after: measureUsage(profile),
    course: Array.from({ length: 10 }, (_, tenth) =>
      Math.round(usages[Math.floor((tenth * usages.length) / 10)]?.extension ?? 0),
    ),
  };
}
