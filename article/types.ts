import type { SafeHtml } from '../markup/safe-html';

/** A picture: absolute address, its text alternative, and its size in CSS pixels where the page states it. */
export interface Image {
  url: string;
  alt: string;
  width: number | null;
  height: number | null;
}

export type Direction = 'ltr' | 'rtl';

/** What a page says about its article. Every field is what the best-ranked source says, or null. */
export interface Metadata {
  /** Without the site's suffix; empty when the page has none at all. */
  title: string;
  /** The author as a person reads it: "Ada Lovelace, Charles Babbage"; no "By". */
  byline: string | null;
  section: string | null;
  siteName: string | null;
  /** ISO 8601, as precise as the page says: "2026-03", "2026-03-09", "2026-03-09T07:30+01:00". */
  publishedAt: string | null;
  modifiedAt: string | null;
  /** BCP 47. */
  language: string | null;
  direction: Direction;
  excerpt: string;
  leadImage: Image | null;
  /** Absolute; the page's own address without its fragment when it names no other. */
  canonicalUrl: string;
}

/** The clean article. Made by `article/extract.ts`, never changed afterwards. */
export interface Article extends Metadata {
  url: string;
  content: SafeHtml;
  text: string;
  /** Words in Latin and similar scripts; characters in Chinese, Japanese and Thai. */
  wordCount: number;
  /** Reading time in minutes, at least 1. */
  minutes: number;
}

/** How much each cleaning rule took out of an article, for `npm start` and "What was removed". */
export interface Removal {
  rule: string;
  count: number;
}

/** A block that stood before a piece, by the number of its live element; `within` where the piece was in it. */
export interface Anchor {
  place: string;
  within: boolean;
}

/** One thing that a cleaning rule took out, kept so that the reader can have it back: `corrections/removed-pieces.ts`. */
export interface RemovedPiece {
  /** The id of the rule that took it out. */
  rule: string;
  /** Its beginning, to know it by; '' for a picture without words. */
  excerpt: string;
  /** As it was, not sanitised; null where it was too much to keep. */
  html: string | null;
  /** What stood before it, nearest first. */
  anchors: readonly Anchor[];
}

/**
 * Why a page has no article to show. The first group has none; of the second, the article is somewhere else: behind a
 * paywall or a consent wall, or to be built by scripts that did not run.
 */
export type NoArticleReason =
  | ('empty' | 'not-an-article' | 'image' | 'media' | 'pdf' | 'unreadable')
  | ('paywall' | 'consent' | 'scripts');

/** What a reader should be told of an article: how it was found, or what it lacks. */
export type Notice = 'selection' | 'picked' | 'unsure' | 'beginning' | 'large';

/** The other pages of an article that stands on several. */
export interface OtherPages {
  /** The number of this page, from 1. */
  current: number;
  /** How many there are. */
  total: number;
  /** Absolute addresses of the others, in order, with their numbers. */
  others: readonly { page: number; url: string }[];
}

/** A page without an article to show, and why. */
export interface NoArticle {
  kind: 'none';
  reason: NoArticleReason;
  title: string;
  direction: Direction;
}

/** What became of a page. */
export type Outcome =
  | {
      kind: 'article';
      article: Article;
      removed: Removal[];
      /** What was removed that can be put back, in the order it was taken out. */
      pieces: readonly RemovedPiece[];
      /** How sure it is that this is the article, 0 … 1; see `main-content/confidence.ts`. */
      score: number;
      notice: Notice | null;
      /** The article's other pages, where it stands on several. */
      pages: OtherPages | null;
    }
  | NoArticle;
