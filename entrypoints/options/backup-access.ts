import { browser } from 'wxt/browser';
import { openLibrary } from '../../library/connection/client';
import { backUpIfDue } from '../../platform/backups/automatic-backup';
import { canChooseFolder, chooseFolder, mayWrite, readFolder } from '../../platform/backups/folder';
import { changeBackupState, readBackupState, watchBackupState } from '../../platform/backups/state';
import { downloadFile } from '../../platform/download-file';
import { loadPreferences } from '../../platform/preferences-store';
import { writeTemporaryFile } from '../../platform/temporary-file';
import { writeFile } from '../../preferences/file';
import { backUpLibrary, backupFileName } from '../../transfer/backup/library-backup';
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
      canChooseFolder: canChooseFolder(),
      folder: folder?.name ?? null,
      folderIsLocked: folder !== null && !(await mayWrite(folder, false)),
    };
  },
  watch: watchBackupState,
  async backUp(passphrase, onProgress, signal) {
    const now = Date.now();
    const { preferences } = await loadPreferences();
    const chunks = backUpLibrary({
      library,
      settings: writeFile(preferences),
      writtenBy: browser.runtime.getManifest().version,
      passphrase,
      now,
      onProgress,
      signal,
    });
    const name = backupFileName(now, passphrase !== '');
    downloadFile(await writeTemporaryFile(chunks, 'application/octet-stream'), name);
    await changeBackupState({ lastAt: now });
    return name;
  },
  async setAutomatic(on) {
    if (on && canChooseFolder() && !(await readFolder()) && !(await chooseFolder())) return;
    const isAllowed =
      canChooseFolder() ||
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
