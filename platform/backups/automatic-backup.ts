import { browser } from 'wxt/browser';
import type { Library } from '../../library/library';
import { isBackupFileName } from '../../transfer/backup/library-backup';
import { mayWrite } from '../picked-folder';
import { writeFileTo, writeTemporaryFile } from '../temporary-file';
import { readFolder } from './folder';
import { startBackup } from './start-backup';
import { changeBackupState, readBackupState } from './state';

/** A day, less the hour by which a reader is earlier today. */
const INTERVAL_MS = 23 * 60 * 60 * 1000;
/** Held while a backup is made, so that two pages do not both make one. */
const LOCK = 'lectern-backup';

/** The folder can't be written to until the user allows it again. */
class FolderLocked extends Error {}

async function writeToFolder(
  folder: FileSystemDirectoryHandle,
  name: string,
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  keep: number,
): Promise<void> {
  await writeFileTo(folder, name, chunks);
  const names: string[] = [];
  for await (const entry of folder.keys()) if (isBackupFileName(entry)) names.push(entry);
  for (const old of names.sort().slice(0, -keep)) await folder.removeEntry(old).catch(() => {});
}

/** Saves it among the browser's downloads, and deletes the oldest that are too many. */
async function writeToDownloads(
  name: string,
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  keep: number,
): Promise<void> {
  const url = URL.createObjectURL(await writeTemporaryFile(chunks, 'application/gzip'));
  const id = await browser.downloads.download({ url, filename: `Lectern/${name}`, saveAs: false });
  const downloads = [...(await readBackupState()).downloads, id];
  for (const old of downloads.slice(0, -keep)) await browser.downloads.removeFile(old).catch(() => {});
  await changeBackupState({ downloads: downloads.slice(-keep) });
}

async function backUp(library: Library, keep: number): Promise<void> {
  const { name, chunks } = await startBackup({
    library,
    passphrase: '',
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  const folder = await readFolder();
  if (!folder) return writeToDownloads(name, chunks, keep);
  if (!(await mayWrite(folder, false))) throw new FolderLocked('the folder');
  await writeToFolder(folder, name, chunks, keep);
}

/** Makes the day's backup, if the user wants them and it is due. Never rejects: a failure is kept, and said in the settings. */
export async function backUpIfDue(library: Library): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    const { automatic, keep, lastAt } = await readBackupState();
    if (!lock || !automatic || Date.now() - (lastAt ?? 0) < INTERVAL_MS) return;
    try {
      await backUp(library, keep);
      await changeBackupState({ lastAt: Date.now(), failure: null });
    } catch (error) {
      await changeBackupState({ failure: error instanceof Error ? error.message : String(error) });
    }
  });
}
