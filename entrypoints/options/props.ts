import type { Family, Preferences } from '../../preferences/types';

/** The result of an import: the file's name, and the paths of fields that were damaged, cut or unknown. */
export interface ImportReport {
  file: string;
  damaged: readonly string[];
  /** Number of entries left out of lists that were too long, by path; these paths are in `damaged` too. */
  cut: Readonly<Record<string, number>>;
  unknown: readonly string[];
}

/** A message about what was done, with the preferences to restore on Undo, or null. */
export interface StatusMessage {
  text: string;
  undo: Preferences | null;
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
