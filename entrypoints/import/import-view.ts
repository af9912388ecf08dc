import type { ImportRecord } from '../../library/import-types';
import type { ImportAnswers } from '../../transfer/import/importer';
import type { ImportFile } from '../../transfer/import/run/import-file';
import type { ImportPreview, ReportedRow } from '../../transfer/import/run/scan-files';
import type { ImportChoices } from '../../transfer/import/run/to-entry';

/** Why a file can't be imported. */
export interface FileProblem {
  name: string;
  problem: 'unknown' | 'empty' | 'broken';
  /** What the browser said, if it is `broken`. */
  detail: string;
}

/** The user's choices before importing. */
export interface ImportOptions {
  answers: ImportAnswers;
  choices: ImportChoices;
  /** Of a backup: whether what it doesn't have is deleted from the library, and whether its settings replace the present ones. */
  replace: boolean;
  settings: boolean;
}

/** Facts in a backup's header. */
export interface BackupFacts {
  /** Unix time in ms. */
  createdAt: number;
  /** The settings as a file of settings has them, or null. */
  settings: string | null;
  isNewer: boolean;
}

/** State of the page. */
export type ImportView =
  | {
      step: 'choose';
      problems: readonly FileProblem[];
      interrupted: ImportRecord | null;
      /** The last import that ended, which can be undone. */
      last: ImportRecord | null;
    }
  | { step: 'locked'; name: string; isWrong: boolean; isOpening: boolean }
  | { step: 'scan'; name: string; rows: number }
  | {
      step: 'preview';
      files: readonly ImportFile[];
      problems: readonly FileProblem[];
      preview: ImportPreview;
      chosen: ImportOptions;
      /** Of the backup among the files, or null. */
      backup: BackupFacts | null;
      /** Articles of the library that the backup doesn't have: what replacing deletes; 0 without a backup. */
      deleted: number;
    }
  | { step: 'run'; record: ImportRecord; isPaused: boolean }
  | {
      step: 'result';
      record: ImportRecord;
      report: readonly ReportedRow[];
      texts: 'offered' | 'queued' | 'refused';
    }
  | { step: 'undo'; left: number; total: number }
  | { step: 'undone' }
  | { step: 'failed'; detail: string; record: ImportRecord | null };

/** Actions of the page. */
export interface ImportActions {
  choose(files: readonly File[]): void;
  /** Null where the browser has no reading list. */
  chooseReadingList: (() => void) | null;
  /** Opens an encrypted backup. */
  unlock(passphrase: string): void;
  setChosen(chosen: ImportOptions): void;
  start(): void;
  pause(): void;
  resume(): void;
  /** Ends a running import, or goes back from a preview. */
  stop(): void;
  continueImport(record: ImportRecord): void;
  undo(record: ImportRecord): void;
  downloadTexts(record: ImportRecord): void;
  startOver(): void;
}
