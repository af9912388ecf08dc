import { openIndexedStore } from '../indexed-store';

/**
 * The folder that the user chose for backups. A handle of it can only be kept in IndexedDB (File System Access,
 * "structured serialization of handles").
 */
const store = openIndexedStore('lectern-backup-folder', 'handles');
const KEY = 'folder';

/** What the types of the DOM leave out: Chromium has it, Firefox does not. */
interface DirectoryHandle extends FileSystemDirectoryHandle {
  queryPermission(about: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(about: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface DirectoryPicker {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<DirectoryHandle>;
}

/** Whether the browser lets a page write to a folder of the user's. */
export const canChooseFolder = (): boolean =>
  typeof (globalThis as DirectoryPicker).showDirectoryPicker === 'function';

/** The folder chosen, or null. */
export async function readFolder(): Promise<DirectoryHandle | null> {
  if (!canChooseFolder()) return null;
  return ((await store.get(KEY)) as DirectoryHandle | undefined) ?? null;
}

/** Lets the user choose a folder and keeps it; null if they give up. Must be called in a press. */
export async function chooseFolder(): Promise<DirectoryHandle | null> {
  const pick = (globalThis as DirectoryPicker).showDirectoryPicker;
  const folder = await pick?.({ id: 'lectern-backups', mode: 'readwrite' }).catch(() => null);
  if (!folder) return null;
  await store.put(KEY, folder);
  return folder;
}

/** Whether the folder may be written to; `ask`: asks the user if it may not, which only works in a press. */
export async function mayWrite(folder: DirectoryHandle, ask: boolean): Promise<boolean> {
  const about = { mode: 'readwrite' } as const;
  if ((await folder.queryPermission(about)) === 'granted') return true;
  return ask && (await folder.requestPermission(about)) === 'granted';
}
