import { openLibrary } from '../../library/connection/client';
import { joinDeviceChannel, postToDevices } from '../../platform/devices/channel';
import { readConnection, readStatus, storeStatus } from '../../platform/devices/connection-store';
import { canPickFolder, mayWrite, pickFolder } from '../../platform/picked-folder';
import { hasSitesAccess, requestSiteAccess } from '../../platform/site-permissions';
import type { DevicesAccess } from './devices-props';

const library = openLibrary();
const loadConnect = () => import('../../platform/devices/connect');
const loadKeys = () => import('../../platform/devices/library-key');

async function unlockFolder(): Promise<boolean> {
  const directory = (await readConnection())?.directory;
  return directory !== undefined && mayWrite(directory, true);
}

const isWeb = (url: string): boolean => /^https?:/.test(url);

/** Asks the page that exchanges changes for a round, and has it started. */
async function askForRound(allowDeletions: boolean): Promise<void> {
  await library.syncState();
  postToDevices({ kind: 'run', allowDeletions });
}

/** Other devices for the page of settings. */
export const devicesAccess: DevicesAccess = {
  async read() {
    const connection = await readConnection();
    if (!connection) return null;
    const [status, state] = await Promise.all([readStatus(), library.syncState()]);
    const { url, isPaused } = connection;
    // The page that exchanges changes cannot ask what it may reach: in Chromium it has no such function.
    const isForbidden =
      status.problem?.kind === 'unreachable' && isWeb(url) && !(await hasSitesAccess([url]));
    const problem = isForbidden ? ({ kind: 'permission' } as const) : status.problem;
    return {
      address: url,
      isPaused,
      ...status,
      problem,
      waiting: (state?.unsent ?? 0) + (state?.unrecorded ?? 0),
    };
  },
  watch(onChange, onStep) {
    const channel = joinDeviceChannel((message) => {
      if (message.kind === 'changed') onChange();
      if (message.kind === 'step') onStep(message.step);
    });
    const unsubscribe = library.subscribe(({ kind }) => kind === 'changed' && onChange());
    return () => {
      channel.close();
      unsubscribe();
    };
  },
  async connect(address, passphrase, options) {
    // Asked first, while the press counts. WebSockets, which NATS has, need no permission.
    const isAllowed = !isWeb(address.url) || (await requestSiteAccess(address.url));
    if (!isAllowed) return { kind: 'failed', failure: 'permission' };
    const { connectDevice } = await loadConnect();
    const result = await connectDevice(address, passphrase, options);
    // The page that exchanges changes may not be running yet.
    if (result.kind === 'connected') void library.syncState();
    return result;
  },
  canPickFolder: canPickFolder(),
  pickFolder: () => pickFolder('lectern-devices'),
  async unlock(address) {
    // Firefox asks only if nothing was waited for since the press; folders it has not.
    const isAllowed = isWeb(address) ? await requestSiteAccess(address) : await unlockFolder();
    if (isAllowed) await askForRound(false);
  },
  readDevices: async () => (await loadKeys()).readDevices(new AbortController().signal),
  async replaceKey(passphrases) {
    const state = await library.syncState();
    const { replaceLibraryKey } = await loadKeys();
    return replaceLibraryKey(passphrases, state?.applied ?? [], new AbortController().signal);
  },
  takeNewKey: async (passphrase) => (await loadKeys()).takeNewKey(passphrase, new AbortController().signal),
  run: askForRound,
  async setPaused(isPaused) {
    await (await loadConnect()).changeConnection({ isPaused });
  },
  async sendEverythingAgain(options) {
    await storeStatus({ ...(await readStatus()), problem: null });
    await (await loadConnect()).sendEverythingAgain(options);
  },
  async disconnect(deleteRemote) {
    const { changeConnection, deleteRemoteLibrary, disconnectDevice } = await loadConnect();
    const connection = await readConnection();
    if (connection && deleteRemote) {
      await changeConnection({ isPaused: true });
      await deleteRemoteLibrary(connection, new AbortController().signal);
    }
    await disconnectDevice(() => library.stopSync());
  },
};
