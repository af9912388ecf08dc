import type { Phrases } from '../phrases/phrase-kinds';

/**
 * Everything that Lectern knows of one language of pages. Only `code` is required.
 * Lists are separated by `|`, months by spaces, and in lower case; one string takes the least space in the injected script. Write words as
 * they appear on pages, unless a field says that it is a pattern.
 *
 * Digits and calendars are not here but in `metadata/digits.ts` and `metadata/calendars.ts`: several languages share each.
 * Neither are names in markup (`class="auteur"`), which say nothing about the language of the text.
 */
export interface Language {
  /** BCP 47 tag of the language, with its script if it is written in several. */
  code: string;
  /** Its commonest words; only for the bundled languages, whose absence tells that a page needs the others. */
  commonWords?: string;
  /** How fast it is read; see `reading-time.ts` for the source. */
  wordsPerMinute?: number;
  /** The same for languages written without spaces. */
  charactersPerMinute?: number;
  /** Beginnings of the names of the twelve months, separated by spaces; alternatives by `|`. */
  months?: string;
  dates?: DateWords;
  bylines?: BylineWords;
  smallPrint?: SmallPrintWords;
  /** Beginnings of labels above a headline that are no section of the site, as patterns: "sponsored by", "latest$". */
  notSections?: string;
  /** Phrases of clutter around articles. */
  phrases?: Phrases;
}

/** Words in and around dates. */
export interface DateWords {
  /** A pattern of dates without a month's name, with the groups `year`, `month` and optionally `day`. */
  form?: string;
  /** Ordinal suffixes of a day's number: "st", "nd". */
  ordinals?: string;
  /** Words before a month or year: "5 of March". */
  of?: string;
  /** Words before a day: "on 5 March". */
  on?: string;
  /** Words next to the date of publication. */
  published?: string;
  /** Words next to the date of a change. */
  updated?: string;
  /** Beginnings of words that show that a line is about its date. */
  dateline?: string;
  /** Words after a time: "uhr", "pm". */
  clock?: string;
}

/** Words in and around bylines. In scripts with capitals, a name is recognised by its own; in others, by the words alone. */
export interface BylineWords {
  /** Words directly before an author's name, wherever it is: "by". */
  by?: string;
  /** The same with too many other uses to look for; only removed from names that the page marks up as such. */
  looseBy?: string;
  /** The same at the start of a line that is in lower case up to the name and has nothing after it. */
  lowerCaseBy?: string;
  /** The same after a list of articles only: "all posts from". */
  listedBy?: string;
  /** Words before a name and mostly a colon: "author", "text". */
  labels?: string;
  /** The same if there is always a colon: the word alone may be part of a name. */
  colonLabels?: string;
  /** Work other than writing that a credit names before a colon ("Interview: Anna Berg"). Alone they are no name. */
  credits?: string;
  /** Words before those in `by`: "posted", "photos". */
  openings?: string;
  /** Titles directly after a name, in scripts without capitals. */
  titles?: string;
  /** Words between two names. */
  and?: string;
  /** The same that mean "in" in other languages; only splits names that the page marks up as such. */
  looseAnd?: string;
  /** Jobs, often named after the author. */
  jobs?: string;
  /** Words that name nobody in particular: "staff". */
  nobody?: string;
  /** "Show", "all" and "articles" in links to an author's other articles: "show all articles by". */
  show?: string;
  all?: string;
  articles?: string;
  /** Kinds of articles named before their author: "guest column by". */
  columns?: string;
  /** Beginnings of what is marked up as a name and isn't. */
  notNames?: string;
}

/** Small print around articles. Each word or pattern is matched from a line's start, in any case. */
export interface SmallPrintWords {
  /** Patterns of copyright lines, affiliate notices, permalinks and other notices. */
  notices?: readonly string[];
  /** Words before a number of readers: "views". */
  views?: string;
  /** Links that begin a row of them in a footer, as a pattern: "imprint | contact". */
  footerLinks?: string;
  /** Words before the date of the last change. */
  updated?: string;
  /** Words before an article's reading time: "reading time: 5 min". */
  readingTime?: string;
  /** Words after it: "5 min read". */
  minutesRead?: string;
  /** A pattern of the message shown if a browser can't play a video or sound. */
  noPlayer?: string;
}
