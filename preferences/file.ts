import { migrate } from './migrate';
import { type Read, readRecord } from './preferences';
import type { Preferences } from './types';

/** Identifies a file of settings. */
const KIND = 'lectern-settings';

/** Writes all settings as the text of a file, in a form that people can read. */
export function writeFile(preferences: Preferences): string {
  return `${JSON.stringify({ kind: KIND, ...preferences }, null, 2)}\n`;
}

/** The contents of a file, with the names in it that are unknown. */
export interface FileRead extends Read {
  unknown: string[];
}

/** Sections with fixed names; in others, names are the user's (sites, commands, languages). */
const FIXED_SECTIONS = ['type', 'own', 'finding', 'speech', 'print'] as const;

/**
 * Reads a file of settings like a stored record: invalid and missing values get their defaults. Returns null for a text that
 * isn't a file of settings.
 */
export function readFile(text: string): FileRead | null {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof stored !== 'object' || stored === null || !('kind' in stored) || stored.kind !== KIND)
    return null;
  const { kind: _, ...record } = stored;
  const read = readRecord(record);
  return { ...read, unknown: unknownNames(migrate(record), read.preferences) };
}

function unknownNames(record: unknown, known: object): string[] {
  if (typeof record !== 'object' || record === null) return [];
  return Object.entries(record).flatMap(([name, value]) => {
    if (!Object.hasOwn(known, name)) return [name];
    const section = FIXED_SECTIONS.find((ours) => ours === name);
    if (!section || typeof value !== 'object' || value === null) return [];
    const names = (known as Preferences)[section];
    return Object.keys(value).flatMap((key) => (Object.hasOwn(names, key) ? [] : [`${name}.${key}`]));
  });
}
