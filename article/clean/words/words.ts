/**
 * The words one language uses for the clutter round its articles. Every entry is written as a reader sees it, in lower
 * case; matching ignores case, accents' composition, white space and punctuation at either end.
 */
export interface Words {
  /** Whole lines that label an advertisement: "advertisement", "story continues below". */
  advertisement: string[];
  /** Starts of lines that open a comment form or thread: "leave a reply", "your email address will not be published". */
  comments: string[];
  /** Whole lines on share buttons and print, mail, copy-link tools: "share", "share on facebook". */
  share: string[];
  /** Starts of lines that offer a newsletter or subscription: "sign up for our newsletter". */
  newsletter: string[];
  /** Whole lines that ask to log in or register: "log in", "already a subscriber". */
  login: string[];
  /** Starts of lines that ask for consent to cookies: "we use cookies", "this site uses cookies". */
  cookies: string[];
  /** Whole lines that head a list of other articles, or start of one-line teasers: "related articles", "read also". */
  related: string[];
  /** Whole lines on a button that unfolds or leads on: "continue reading", "read more". */
  readMore: string[];
  /** Starts of lines that head an author's biography: "about the author", "more from this author". */
  author: string[];
}
