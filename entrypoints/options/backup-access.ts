import { browser } from 'wxt/browser';
import { openLibrary } from '../../library/connection/client';
import { backUpIfDue } from '../../platform/backups/automatic-backup';
import { chooseFolder, readFolder } from '../../platform/backups/folder';
import { startBackup } from '../../platform/backups/start-backup';
import { changeBackupState, readBackupState, watchBackupState } from '../../platform/backups/state';
import { downloadFile } from '../../platform/download-file';
import { canPickFolder, mayWrite } from '../../platform/picked-folder';
import { writeTemporaryFile } from '../../platform/temporary-file';
import type { BackupAccess } from './props';

const library = openLibrary();

/** Backups for the page of settings. */
export const backupAccess: BackupAccess = {
  async read() {
    const [{ automatic, keep, lastAt, failure }, folder] = await Promise.all([
      readBackupState(),
      readFolder(),
    ]);
    return {
      automatic,
      keep,
      lastAt,
      failure,
      canChooseFolder: canPickFolder(),
      folder: folder?.name ?? null,
      folderIsLocked: folder !== null && !(await mayWrite(folder, false)),
    };
  },
  watch: watchBackupState,
  async backUp(passphrase, onProgress, signal) {
    const { name, chunks } = await startBackup({ library, passphrase, onProgress, signal });
    downloadFile(await writeTemporaryFile(chunks, 'application/octet-stream'), name);
    await changeBackupState({ lastAt: Date.now() });
    return name;
  },
  async setAutomatic(on) {
    if (on && canPickFolder() && !(await readFolder()) && !(await chooseFolder())) return;
    const isAllowed =
      canPickFolder() ||
      !on ||
      (await browser.permissions.request({ permissions: ['downloads'] }).catch(() => false));
    await changeBackupState({ automatic: on && isAllowed, failure: null });
    if (on && isAllowed) void backUpIfDue(library);
  },
  async chooseFolder() {
    if (await chooseFolder()) await changeBackupState({ failure: null });
  },
  async unlockFolder() {
    const folder = await readFolder();
    if (folder && (await mayWrite(folder, true))) await changeBackupState({ failure: null });
    void backUpIfDue(library);
  },
  setKeep: (keep) => changeBackupState({ keep }),
};
