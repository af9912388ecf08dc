import { browser } from 'wxt/browser';
import { writeFile } from '../../preferences/file';
import { type BackupRequest, backUpLibrary, backupFileName } from '../../transfer/backup/library-backup';
import { loadPreferences } from '../preferences-store';

/** What is asked of a backup; the settings are read, and the version and time are those of now. */
type StartRequest = Pick<BackupRequest, 'library' | 'passphrase' | 'onProgress' | 'signal'>;

/** A backup of the library and the settings: the name of its file, and the file as a stream. */
export async function startBackup(
  request: StartRequest,
): Promise<{ name: string; chunks: AsyncIterable<Uint8Array<ArrayBuffer>> }> {
  const now = Date.now();
  const { preferences } = await loadPreferences();
  const writtenBy = browser.runtime.getManifest().version;
  const chunks = backUpLibrary({ ...request, settings: writeFile(preferences), writtenBy, now });
  return { name: backupFileName(now, request.passphrase !== ''), chunks };
}
