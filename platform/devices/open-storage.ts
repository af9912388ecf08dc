import { parseXml } from '../../markup/parse';
import type { Transport } from '../../sync/transports/transport';
import { isLive, openTransport } from '../../sync/transports/transports';
import type { DeviceConnection } from './connection-store';

/** The storage of a connection, open for as long as that is the same. */
export interface OpenStorage {
  transport: Transport;
  /** Whether it tells at once what other devices put there. */
  isWatched: boolean;
}

/**
 * Keeps storage open between rounds, for one connection at a time. `onNews` is called when another device may have put something
 * there, if it tells.
 */
export function createStorageHolder(onNews: () => void): {
  open(connection: DeviceConnection): Promise<OpenStorage>;
  close(): void;
} {
  let held: { id: string; transport: Transport; ending: AbortController; isWatched: boolean } | null = null;

  const close = () => {
    held?.ending.abort();
    if (held && isLive(held.transport)) held.transport.close().catch(() => {});
    held = null;
  };
  return {
    close,
    async open({ url, user, password, directory, device }) {
      // Folders of one name may be others: each connection has a device of its own.
      const id = JSON.stringify([url, user, password, directory && device]);
      if (held?.id !== id) {
        close();
        const transport = openTransport({ url, user, password, ...(directory && { directory }), parseXml });
        held = { id, transport, ending: new AbortController(), isWatched: false };
      }
      const { transport, ending, isWatched } = held;
      if (isLive(transport) && !isWatched) {
        // If it fails, the round fails too, and the next tries again.
        await transport.watch(onNews, ending.signal).then(
          () => {
            if (held?.ending === ending) held.isWatched = true;
          },
          () => {},
        );
      }
      return { transport, isWatched: held?.isWatched === true };
    },
  };
}
