import type { Family, Preferences } from '../../preferences/types';

/** What an import did: the file's name, and what of it was not what it should be (paths). */
export interface ImportReport {
  file: string;
  damaged: readonly string[];
  /** How many were left out of what is too much, by path; these stand in `damaged` too. */
  cut: Readonly<Record<string, number>>;
  unknown: readonly string[];
}

/** A sentence after something was done, with the way back where there is one. */
export interface StatusMessage {
  text: string;
  undo: Preferences | null;
}

/** What every section of the page works with. */
export interface SectionProps {
  preferences: Preferences;
  /** BCP 47 language of the interface, for numbers and names of languages. */
  locale: string;
  onPreferences(changed: Preferences): void;
  /** Changes something that would be missed: says so, and offers Undo. */
  onChangeWithUndo(changed: Preferences, text: string): void;
}

export interface OptionsProps {
  preferences: Preferences;
  locale: string;
  /** Paths of what could not be read of the stored record. */
  damaged: readonly string[];
  /** How many were left out of what it had too much of, by path; these stand in `damaged` too. */
  cut: Readonly<Record<string, number>>;
  /** Whether the browser's storage for other devices took no more. */
  syncIsFull: boolean;
  /** The shortcut really assigned ("Alt+R"), or null. */
  shortcut: string | null;
  onPreferences(changed: Preferences): void;
  onChooseShortcut(): void;
  /** Saves the settings as a file. */
  onExport(): void;
  /** Reads a file; null where it is no file of settings. */
  onImport(file: File): Promise<(ImportReport & { preferences: Preferences }) | null>;
  /** What is as at first. */
  defaults: Preferences;
  /** Loads a family into the sample's document; see `Fonts`. */
  loadFont(view: Document, family: Family, text: string): Promise<() => void>;
}
