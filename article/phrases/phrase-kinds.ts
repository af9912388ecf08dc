/**
 * The phrases of one language for clutter around articles. Write each one as it appears on pages, but in lower case, with
 * plain quotes and without punctuation at either end; lines are normalised in the same way before they are compared.
 * Phrases are separated by `|`: one string per kind takes the least space in the injected script.
 */
export interface Phrases {
  /** Whole lines that label advertisements: "advertisement", "story continues below". */
  advertisement: string;
  /** Starts of lines that begin a comment form or thread: "leave a reply", "your email address will not be published". */
  comments: string;
  /** Whole lines that head a comment thread, with or without a number: "comments", "3 replies". */
  commentCounts: string;
  /** Starts of lines on share buttons and print, email and copy-link tools: "share", "share on facebook". */
  share: string;
  /** Starts of lines that offer a newsletter or subscription: "sign up for our newsletter". */
  newsletter: string;
  /** Whole lines that ask to log in or register: "log in", "already a subscriber". */
  login: string;
  /** Starts of lines that ask for consent to cookies: "we use cookies", "this site uses cookies". */
  cookies: string;
  /** Whole lines that head a list of other articles: "related articles", "most read". */
  related: string;
  /** Starts of one-line teasers inside an article, before its link: "read also", "see also". */
  teaser: string;
  /** Whole lines on buttons that expand or continue the text: "continue reading", "read more". */
  readMore: string;
  /** Starts of lines that ask the reader for something: to rate, to donate, to get the app, to report a mistake. */
  appeal: string;
  /** Starts of lines that head an author's biography: "about the author", "more from this author". */
  author: string;
  /** Starts of lines that list an article's tags: "tags", "filed under". */
  tags: string;
}

/** The name of a list of phrases. */
export type PhraseKind = keyof Phrases;
