import type { Article } from '../article/types';
import type { ArticleDetails, ArticleId, Asset, Highlight, Reading } from './types';

/** All that the library holds of an article, as a backup keeps it. */
export interface StoredArticle {
  id: ArticleId;
  /** With the page's own title and author. */
  article: Article;
  /** The title and author that the user gave it. */
  own: ArticleDetails;
  reading: Omit<Reading, 'id' | 'tags' | 'deletedAt'>;
  /** When its text was saved. */
  textAt: number | null;
  note: string | null;
  tags: readonly string[];
  /** The keys of its addresses, and how each came to be one (migration 4). */
  aliases: readonly { key: string; how: string }[];
  highlights: readonly Highlight[];
  /** Missing in backups of versions that did not keep them. */
  reviews?: readonly HighlightReview[];
  assets: readonly Asset[];
  thumbnail: string | null;
}

/** When a highlight comes up for review again. */
export interface HighlightReview {
  /** ID of the highlight. */
  highlight: string;
  dueAt: number;
  reviewedAt: number;
  /** What `ts-fsrs` knows of it, as JSON; null if it was only put off. */
  card: string | null;
  forgotten: boolean;
}

/** An article of an import: with its text, or as a link. */
export interface ImportEntry {
  /** Of a backup: everything, which is kept as it is where the library has no such article. */
  stored?: StoredArticle;
  /** A link has an empty text, and its address where there is no title. */
  article: Article;
  hasText: boolean;
  tags: readonly string[];
  note: string | null;
  highlights: readonly NewHighlight[];
  reading: Pick<Reading, 'readAt' | 'progress' | 'archived' | 'favourite'> & { savedAt: number | null };
}

/** A highlight to be stored. */
export type NewHighlight = Pick<Highlight, 'quote' | 'note' | 'color' | 'tags' | 'selectors'> & {
  createdAt: number | null;
};

/** An import, from when it was started until it is forgotten. */
export interface ImportRecord {
  /** UUID v7. */
  id: string;
  /** ID of the importer. */
  format: string;
  files: readonly string[];
  /** The user's answers and choices, as the import page stores them. `replace`: at its end, it deletes what it has not brought. */
  options: Readonly<Record<string, boolean>>;
  state: 'running' | 'stopped' | 'done' | 'undone';
  /** Rows that the files have, and how many of them are imported. */
  total: number;
  rows: number;
  added: number;
  merged: number;
  unreadable: number;
  startedAt: number;
}

/** A piece of an import: the rows from `from` on, and where it ends. */
export interface ImportPiece {
  from: number;
  to: number;
  entries: readonly ImportEntry[];
  /** Rows of it that could not be read. */
  unreadable: number;
}

/** What became of a piece. */
export interface ImportedPiece {
  record: ImportRecord;
  /** Entries that the library refused (`check.ts`), by their index in the piece. */
  refused: readonly { index: number; why: string }[];
}
