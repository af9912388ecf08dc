import type { NewHighlight, StoredArticle } from '../../library/import-types';

/** An article's text as a file has it, not sanitized: never drawn before it went through the extraction. */
export interface ImportedContent {
  html: string;
  /** `article`: only the article's own markup, as a service extracted it; `page`: a whole page; `text`: plain text. */
  kind: 'article' | 'page' | 'text';
}

/** One article as an importer read it, before anything is looked up in the library. */
export interface ImportedItem {
  kind: 'item';
  /** As the file has it, tracking parameters included. Only `http:` and `https:`. */
  url: string;
  /** Null if the service had none: an address in its place, or its word for "untitled", is none. */
  title: string | null;
  /** Times are Unix times in ms. */
  savedAt: number | null;
  /** ISO 8601, as for `Article.publishedAt`. */
  publishedAt: string | null;
  author: string | null;
  siteName: string | null;
  /** BCP 47. */
  language: string | null;
  excerpt: string | null;
  /** Address of a picture. */
  leadImage: string | null;
  tags: readonly string[];
  /** Path of the folder it was in, outermost first; becomes a tag such as `Work/To read`. */
  folder: readonly string[];
  archived: boolean;
  favourite: boolean;
  /** When it was read to its end; null if unread or unknown. */
  readAt: number | null;
  /** Reading progress, 0–1. */
  progress: number;
  /** The user's own note on the article. */
  note: string | null;
  content: ImportedContent | null;
  highlights: readonly NewHighlight[];
  /** Of a backup of ours: everything. Not checked, and its content not sanitized. */
  stored?: StoredArticle;
}

/** Why a row of a file is no article; each has a message `unreadable…`. */
export type UnreadableReason =
  /** Nothing that could be an address. */
  | 'no-address'
  /** An address of no page of the web: `javascript:`, `place:`, `mailto:`, a file. */
  | 'not-web'
  /** Not what the format says: a cut-off row, a quote never closed, no JSON. */
  | 'damaged'
  /** Larger than the library keeps. */
  | 'too-large'
  /** Encrypted, or compressed in a way that is not read. */
  | 'locked';

/** A row that could not be read, for the report. */
export interface UnreadableRow {
  kind: 'unreadable';
  reason: UnreadableReason;
  /** Line in the file, from 1; null where lines mean nothing. */
  line: number | null;
  /** Name of the zip's entry; null for a file that is no zip. */
  entry: string | null;
  /** The row's beginning, at most 120 characters; empty if it may be a secret. */
  start: string;
}

export type ImportedRow = ImportedItem | UnreadableRow;

/** An item with nothing but what is given; everything else is empty. */
export const createItem = (item: Pick<ImportedItem, 'url'> & Partial<ImportedItem>): ImportedItem => ({
  kind: 'item',
  title: null,
  savedAt: null,
  publishedAt: null,
  author: null,
  siteName: null,
  language: null,
  excerpt: null,
  leadImage: null,
  tags: [],
  folder: [],
  archived: false,
  favourite: false,
  readAt: null,
  progress: 0,
  note: null,
  content: null,
  highlights: [],
  ...item,
});

/** A highlight with nothing but what is given. */
export const createHighlight = (highlight: Partial<NewHighlight>): NewHighlight => ({
  quote: '',
  note: null,
  color: null,
  createdAt: null,
  tags: [],
  selectors: [],
  ...highlight,
});

const MAX_START_LENGTH = 120;

/** A row for the report. */
export const createUnreadable = (
  reason: UnreadableReason,
  { line = null, entry = null, start = '' }: Partial<Pick<UnreadableRow, 'line' | 'entry' | 'start'>> = {},
): UnreadableRow => ({ kind: 'unreadable', reason, line, entry, start: start.slice(0, MAX_START_LENGTH) });
