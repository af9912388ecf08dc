import type { Selection } from '../../library/types';
import type { MessageKey } from '../../platform/message-key';
import { EVERYTHING, UNREAD } from '../../transfer/export/run/library-source';

/** A set of articles that can be exported. */
export interface ArticleChoice {
  id: string;
  label: MessageKey;
  selection: Selection;
}

/** How a format is called, and what it is for. */
export interface FormatChoice {
  /** ID of the exporter. */
  id: string;
  /** A name, or the message that names it. */
  name: string | { message: MessageKey };
  hint: MessageKey;
}

/** The formats, those that most want first. */
export const FORMATS: readonly FormatChoice[] = [
  { id: 'markdown', name: 'Markdown', hint: 'exportMarkdownHint' },
  { id: 'epub', name: 'EPUB', hint: 'exportEpubHint' },
  { id: 'html', name: { message: 'exportHtml' }, hint: 'exportHtmlHint' },
  { id: 'text', name: { message: 'exportText' }, hint: 'exportTextHint' },
  { id: 'csv', name: 'CSV', hint: 'exportCsvHint' },
  { id: 'bookmarks', name: { message: 'exportBookmarks' }, hint: 'exportBookmarksHint' },
  { id: 'json', name: 'JSON', hint: 'exportJsonHint' },
];

/** The formats that hold only highlights. */
export const HIGHLIGHT_FORMATS: readonly FormatChoice[] = [
  { id: 'highlights-markdown', name: 'Markdown', hint: 'exportHighlightsMarkdownHint' },
  { id: 'readwise-csv', name: 'Readwise', hint: 'exportReadwiseHint' },
  { id: 'annotations', name: 'W3C Web Annotations', hint: 'exportAnnotationsHint' },
];

const isSelection = (value: unknown): value is Selection =>
  typeof value === 'object' &&
  value !== null &&
  (('ids' in value && Array.isArray(value.ids)) ||
    ('query' in value &&
      typeof value.query === 'object' &&
      'except' in value &&
      Array.isArray(value.except)));

/** The selection that the page's address names, or null. */
export function readSelection(hash: string): Selection | null {
  try {
    const value: unknown = JSON.parse(decodeURIComponent(hash.slice(1)));
    return isSelection(value) ? value : null;
  } catch {
    return null;
  }
}

/** Sets of articles that can be exported, beginning with the one that the page was opened for. */
export function articleChoices(given: Selection | null): ArticleChoice[] {
  const label: MessageKey =
    given && 'ids' in given ? (given.ids.length === 1 ? 'exportOne' : 'exportSelected') : 'exportList';
  return [
    ...(given ? [{ id: 'given', label, selection: given }] : []),
    { id: 'all', label: 'exportAll', selection: EVERYTHING },
    { id: 'unread', label: 'exportUnread', selection: UNREAD },
  ];
}
