import { checkArticle, checkBody, checkList, checkShare, checkTags, checkText, unfit } from './check';
import type { ImportEntry, ImportPiece, ImportRecord, NewHighlight } from './import-types';
import type { Selector } from './types';

/** Highlights of one article, and characters of one's selectors: far more than anybody made. */
export const MAX_HIGHLIGHTS = 20_000;
const MAX_SELECTORS_LENGTH = 1_000_000;
/** Articles of one piece; their texts come in one message. */
const MAX_ENTRIES = 1000;
/** Characters of a file's name, and files of one import. */
const MAX_NAME_LENGTH = 500;
const MAX_FILES = 100;

/** A Unix time in ms, or null if it is none. */
export const checkTime = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : null;

/** A long text, accepted whole or refused; null if there is none. */
export const checkOptionalBody = (value: unknown, name: string): string | null =>
  value === null || value === undefined ? null : checkBody(value, name);

function checkSelectors(value: unknown): readonly Selector[] {
  if (!Array.isArray(value)) unfit('the selectors are no list');
  if (JSON.stringify(value).length > MAX_SELECTORS_LENGTH) unfit('the selectors are too long');
  return value.filter((selector) => typeof selector?.type === 'string') as Selector[];
}

/** Checks a highlight. Throws `LibraryError('unfit')` if it is invalid or too large. */
export function checkHighlight(value: NewHighlight): NewHighlight {
  return {
    quote: checkBody(value.quote, 'the quote'),
    note: checkOptionalBody(value.note, 'the note'),
    color: value.color === null ? null : checkText(value.color, 'the color', 100),
    tags: checkTags(value.tags),
    selectors: checkSelectors(value.selectors),
    createdAt: checkTime(value.createdAt),
  };
}

/** Checks one article of an import. Throws `LibraryError('unfit')` if it, its note or a highlight is invalid or too large. */
export function checkImportEntry(value: ImportEntry): ImportEntry {
  const { reading } = value;
  return {
    article: checkArticle(value.article),
    hasText: value.hasText === true,
    tags: checkTags(value.tags),
    note: checkOptionalBody(value.note, 'the note'),
    highlights: checkList(value.highlights, MAX_HIGHLIGHTS).map(checkHighlight),
    reading: {
      savedAt: checkTime(reading.savedAt),
      readAt: checkTime(reading.readAt),
      progress: checkShare(reading.progress),
      archived: reading.archived === true,
      favourite: reading.favourite === true,
    },
  };
}

const count = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : unfit('a count is none');

/** Checks where a piece of an import begins and ends, and that it is of acceptable size; its entries are not looked at. */
export function checkPiece(piece: ImportPiece): ImportPiece {
  const [from, to] = [count(piece.from), count(piece.to)];
  if (to < from) unfit('the piece ends before it begins');
  return { from, to, entries: checkList(piece.entries, MAX_ENTRIES), unreadable: count(piece.unreadable) };
}

/** Checks what is said of an import when it starts. */
export function checkImportStart(
  start: Pick<ImportRecord, 'format' | 'files' | 'options' | 'total'>,
): Pick<ImportRecord, 'format' | 'files' | 'options' | 'total'> {
  const options = Object.entries(start.options ?? {}).filter(([, on]) => typeof on === 'boolean');
  return {
    format: checkText(start.format, 'the format', 100),
    files: checkList(start.files, MAX_FILES).map((name) => checkText(name, 'the name', MAX_NAME_LENGTH)),
    options: Object.fromEntries(options.slice(0, 20)),
    total: count(start.total),
  };
}
