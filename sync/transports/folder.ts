import { type Transport, TransportError } from './transport';

/** The failure of a file system's error (File System Access, WHATWG). */
function toError(error: unknown): TransportError {
  if (error instanceof TransportError) return error;
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  if (name === 'QuotaExceededError') return new TransportError('full', message);
  if (name === 'NotAllowedError' || name === 'SecurityError') return new TransportError('locked', message);
  if (name === 'NotFoundError') return new TransportError('no-folder', message);
  return new TransportError('wrong-answer', message);
}

const isMissing = (error: unknown): boolean => error instanceof Error && error.name === 'NotFoundError';

const missing = (): never => {
  throw new TransportError('no-folder', 'no folder was picked');
};

/**
 * Storage in a folder that the user has picked, which Syncthing, Dropbox, iCloud Drive or a network drive carries to the other
 * devices. Files that these have not brought whole do not open, and are read later.
 */
export function createFolderTransport(root: FileSystemDirectoryHandle = missing()): Transport {
  const folderOf = async (path: string, create: boolean): Promise<FileSystemDirectoryHandle | null> => {
    try {
      return await root.getDirectoryHandle(path, { create });
    } catch (error) {
      if (isMissing(error) && !create) return null;
      throw toError(error);
    }
  };
  const split = (path: string): [folder: string, name: string] => {
    const [folder = '', name = ''] = path.split('/');
    return [folder, name];
  };
  return {
    async list(path, signal) {
      const folder = await folderOf(path, false);
      const names: string[] = [];
      try {
        for await (const [name, { kind }] of folder?.entries() ?? []) {
          signal.throwIfAborted();
          if (kind === 'file') names.push(name);
        }
      } catch (error) {
        signal.throwIfAborted();
        throw toError(error);
      }
      return names;
    },
    async get(path, limit, signal) {
      const [folderName, name] = split(path);
      const folder = await folderOf(folderName, false);
      try {
        const file = await (await folder?.getFileHandle(name))?.getFile();
        signal.throwIfAborted();
        if (!file?.size) return null;
        if (file.size > limit)
          throw new TransportError('wrong-answer', `${path} has more than ${limit} bytes`);
        return new Uint8Array(await file.arrayBuffer());
      } catch (error) {
        signal.throwIfAborted();
        if (isMissing(error)) return null;
        throw toError(error);
      }
    },
    async put(path, bytes, signal) {
      const [folderName, name] = split(path);
      const folder = await folderOf(folderName, true);
      try {
        // What is written stands under its name only when it is closed.
        const writer = await (await folder?.getFileHandle(name, { create: true }))?.createWritable();
        await writer?.write(bytes);
        signal.throwIfAborted();
        await writer?.close();
      } catch (error) {
        signal.throwIfAborted();
        throw toError(error);
      }
    },
    async remove(path) {
      const [folderName, name] = split(path);
      const folder = await folderOf(folderName, false);
      await folder?.removeEntry(name).catch((error) => {
        if (!isMissing(error)) throw toError(error);
      });
    },
  };
}
