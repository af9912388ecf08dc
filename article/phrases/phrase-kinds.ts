/**
 * The words one language uses for the clutter round its articles. Every entry is written as a reader sees it, in lower
 * case, with plain quotes and without punctuation at its ends; a line is brought to the same shape before it is compared.
 * Entries are separated by `|`: one string a kind takes least room in the injected script.
 */
export interface Phrases {
  /** Whole lines that label an advertisement: "advertisement", "story continues below". */
  advertisement: string;
  /** Starts of lines that open a comment form or thread: "leave a reply", "your email address will not be published". */
  comments: string;
  /** Whole lines that head a comment thread, a number before or after them allowed: "comments", "3 replies". */
  commentCounts: string;
  /** Starts of lines on share buttons and print, mail, copy-link tools: "share", "share on facebook". */
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
  /** Whole lines on a button that unfolds or leads on: "continue reading", "read more". */
  readMore: string;
  /** Starts of lines in which a page asks for something: to rate it, to give money, to load its app, to name a mistake. */
  appeal: string;
  /** Starts of lines that head an author's biography: "about the author", "more from this author". */
  author: string;
  /** Starts of lines that list an article's tags: "tags", "filed under". */
  tags: string;
}

/** The name of one list of words. */
export type PhraseKind = keyof Phrases;
