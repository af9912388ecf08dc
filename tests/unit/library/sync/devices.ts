import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import type { Library } from '../../../../library/library';
import { Database } from '../../../../library/store/database';
import { migrate } from '../../../../library/store/open';
import { createStore, type Store } from '../../../../library/store/store';
import { fetchPictures, sendPictures } from '../../../../library/sync/exchange-pictures';
import { createLibraryLog } from '../../../../library/sync/library-log';
import { listDevices, writeDeviceFile } from '../../../../sync/remote/device-files';
import { removeFormerDevices } from '../../../../sync/remote/former-devices';
import { type MergedUpTo, tidyPacks } from '../../../../sync/remote/merge-packs';
import { runRound } from '../../../../sync/remote/round';
import type { RoundOptions, RoundResult } from '../../../../sync/remote/round-types';
import type { LibraryKey } from '../../../../sync/seal/library-key';
import type { Transport } from '../../../../sync/transports/transport';

const sqlite3 = await sqlite3InitModule();

/** A library of a test with the database and store that ship. */
export interface SyncedDevice {
  database: Database;
  store: Store;
  /** Records what has changed, and exchanges it. */
  round(transport: Transport, key: LibraryKey, more?: Partial<RoundOptions>): Promise<RoundResult>;
  /** Goes on under another ID, sends everything again, and removes the packs of its former IDs. */
  sendAgain(
    transport: Transport,
    key: LibraryKey,
    { id, former }: { id: string; former: readonly string[] },
  ): Promise<RoundResult>;
  /** Tells of itself, and makes few files of its many. */
  tidy(transport: Transport, key: LibraryKey): Promise<void>;
  /** The device as it would start again if its process were killed now. */
  restarted(): SyncedDevice;
}

/** A database with what another holds now, as its file would. */
function copyDatabase({ sqlite }: Database): Database {
  const { capi, wasm } = sqlite3;
  const bytes = capi.sqlite3_js_db_export(sqlite);
  const copy = new sqlite3.oo1.DB(':memory:');
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE;
  const at = wasm.allocFromTypedArray(bytes);
  copy.checkRc(capi.sqlite3_deserialize(copy, 'main', at, bytes.length, bytes.length, flags));
  return new Database(copy);
}

/** Creates the library of a device; one without a name is not connected. */
export function createSyncedDevice(name?: string): SyncedDevice {
  const database = new Database(new sqlite3.oo1.DB(':memory:'));
  migrate(database);
  const device = openSyncedDevice(database);
  if (name) device.store.startSync(name);
  return device;
}

function openSyncedDevice(database: Database): SyncedDevice {
  const store = createStore(database, () => {});
  const tried = new Set<string>();
  // The store answers at once what the library promises.
  const library = new Proxy({} as Library, {
    get:
      (_, method) =>
      async (...args: unknown[]) =>
        Reflect.apply(Reflect.get(store, method) as (...given: unknown[]) => unknown, store, args),
  });
  let merged: MergedUpTo = {};
  return {
    database,
    store,
    async tidy(transport, key) {
      const storage = { transport, key, signal: new AbortController().signal };
      const { device, applied } = await createLibraryLog(library).state();
      await writeDeviceFile(storage, device, { name: 'A browser', connectedAt: 1, at: 1, applied });
      const others = (await listDevices(storage)).filter((other) => other.device !== device);
      merged = await tidyPacks(storage, { device, others, merged, least: 2 });
    },
    async round(transport, key, more = {}) {
      while (store.recordSyncChanges(100));
      const { signal = new AbortController().signal } = more;
      const result = await runRound({ log: createLibraryLog(library), transport, key, ...more, signal });
      if (result.received) tried.clear();
      const { formerKeys = [] } = more;
      await sendPictures(library, { transport, key, formerKeys, signal }, () => {});
      await fetchPictures(library, { transport, key, formerKeys, signal }, tried);
      while (store.recordSyncChanges(100));
      return result;
    },
    async sendAgain(transport, key, { id, former }) {
      store.startSync(id);
      const result = await this.round(transport, key, { allowDeletions: true, former });
      await removeFormerDevices(transport, former, new AbortController().signal);
      return result;
    },
    restarted: () => openSyncedDevice(copyDatabase(database)),
  };
}

/** All that a reader has in a library: each article as a backup would keep it, but for what is this device's own. */
export function contentsOf({ database, store }: SyncedDevice) {
  return database
    .all<{ id: string }>(
      'SELECT id FROM article JOIN reading USING (row) WHERE deleted_at IS NULL ORDER BY id',
    )
    .map(({ id }) => {
      const stored = store.stored(id);
      if (!stored) throw new Error(`${id} is not there`);
      const { reading, textAt: _, assets: __, thumbnail: ___, ...rest } = stored;
      const { updatedAt: ____, failure: _____, ...shared } = reading;
      return {
        ...rest,
        reading: shared,
        tags: [...rest.tags].map((tag) => tag.toLowerCase()).sort(),
        aliases: [...rest.aliases].sort((one, other) => (one.key < other.key ? -1 : 1)),
        highlights: [...rest.highlights].sort((one, other) => (one.id < other.id ? -1 : 1)),
      };
    });
}
