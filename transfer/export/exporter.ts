import type { Asset, Highlight, SavedArticle } from '../../library/types';

/** The articles to export. */
export interface ExportSource {
  /** Number of articles. */
  total: number;
  /** The articles in the order they were chosen in, one at a time; links without text have an empty `content`. */
  articles(): AsyncIterable<ExportedArticle>;
}

export interface ExportedArticle {
  article: SavedArticle;
  highlights: readonly Highlight[];
  /** The title and author that the page gives, where the user gave it others; what is exported as `article` has the user's. */
  page?: Pick<SavedArticle, 'title' | 'byline'>;
  /** The images stored with it, read when asked for. */
  assets(): Promise<readonly Asset[]>;
}

/** The user's choices, and words in the interface's language. */
export interface ExportOptions {
  /** Title of a book or list. */
  title: string;
  /** Language of the interface (BCP 47). */
  locale: string;
  /** Writes an apostrophe before cells of a CSV that a spreadsheet would run as formulas, and a byte order mark for Excel. */
  escapeFormulas: boolean;
  words: ExportWords;
  /** "12 articles", for a book of several. */
  countArticles?(count: number): string;
  /** Time of the export (Unix time in ms). */
  now: number;
}

/** Words that stand in what is written. */
export interface ExportWords {
  contents: string;
  original: string;
  highlights: string;
}

/**
 * A format that articles are exported to. It writes as a stream, and holds one article at a time: the library may have 50,000
 * with images. Knows no browser API but the DOM.
 */
export interface Exporter {
  id: string;
  /** Ending of the file's name, without the dot. */
  extension: string;
  /** Media type of the file. */
  type: string;
  /** Whether it has only highlights, so that articles without are left out. */
  highlightsOnly: boolean;
  /** Whether it writes the page's own title and author (`ExportedArticle.page`), which take longer to read. */
  needsPage?: true;
  write(source: ExportSource, options: ExportOptions): AsyncIterable<Uint8Array<ArrayBuffer>>;
}
