import type { SafeHtml } from '../markup/safe-html';

/** An image: absolute URL, alt text, and size in CSS pixels if the page gives it. */
export interface Image {
  url: string;
  alt: string;
  width: number | null;
  height: number | null;
}

export type Direction = 'ltr' | 'rtl';

/** What a page says about its article. Each field comes from the most reliable source that has it, or is null. */
export interface Metadata {
  /** Without the site's suffix; empty if the page has no title at all. */
  title: string;
  /** Author names for display: "Ada Lovelace, Charles Babbage", without "By". */
  byline: string | null;
  section: string | null;
  siteName: string | null;
  /** ISO 8601, as precise as the page gives it: "2026-03", "2026-03-09", "2026-03-09T07:30+01:00". */
  publishedAt: string | null;
  modifiedAt: string | null;
  /** BCP 47. */
  language: string | null;
  direction: Direction;
  excerpt: string;
  leadImage: Image | null;
  /** Absolute; defaults to the page's own URL without its fragment. */
  canonicalUrl: string;
}

/** The clean article. Created by `article/extract.ts` and immutable from then on. */
export interface Article extends Metadata {
  url: string;
  content: SafeHtml;
  text: string;
  /** Words in Latin and similar scripts; characters in Chinese, Japanese and Thai. */
  wordCount: number;
  /** Reading time in minutes, at least 1. */
  minutes: number;
}

/** Number of elements a cleaning rule removed from an article, for `npm start` and "What was removed". */
export interface Removal {
  rule: string;
  count: number;
}

/** A block that preceded a removed piece, by the number of its live element. `within`: the piece was inside that block. */
export interface Anchor {
  place: string;
  within: boolean;
}

/** Something a cleaning rule removed, kept so that the user can restore it; see `corrections/removed-pieces.ts`. */
export interface RemovedPiece {
  /** Id of the rule that removed it. */
  rule: string;
  /** The start of its text, to identify it by; '' for an image without text. */
  excerpt: string;
  /** Original HTML, not sanitised; null if too large to keep. */
  html: string | null;
  /** The blocks that preceded it, nearest first. */
  anchors: readonly Anchor[];
}

/**
 * Why a page has no article to show. The first group has no article. In the second, the article is elsewhere: behind a
 * paywall or consent wall, in a frame that can't be read, or waiting to be built by scripts that didn't run.
 */
export type NoArticleReason =
  | ('empty' | 'not-an-article' | 'image' | 'media' | 'pdf' | 'unreadable')
  | ('paywall' | 'consent' | 'scripts' | 'frame');

/** A note for the user about an article: how it was found, or what it lacks. */
export type Notice = 'selection' | 'picked' | 'unsure' | 'beginning' | 'large';

/** The other pages of an article that is split across several. */
export interface OtherPages {
  /** The number of this page, from 1. */
  current: number;
  /** Total number of pages. */
  total: number;
  /** Absolute URLs of the other pages with their numbers, in order. */
  others: readonly { page: number; url: string }[];
}

/** The result for a page without an article to show. */
export interface NoArticle {
  kind: 'none';
  reason: NoArticleReason;
  title: string;
  direction: Direction;
  /** With the reason `frame`: the URL of the frame, or null if it can't be opened on its own. */
  frame?: string | null;
}

/** The result of an extraction. */
export type Outcome =
  | {
      kind: 'article';
      article: Article;
      removed: Removal[];
      /** Removed pieces that can be restored, in the order they were removed. */
      pieces: readonly RemovedPiece[];
      /** Confidence that this is the article, 0 … 1; see `main-content/confidence.ts`. */
      score: number;
      notice: Notice | null;
      /** The article's other pages, if it is split across several. */
      pages: OtherPages | null;
    }
  | NoArticle;
