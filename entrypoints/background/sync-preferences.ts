import { browser } from 'wxt/browser';
import { CHANGE_TIMES_KEY, SYNC_STATE_KEY, type SyncState } from '../../platform/preferences-sync-keys';
import { changedFields } from '../../preferences/paths';
import { PREFERENCES_KEY, readPreferences } from '../../preferences/preferences';
import { itemsOf, newerHere, stampedOf, type Times, takeNewer, timesOf } from '../../preferences/sync';

/** Delay after the last change before writing (ms), so that moving a slider is written once. */
const DEBOUNCE_MS = 1500;

/** The browser's sync storage; undefined if the browser has none, or an administrator disabled it. */
const syncStorage = (): typeof browser.storage.sync | undefined => browser.storage.sync;

async function readLocal() {
  const stored = await browser.storage.local.get([PREFERENCES_KEY, CHANGE_TIMES_KEY]);
  const preferences = readPreferences(stored[PREFERENCES_KEY]);
  return { preferences, times: timesOf(preferences, (stored[CHANGE_TIMES_KEY] as Times | undefined) ?? {}) };
}

const setSyncState = (state: SyncState) => browser.storage.local.set({ [SYNC_STATE_KEY]: state });

/** Serialises work on the storage, so that no write is lost. */
let queue: Promise<unknown> = Promise.resolve();
function enqueue(work: () => Promise<unknown>): Promise<unknown> {
  queue = queue.then(work).catch(() => {});
  return queue;
}

/** Takes over newer fields from other devices, and writes those newer here. Reports if the sync storage is full. */
async function exchange(): Promise<void> {
  const storage = syncStorage();
  if (!storage) return;
  const remote = stampedOf(await storage.get(null));
  const local = await readLocal();
  const { preferences, times, taken } = takeNewer(local.preferences, local.times, remote);
  if (taken) await browser.storage.local.set({ [PREFERENCES_KEY]: preferences, [CHANGE_TIMES_KEY]: times });
  const items = Object.entries(newerHere(preferences, times, remote)).map(([path, field]) =>
    itemsOf(path, field),
  );
  if (items.length === 0) return;
  try {
    await storage.set(Object.assign({}, ...items));
    await setSyncState('kept');
  } catch (error) {
    // A rate limit doesn't mean full: the next change or start writes again.
    if (!/MAX_WRITE/.test(String(error))) await setSyncState('full');
  }
}

let timer: ReturnType<typeof setTimeout> | undefined;
function exchangeSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => enqueue(exchange), DEBOUNCE_MS);
}

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** Records when each field was changed here. Ignores writes by `exchange`, which include the times. */
async function recordTimes(changes: Changes): Promise<void> {
  const change = changes[PREFERENCES_KEY];
  if (!change || CHANGE_TIMES_KEY in changes) return;
  const paths = changedFields(readPreferences(change.oldValue), readPreferences(change.newValue));
  if (paths.length === 0) return;
  const { times } = await readLocal();
  const now = Date.now();
  const changedTimes = Object.fromEntries(paths.map((path) => [path, Math.max(now, (times[path] ?? 0) + 1)]));
  await browser.storage.local.set({ [CHANGE_TIMES_KEY]: { ...times, ...changedTimes } });
  exchangeSoon();
}

/**
 * Synchronises the preferences between the user's devices through the browser's sync storage, by the rules in
 * `preferences/sync.ts`. Call it once, when the background starts.
 */
export function syncPreferences(): void {
  browser.storage.local.onChanged.addListener((changes: Changes) => {
    enqueue(() => recordTimes(changes));
  });
  syncStorage()?.onChanged.addListener(exchangeSoon);
  const start = () => {
    enqueue(exchange);
  };
  browser.runtime.onStartup.addListener(start);
  browser.runtime.onInstalled.addListener(start);
}
