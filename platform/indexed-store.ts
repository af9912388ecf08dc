const finish = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Values by their keys, in IndexedDB: for what cannot be written as JSON, such as keys and handles of folders. */
export interface IndexedStore {
  /** Undefined if there is none. */
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  clear(): Promise<void>;
}

/** Opens a store of a database of its own, which is made when it is first used. All reject with what IndexedDB says. */
export function openIndexedStore(database: string, name: string): IndexedStore {
  const use = async <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const opening = indexedDB.open(database, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(name);
    const opened = await finish(opening);
    try {
      return await finish(work(opened.transaction(name, mode).objectStore(name)));
    } finally {
      opened.close();
    }
  };
  return {
    get: (key) => use('readonly', (store) => store.get(key)),
    async put(key, value) {
      await use('readwrite', (store) => store.put(value, key));
    },
    async clear() {
      await use('readwrite', (store) => store.clear());
    },
  };
}
