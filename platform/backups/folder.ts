import { openIndexedStore } from '../indexed-store';
import { canPickFolder, type PickedFolder, pickFolder } from '../picked-folder';

/**
 * The folder that the user chose for backups. A handle of it can only be kept in IndexedDB (File System Access,
 * "structured serialization of handles").
 */
const store = openIndexedStore('lectern-backup-folder', 'handles');
const KEY = 'folder';

/** The folder chosen, or null. */
export async function readFolder(): Promise<PickedFolder | null> {
  if (!canPickFolder()) return null;
  return ((await store.get(KEY)) as PickedFolder | undefined) ?? null;
}

/** Lets the user choose a folder and keeps it; null if they give up. Must be called in a press. */
export async function chooseFolder(): Promise<PickedFolder | null> {
  const folder = await pickFolder('lectern-backups');
  if (folder) await store.put(KEY, folder);
  return folder;
}
