/** Folder of the origin's private file system with the files of imports that are not finished. */
const FOLDER = 'imports';

const openFolder = async (create: boolean): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create });

/**
 * Copies an import's files, so that it can be continued after the browser was closed, when the page has lost the user's own.
 * Throws if there is no room for them.
 */
export async function storeFiles(id: string, files: readonly Blob[]): Promise<void> {
  const folder = await (await openFolder(true)).getDirectoryHandle(id, { create: true });
  for (const [index, file] of files.entries()) {
    const handle = await folder.getFileHandle(String(index), { create: true });
    await file.stream().pipeTo(await handle.createWritable());
  }
}

/** The files of an import, in their order; empty if they are not there. */
export async function readStoredFiles(id: string, count: number): Promise<Blob[]> {
  try {
    const folder = await (await openFolder(false)).getDirectoryHandle(id);
    const names = Array.from({ length: count }, (_, index) => String(index));
    return await Promise.all(names.map(async (name) => (await folder.getFileHandle(name)).getFile()));
  } catch {
    return [];
  }
}

/** Deletes the files of an import; does nothing if there are none. */
export async function deleteStoredFiles(id: string): Promise<void> {
  try {
    await (await openFolder(false)).removeEntry(id, { recursive: true });
  } catch {
    // There is no such folder.
  }
}
