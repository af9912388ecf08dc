import { stripPlaces } from '../../article/sanitize';
import type { Library } from '../../library/library';
import { cleanTexts } from '../../library/sync/clean-texts';
import { fetchPictures, fetchPicturesOf, sendPictures } from '../../library/sync/exchange-pictures';
import { logOfLibrary } from '../../library/sync/log-of-library';
import type { ArticleId, LibraryEvent } from '../../library/types';
import { parseXml } from '../../markup/parse';
import type { LocalLog } from '../../sync/local-log';
import { runRound } from '../../sync/remote/round';
import { type Transport, TransportError } from '../../sync/transports/transport';
import { createWebdav } from '../../sync/transports/webdav';
import { type DeviceMessage, joinDeviceChannel, type RoundStep } from './channel';
import {
  type DeviceConnection,
  type DeviceProblem,
  readConnection,
  readStatus,
  storeStatus,
} from './connection-store';
import type { ShareChanges } from './host';

/** Time between rounds while nothing happens here (ms): what others changed is there within it. */
const INTERVAL_MS = 120_000;
/** Time after a change here before it is recorded, and sent (ms): several often follow one another. */
const AFTER_CHANGE_MS = 3000;
/** Time after a failed round (ms), doubled with each that follows. */
const RETRY_MS = 30_000;
const MAX_RETRY_MS = 1_800_000;
/** Articles whose changes are recorded at a time: the library answers others between. */
const RECORDED_AT_ONCE = 100;
/** Only one page exchanges changes, should there be two for a moment. */
const LOCK = 'lectern-devices';

/** The library's log, whose texts of other devices are sanitized before it gets them. */
function cleanLog(library: Library): LocalLog {
  const log = logOfLibrary(library);
  return {
    ...log,
    apply: (stream, device, changes, last) =>
      log.apply(stream, device, stream === 'text' ? cleanTexts(changes, stripPlaces) : changes, last),
  };
}

/** Records all that has changed in the library. */
async function record(
  library: Library,
  onStep: (step: RoundStep) => void,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const left = await library.recordSyncChanges(RECORDED_AT_ONCE);
    if (!left) return;
    onStep({ step: 'record', left });
  }
}

const transportOf = ({ url, user, password }: DeviceConnection): Transport =>
  createWebdav({ url, user, password, parseXml });

interface ExchangeOptions {
  allowDeletions: boolean;
  signal: AbortSignal;
  onStep(step: RoundStep): void;
  /** Articles whose pictures were asked for. */
  tried: Set<ArticleId>;
}

/** Exchanges changes once, then pictures. Resolves to what keeps it from going on, or null. Rejects with `TransportError`. */
async function exchange(
  library: Library,
  connection: DeviceConnection,
  { allowDeletions, signal, onStep, tried }: ExchangeOptions,
): Promise<DeviceProblem | null> {
  const { key, device } = connection;
  const transport = transportOf(connection);
  await library.startSync(device);
  await record(library, onStep, signal);
  let sent = 0;
  const onSent = () => onStep({ step: 'send', done: ++sent });
  const { problems, received } = await runRound({
    log: cleanLog(library),
    transport,
    key,
    signal,
    allowDeletions,
    onProgress: (progress) =>
      'received' in progress
        ? onStep({ step: 'receive', done: progress.received, of: progress.of })
        : onSent(),
  });
  if (problems[0]) return problems[0];
  // What came may be of other pictures.
  if (received) tried.clear();
  const pictures = { transport, key, signal };
  await sendPictures(library, pictures, onSent);
  await fetchPictures(library, pictures, tried);
  await record(library, onStep, signal);
  return null;
}

/** Exchanges changes with the user's other devices: after each change here, and every two minutes. */
export const shareChanges: ShareChanges = (library: Library) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round: AbortController | null = null;
  let failures = 0;
  const tried = new Set<ArticleId>();

  const plan = (afterMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), afterMs);
  };

  const finish = async (problem: DeviceProblem | null, waitMs: number | null) => {
    failures = problem ? failures + 1 : 0;
    const { lastAt } = await readStatus();
    await storeStatus({ lastAt: problem ? lastAt : Date.now(), problem });
    plan(problem ? (waitMs ?? Math.min(MAX_RETRY_MS, RETRY_MS * 2 ** (failures - 1))) : INTERVAL_MS);
  };

  const run = async (allowDeletions = false): Promise<void> => {
    if (round) return plan(AFTER_CHANGE_MS);
    const connection = await readConnection();
    if (!connection || connection.isPaused) return;
    const controller = new AbortController();
    round = controller;
    const onStep = (step: RoundStep) => channel.post({ kind: 'step', step });
    try {
      const options = { allowDeletions, signal: controller.signal, onStep, tried };
      const problem = await navigator.locks.request(LOCK, () => exchange(library, connection, options));
      await finish(problem, null);
    } catch (error) {
      if (!controller.signal.aborted) {
        console.warn('Lectern could not exchange changes', error);
        const isOfTransport = error instanceof TransportError;
        await finish(
          { kind: isOfTransport ? error.reason : 'wrong-answer' },
          isOfTransport ? error.waitMs : null,
        );
      }
    } finally {
      round = null;
      onStep({ step: 'idle' });
      channel.post({ kind: 'changed' });
    }
  };

  const listen = async (message: DeviceMessage) => {
    if (message.kind === 'run') return run(message.allowDeletions);
    if (message.kind !== 'changed') return;
    // Connected, paused or disconnected: what runs may be of before.
    round?.abort();
    plan(0);
  };
  const channel = joinDeviceChannel((message) => void listen(message));
  addEventListener('online', () => plan(0));
  plan(0);
  /** An article that is opened gets its pictures at once. */
  const fetchForReader = async (article: ArticleId) => {
    const connection = await readConnection();
    if (!connection || connection.isPaused) return;
    const { signal } = new AbortController();
    const exchangeOf = { transport: transportOf(connection), key: connection.key, signal };
    await fetchPicturesOf(library, exchangeOf, article);
  };
  return (event: LibraryEvent) => {
    if (event.kind !== 'changed') return;
    const [article, ...more] = event.ids === 'many' ? [] : event.ids;
    // What goes wrong is said by the next round, which meets it too.
    if (article && !more.length) fetchForReader(article).catch(() => {});
    if (!round) plan(AFTER_CHANGE_MS);
  };
};
