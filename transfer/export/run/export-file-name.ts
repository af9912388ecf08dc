import { createFileNames } from '../write/file-names';

/** The name of an export's file: the only article's title ("The tide tables.md"), or "Lectern 2026-11-29.zip". */
export const exportFileName = (now: number, title: string | null, ending: string): string =>
  createFileNames().next([title, `Lectern ${new Date(now).toISOString().slice(0, 10)}`], ending);
