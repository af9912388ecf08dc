import { writeTemporaryFile } from '../../platform/temporary-file';
import { decrypt, isEncrypted, WrongPassphrase } from '../../transfer/backup/encrypt';
import { readBackupStart } from '../../transfer/backup/read-backup';
import { type ImportFile, recognizeFile } from '../../transfer/import/run/import-file';
import type { BackupFacts, FileProblem } from './import-view';

/** Asks for a file's passphrase; resolves to null if the user gives up. `isWrong`: the last one was. */
export type AskPassphrase = (name: string, isWrong: boolean) => Promise<string | null>;

/** Files as they can be imported, and those that can't. */
export interface OpenedFiles {
  files: readonly ImportFile[];
  problems: readonly FileProblem[];
  /** Of the first backup of ours among them, or null. */
  backup: BackupFacts | null;
}

/** The file, decrypted if it is encrypted; null if the user gives up. */
async function openFile(file: File, ask: AskPassphrase): Promise<Blob | null> {
  if (!(await isEncrypted(file))) return file;
  for (let isWrong = false; ; isWrong = true) {
    const passphrase = await ask(file.name, isWrong);
    if (passphrase === null) return null;
    try {
      return await writeTemporaryFile(decrypt(file, passphrase), '');
    } catch (error) {
      if (!(error instanceof WrongPassphrase)) throw error;
    }
  }
}

async function readFacts(files: readonly ImportFile[]): Promise<BackupFacts | null> {
  const backup = files.find(({ importer }) => importer.id === 'lectern-backup');
  const start = backup && (await readBackupStart(backup.file));
  return start
    ? { createdAt: start.header.createdAt, settings: start.settings, isNewer: start.isNewer }
    : null;
}

/** Finds the format of each file. Never throws: what can't be read is among the problems. */
export async function openFiles(chosen: readonly File[], ask: AskPassphrase): Promise<OpenedFiles> {
  const files: ImportFile[] = [];
  const problems: FileProblem[] = [];
  for (const file of chosen) {
    try {
      const opened = await openFile(file, ask);
      const recognized = opened && (await recognizeFile(file.name, opened));
      if (recognized) files.push(recognized);
      else if (opened) problems.push({ name: file.name, problem: 'unknown', detail: '' });
    } catch (error) {
      problems.push({
        name: file.name,
        problem: 'broken',
        detail: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return { files, problems, backup: await readFacts(files).catch(() => null) };
}
