import type { Family, Preferences } from '../../preferences/types';
import type { DevicesAccess } from './devices-props';

/** The result of an import: the file's name, and the paths of fields that were damaged, cut or unknown. */
export interface ImportReport {
  file: string;
  damaged: readonly string[];
  /** Number of entries left out of lists that were too long, by path; these paths are in `damaged` too. */
  cut: Readonly<Record<string, number>>;
  unknown: readonly string[];
}

/** A message about what was done, and what undoes it, or null. */
export interface StatusMessage {
  text: string;
  undo: (() => void) | null;
}

/** What the library holds: its articles, and the space it takes; null if the browser doesn't say. */
export interface LibraryFacts {
  articles: number;
  bytes: number | null;
}

/** The library as the page of settings uses it. */
export interface LibraryAccess {
  read(): Promise<LibraryFacts>;
  /** Calls `changed` after changes. Returns a function that stops that. */
  watch(changed: () => void): () => void;
  /** Deletes everything. Resolves to a function that undoes it. */
  deleteAll(): Promise<() => void>;
}

/** State of backups, as shown in the settings. */
export interface BackupFacts {
  automatic: boolean;
  /** How many automatic ones are kept. */
  keep: number;
  /** Unix time in ms, or null. */
  lastAt: number | null;
  /** Why the last automatic one failed, or null. */
  failure: string | null;
  canChooseFolder: boolean;
  /** Name of the folder they go to, or null. */
  folder: string | null;
  /** Whether the browser asks again before the folder can be written to. */
  folderIsLocked: boolean;
}

/** Backups as the page of settings uses them. */
export interface BackupAccess {
  read(): Promise<BackupFacts>;
  /** Calls `changed` after changes. Returns a function that stops that. */
  watch(changed: () => void): () => void;
  /** Downloads a backup, encrypted unless the passphrase is empty. Resolves to its name. */
  backUp(
    passphrase: string,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<string>;
  /** May ask for a folder or a permission, so it must be called in a press. So must the next two. */
  setAutomatic(on: boolean): Promise<void>;
  chooseFolder(): Promise<void>;
  unlockFolder(): Promise<void>;
  setKeep(keep: number): Promise<void>;
}

/** The extensions that may use the library, as the page of settings uses them. */
export interface ExtensionsAccess {
  read(): Promise<readonly string[]>;
  store(ids: readonly string[]): Promise<void>;
  /** Calls `changed` after changes. Returns a function that stops that. */
  watch(changed: () => void): () => void;
  isId(text: string): boolean;
}

/** Props shared by all sections. */
export interface SectionProps {
  preferences: Preferences;
  /** BCP 47 language of the interface, for numbers and language names. */
  locale: string;
  onPreferences(changed: Preferences): void;
  /** Applies a change that loses something, and shows `text` with an Undo button. */
  onChangeWithUndo(changed: Preferences, text: string): void;
}

/** Props of the whole page. */
export interface OptionsProps {
  preferences: Preferences;
  locale: string;
  /** Paths of stored fields that couldn't be read. */
  damaged: readonly string[];
  /** Number of entries left out of stored lists that were too long, by path; these paths are in `damaged` too. */
  cut: Readonly<Record<string, number>>;
  /** Whether the browser's sync storage is full. */
  syncIsFull: boolean;
  library: LibraryAccess;
  backups: BackupAccess;
  devices: DevicesAccess;
  extensions: ExtensionsAccess;
  /** The extension's version. */
  version: string;
  /** The shortcut currently assigned ("Alt+R"), or null. */
  shortcut: string | null;
  onPreferences(changed: Preferences): void;
  onChooseShortcut(): void;
  /** Downloads the settings as a file. */
  onExport(): void;
  /** Reads a settings file; null if it isn't one. */
  onImport(file: File): Promise<(ImportReport & { preferences: Preferences }) | null>;
  /** The default preferences, for resetting. */
  defaults: Preferences;
  /** Loads a font family for the sample's document; see `Fonts`. */
  loadFont(view: Document, family: Family, text: string): Promise<() => void>;
}
