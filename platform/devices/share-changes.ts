import { type Library, LibraryError } from '../../library/library';
import { fetchPicturesOf } from '../../library/sync/exchange-pictures';
import type { ArticleId, LibraryEvent } from '../../library/types';
import { TransportError } from '../../sync/transports/transport';
import { type DeviceMessage, joinDeviceChannel, type RoundStep } from './channel';
import {
  type DeviceConnection,
  type DeviceProblem,
  readConnection,
  readStatus,
  storeStatus,
} from './connection-store';
import { exchange } from './exchange';
import type { ShareChanges } from './host';
import { keepAwake } from './keep-awake';
import { createStorageHolder } from './open-storage';

/** Time between rounds while nothing happens here (ms): what others changed is there within it. */
const INTERVAL_MS = 120_000;
/** The same where the storage tells of what others put there (ms): only in case it was not heard. */
const INTERVAL_LIVE_MS = 1_800_000;
/** Time after a change here before it is sent (ms), as several often follow one another; and to storage that is live. */
const AFTER_CHANGE_MS = 3000;
const AFTER_CHANGE_LIVE_MS = 200;
/** Time after news of live storage before they are got (ms). */
const AFTER_NEWS_MS = 50;
/** Time after a failed round (ms), doubled with each that follows. */
const RETRY_MS = 30_000;
const MAX_RETRY_MS = 1_800_000;
/** Time after which pictures that were not there are asked for again (ms): the device that has them may send them after the list. */
const PICTURES_AGAIN_MS = 900_000;
/** Only one page exchanges changes, should there be two for a moment. */
const LOCK = 'lectern-devices';

/** Exchanges changes with the user's other devices: after each change here, on news, and every two minutes. */
export const shareChanges: ShareChanges = (library: Library) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round: AbortController | null = null;
  /** Whether something happened while a round was running, so that another is due. */
  let isDue = false;
  let isLive = false;
  /** The connection as the last round found it; null while none is wanted. */
  let current: DeviceConnection | null = null;
  let failures = 0;
  /** Whether the storage could not be used: what changes here does not make it better. */
  let isFailing = false;
  /** Whether the user has agreed to a deletion of more than a fifth, and no round has ended since. */
  let allowDeletions = false;
  const tried = new Set<ArticleId>();
  /** When all articles' pictures were last asked for (Unix time in ms). */
  let triedSince = Date.now();

  const plan = (afterMs: number) => {
    if (round) {
      isDue = true;
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => void run(), afterMs);
  };
  const storage = createStorageHolder(() => plan(AFTER_NEWS_MS));
  const afterChange = () => plan(isLive ? AFTER_CHANGE_LIVE_MS : AFTER_CHANGE_MS);

  /** Keeps how a round went. Returns the time until the next (ms). */
  const finish = async (problem: DeviceProblem | null, waitMs: number | null): Promise<number> => {
    failures = problem ? failures + 1 : 0;
    const { lastAt } = await readStatus();
    await storeStatus({ lastAt: problem ? lastAt : Date.now(), problem });
    if (!problem) return isLive ? INTERVAL_LIVE_MS : INTERVAL_MS;
    return waitMs ?? Math.min(MAX_RETRY_MS, RETRY_MS * 2 ** (failures - 1));
  };

  const tryRound = async (controller: AbortController): Promise<number | null> => {
    const connection = await readConnection();
    current = connection?.isPaused ? null : connection;
    if (!connection || connection.isPaused) {
      storage.close();
      // A round that was running may have begun to record anew after the user disconnected.
      if (!connection && (await library.syncState())) await library.stopSync();
      return null;
    }
    const { signal } = controller;
    const onStep = (step: RoundStep) => channel.post({ kind: 'step', step });
    try {
      const opened = await storage.open(connection);
      isLive = opened.isWatched;
      if (Date.now() - triedSince > PICTURES_AGAIN_MS) {
        tried.clear();
        triedSince = Date.now();
      }
      const options = { transport: opened.transport, allowDeletions, signal, onStep, tried };
      const problem = await navigator.locks.request(LOCK, () => exchange(library, connection, options));
      isFailing = false;
      if (options.allowDeletions) allowDeletions = false;
      const state = await library.syncState();
      // What the user changed meanwhile.
      if (state && state.unrecorded + state.unsent > 0) isDue = true;
      return await finish(problem, null);
    } catch (error) {
      if (signal.aborted) return 0;
      console.warn('Lectern could not exchange changes', error);
      // The library says itself what is wrong with it.
      if (error instanceof LibraryError) return RETRY_MS;
      const isOfStorage = error instanceof TransportError;
      isFailing = true;
      return finish({ kind: isOfStorage ? error.reason : 'wrong-answer' }, isOfStorage ? error.waitMs : null);
    } finally {
      onStep({ step: 'idle' });
    }
  };

  const run = async (): Promise<void> => {
    if (round) {
      isDue = true;
      return;
    }
    clearTimeout(timer);
    const controller = new AbortController();
    round = controller;
    isDue = false;
    const nextMs = await keepAwake(() => tryRound(controller)).catch(() => RETRY_MS);
    round = null;
    channel.post({ kind: 'changed' });
    if (nextMs === null) return;
    if (isDue && !isFailing) afterChange();
    else plan(nextMs);
  };

  /** An article that is opened gets its pictures at once. */
  const fetchForReader = async (article: ArticleId) => {
    if (!current) return;
    const { key, formerKeys = [] } = current;
    const { transport } = await storage.open(current);
    const { signal } = new AbortController();
    await fetchPicturesOf(library, { transport, key, formerKeys, signal }, article);
  };

  const listen = (message: DeviceMessage) => {
    if (message.kind === 'run') {
      allowDeletions ||= message.allowDeletions === true;
      void run();
    }
    if (message.kind !== 'changed') return;
    // Connected, paused or disconnected: what runs may be of before.
    failures = 0;
    isFailing = false;
    round?.abort();
    plan(0);
  };
  const channel = joinDeviceChannel(listen);
  addEventListener('online', () => plan(0));
  plan(0);
  return (event: LibraryEvent) => {
    if (event.kind !== 'changed') return;
    const [article, ...more] = event.ids === 'many' ? [] : event.ids;
    // Errors are reported by the next round, which meets them too. Pictures that a round stores raise this event as well.
    if (article && !more.length && !(round && tried.has(article))) fetchForReader(article).catch(() => {});
    // What a round applies is told as any change is, and is no reason for another.
    if (!round && !isFailing) afterChange();
  };
};
