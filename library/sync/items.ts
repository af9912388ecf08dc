import type { Database } from '../store/database';

/** The library itself, as changes name it: its set `articles` has the IDs of those that are not deleted. */
export const LIBRARY = 'library';
export const ARTICLES = 'articles';

/** An article as changes name it. */
export const articleItem = (id: string): string => `article:${id}`;
/** A highlight as changes name it. */
export const highlightItem = (id: string): string => `highlight:${id}`;

/** The sets of an article. */
export const TAGS = 'tags';
export const ADDRESSES = 'addresses';
export const HIGHLIGHTS = 'highlights';
export const PICTURES = 'pictures';
/** The text of an article, and of a highlight, that the user writes. */
export const NOTE = 'note';
/** What a page says of an article, and its text, as fields. */
export const PAGE = 'page';
export const CONTENT = 'content';
/** A highlight without its note, and when it comes up for review, as fields. */
export const MARK = 'mark';
export const REVIEW = 'review';

/** Takes an item apart; null if it is of a kind that this version does not know. */
export function parseItem(item: string): { kind: 'article' | 'highlight'; id: string } | null {
  const [, kind, id = ''] = /^(article|highlight):([\da-f-]{36})$/i.exec(item) ?? [];
  return kind === 'article' || kind === 'highlight' ? { kind, id } : null;
}

/** The ID under which an article goes on that was found to be the same as another; its own, if none was. */
export function currentId(database: Database, id: string): string {
  return database.one<{ target: string }>('SELECT target FROM sync_forward WHERE id = ?', [id])?.target ?? id;
}

/** Several devices may have written a note without knowing of each other's: all of it stays, the latest first. */
const BETWEEN_NOTES = '\n\n* * *\n\n';

/** The note that writings make, each text once; null if there is none. */
export const joinWritings = (writings: readonly { text: string }[]): string | null =>
  [...new Set(writings.map(({ text }) => text).filter(Boolean))].join(BETWEEN_NOTES) || null;
