import { stripPlaces } from '../../article/sanitize';
import type { Library } from '../../library/library';
import { cleanTexts } from '../../library/sync/clean-texts';
import { fetchPictures, sendPictures } from '../../library/sync/exchange-pictures';
import { createLibraryLog } from '../../library/sync/library-log';
import type { ArticleId } from '../../library/types';
import type { LocalLog } from '../../sync/local-log';
import { removeFormerDevices } from '../../sync/remote/former-devices';
import { runRound } from '../../sync/remote/round';
import type { Transport } from '../../sync/transports/transport';
import type { RoundStep } from './channel';
import { ensureKey, findKeyProblem } from './check-key';
import {
  type DeviceConnection,
  type DeviceProblem,
  readConnection,
  storeConnection,
} from './connection-store';
import { keepUp } from './upkeep';

/** Problems that another key makes, too. */
const MAY_BE_OF_KEY: readonly DeviceProblem['kind'][] = ['broken', 'missing', 'older'];
/** Articles whose changes are recorded at a time: the library answers others between. */
const RECORDED_AT_ONCE = 100;

/** The library's log, whose texts of other devices are sanitized before it gets them. */
function cleanLog(library: Library): LocalLog {
  const log = createLibraryLog(library);
  return {
    ...log,
    apply: (stream, device, changes, last) =>
      log.apply(stream, device, stream === 'text' ? cleanTexts(changes, stripPlaces) : changes, last),
  };
}

/** Records all that has changed in the library. Rejects with the signal's reason when it is aborted. */
async function recordAll(
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

interface ExchangeOptions {
  transport: Transport;
  allowDeletions: boolean;
  signal: AbortSignal;
  onStep(step: RoundStep): void;
  /** Articles whose pictures were asked for. */
  tried: Set<ArticleId>;
}

/**
 * Exchanges changes once, then pictures. Resolves to what keeps it from going on, or null. Rejects with `TransportError`, and with
 * the signal's reason when it is aborted.
 */
export async function exchange(
  library: Library,
  connection: DeviceConnection,
  { transport, allowDeletions, signal, onStep, tried }: ExchangeOptions,
): Promise<DeviceProblem | null> {
  const {
    key,
    device,
    keepsArticles = false,
    formerDevices = [],
    formerKeys = [],
    ignored = [],
  } = connection;
  const log = cleanLog(library);
  await library.startSync(device, { keepsArticles });
  await recordAll(library, onStep, signal);
  let sent = 0;
  const onSent = () => onStep({ step: 'send', done: ++sent });
  const storage = { transport, key, formerKeys, signal };
  // Everything is sent anew: the folder may have been emptied of the key as well, or hold another library.
  const problem = formerDevices.length ? await ensureKey(connection, storage) : null;
  if (problem) return problem;
  const { problems, received, outdated } = await runRound({
    ...storage,
    log,
    ignored,
    former: formerDevices,
    allowDeletions,
    onProgress: (progress) =>
      'received' in progress
        ? onStep({ step: 'receive', done: progress.received, of: progress.of })
        : onSent(),
  });
  if (problems[0]) {
    const ofKey = MAY_BE_OF_KEY.includes(problems[0].kind) ? await findKeyProblem(storage) : null;
    return ofKey ?? problems[0];
  }
  if (formerDevices.length || outdated.length) {
    await removeFormerDevices(transport, formerDevices, signal);
    const current = await readConnection();
    if (current?.device === device)
      await storeConnection({
        ...current,
        formerDevices: [],
        keepsArticles: false,
        ignored: [...ignored, ...outdated],
      });
  }
  // What came may be of other pictures.
  if (received) tried.clear();
  await sendPictures(library, storage, onSent);
  await fetchPictures(library, storage, tried);
  await recordAll(library, onStep, signal);
  return keepUp(log, connection, storage);
}
