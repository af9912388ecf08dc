import { migrate } from './migrate';
import { type Read, readRecord } from './preferences';
import type { Preferences } from './types';

/** What marks a file as one of ours. */
const KIND = 'lectern-settings';

/** The file's text: all settings, to be read by people too. */
export function writeFile(preferences: Preferences): string {
  return `${JSON.stringify({ kind: KIND, ...preferences }, null, 2)}\n`;
}

/** What a file held, and names in it that mean nothing. */
export interface FileRead extends Read {
  unknown: string[];
}

/** Sections whose names are ours; the others' are the reader's (sites, commands, languages). */
const OURS = ['type', 'own', 'finding', 'speech', 'print'] as const;

/**
 * Reads a file of settings as a stored record is read: what is damaged or missing is as at first. Returns null for a text that is no
 * file of settings at all.
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
    const section = OURS.find((ours) => ours === name);
    if (!section || typeof value !== 'object' || value === null) return [];
    const names = (known as Preferences)[section];
    return Object.keys(value).flatMap((key) => (Object.hasOwn(names, key) ? [] : [`${name}.${key}`]));
  });
}
