/** File System Access, as Chromium has it; the DOM's types leave this out. */
export interface PickedFolder extends FileSystemDirectoryHandle {
  queryPermission(about: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(about: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface DirectoryPicker {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<PickedFolder>;
}

/** Whether the browser lets a page write to a folder of the user's. */
export const canPickFolder = (): boolean =>
  typeof (globalThis as DirectoryPicker).showDirectoryPicker === 'function';

/**
 * Lets the user pick a folder; null if they give up. Must be called in a press. `id`: what it is for, so that the browser begins
 * where the last one for that was.
 */
export async function pickFolder(id: string): Promise<PickedFolder | null> {
  const pick = (globalThis as DirectoryPicker).showDirectoryPicker;
  return (await pick?.({ id, mode: 'readwrite' }).catch(() => null)) ?? null;
}

/** Whether the folder may be written to; `ask`: asks the user if it may not, which only works in a press. */
export async function mayWrite(picked: FileSystemDirectoryHandle, ask: boolean): Promise<boolean> {
  const folder = picked as PickedFolder;
  const about = { mode: 'readwrite' } as const;
  if ((await folder.queryPermission(about)) === 'granted') return true;
  return ask && (await folder.requestPermission(about)) === 'granted';
}
