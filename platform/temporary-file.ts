/** Folder of the origin's private file system for files that are written before they are downloaded. */
const FOLDER = 'downloads';
/** Age at which such a file is deleted (ms): the browser has copied it long since. */
const MAX_AGE_MS = 60 * 60 * 1000;

const openFolder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });

/** Deletes the files of earlier downloads. */
async function deleteOldFiles(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    const isOld =
      handle instanceof FileSystemFileHandle &&
      Date.now() - (await handle.getFile()).lastModified > MAX_AGE_MS;
    if (isOld) await folder.removeEntry(name).catch(() => {});
  }
}

/** Writes chunks to a new file of a folder. Rejects, and leaves no file, if the chunks or the disk fail. */
export async function writeFileTo(
  folder: FileSystemDirectoryHandle,
  name: string,
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<FileSystemFileHandle> {
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  try {
    for await (const chunk of chunks) await writable.write(chunk);
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => {});
    await folder.removeEntry(name).catch(() => {});
    throw error;
  }
  return handle;
}

/**
 * Writes chunks to a file on the disk, however large, without holding more than one in memory, and resolves to it. Rejects, and
 * deletes what was written, if the chunks or the disk fail.
 */
export async function writeTemporaryFile(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  type: string,
): Promise<Blob> {
  const folder = await openFolder();
  await deleteOldFiles(folder);
  const handle = await writeFileTo(folder, crypto.randomUUID(), chunks);
  return (await handle.getFile()).slice(0, undefined, type);
}
