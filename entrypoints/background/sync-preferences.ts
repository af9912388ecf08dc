import { browser } from 'wxt/browser';
import { CHANGE_TIMES_KEY, SYNC_STATE_KEY, type SyncState } from '../../platform/preferences-sync-keys';
import { changedFields } from '../../preferences/paths';
import { PREFERENCES_KEY, readPreferences } from '../../preferences/preferences';
import { itemsOf, newerHere, stampedOf, type Times, takeNewer, timesOf } from '../../preferences/sync';

/** Changes that come in a row (a slider on its way) are written once, this long, in ms, after the last. */
const REST = 1500;

/** Not there where a browser, or whoever manages it, has no synchronised storage. */
const shared = (): typeof browser.storage.sync | undefined => browser.storage.sync;

async function readLocal() {
  const stored = await browser.storage.local.get([PREFERENCES_KEY, CHANGE_TIMES_KEY]);
  const preferences = readPreferences(stored[PREFERENCES_KEY]);
  return { preferences, times: timesOf(preferences, (stored[CHANGE_TIMES_KEY] as Times | undefined) ?? {}) };
}

const say = (state: SyncState) => browser.storage.local.set({ [SYNC_STATE_KEY]: state });

/** One after the other: two that read and write at once would lose what the other wrote. */
let queue: Promise<unknown> = Promise.resolve();
function inTurn(work: () => Promise<unknown>): Promise<unknown> {
  queue = queue.then(work).catch(() => {});
  return queue;
}

/** Takes what is newer on other devices, and writes what is newer here. A full storage is said, and nothing is lost. */
async function exchange(): Promise<void> {
  const storage = shared();
  if (!storage) return;
  const elsewhere = stampedOf(await storage.get(null));
  const here = await readLocal();
  const { preferences, times, taken } = takeNewer(here.preferences, here.times, elsewhere);
  if (taken) await browser.storage.local.set({ [PREFERENCES_KEY]: preferences, [CHANGE_TIMES_KEY]: times });
  const items = Object.entries(newerHere(preferences, times, elsewhere)).map(([path, field]) =>
    itemsOf(path, field),
  );
  if (items.length === 0) return;
  try {
    await storage.set(Object.assign({}, ...items));
    await say('kept');
  } catch (error) {
    // Written too often in a minute is not full: the next change, or the next start, writes it.
    if (!/MAX_WRITE/.test(String(error))) await say('full');
  }
}

let timer: ReturnType<typeof setTimeout> | undefined;
function exchangeSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => inTurn(exchange), REST);
}

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** Notes when each field was changed here. What `exchange` wrote comes with its times and is none of ours. */
async function note(changes: Changes): Promise<void> {
  const change = changes[PREFERENCES_KEY];
  if (!change || CHANGE_TIMES_KEY in changes) return;
  const paths = changedFields(readPreferences(change.oldValue), readPreferences(change.newValue));
  if (paths.length === 0) return;
  const { times } = await readLocal();
  const now = Date.now();
  const noted = Object.fromEntries(paths.map((path) => [path, Math.max(now, (times[path] ?? 0) + 1)]));
  await browser.storage.local.set({ [CHANGE_TIMES_KEY]: { ...times, ...noted } });
  exchangeSoon();
}

/**
 * Keeps the reader's settings the same on all their devices, where the browser has a storage for that. The rules are in
 * `preferences/sync.ts`. To be called once, when the background starts.
 */
export function syncPreferences(): void {
  browser.storage.local.onChanged.addListener((changes: Changes) => {
    inTurn(() => note(changes));
  });
  shared()?.onChanged.addListener(exchangeSoon);
  const start = () => {
    inTurn(exchange);
  };
  browser.runtime.onStartup.addListener(start);
  browser.runtime.onInstalled.addListener(start);
}
