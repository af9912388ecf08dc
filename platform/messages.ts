import type { Article } from '../article/types';
import type { Reason } from '../library/connection/protocol';
import type { Highlight, Saved, UndoToken } from '../library/types';

/**
 * Messages from our scripts and pages to the background. `background/message-rules.ts` has the rules for who may send each, and
 * with what data.
 */
export type Request =
  /** Reports that the view was opened or closed. The reply is whether the page is in the library. */
  | { type: 'reader-state'; open: boolean }
  /** Leaves the reading position, for when the page unloads under the view; `byUser` unless it surely does so by itself. */
  | { type: 'leave-place'; place: LeftPlace; byUser: boolean }
  /** Requests the place that was left on this page, or null. */
  | { type: 'left-place' }
  /** Reports whether a page still looks like an article after it changed its own URL, while the view is closed. */
  | { type: 'page-state'; readable: boolean }
  /** Requests the shortcut that opens the view, as the browser writes it, or null. */
  | { type: 'shortcut' }
  | { type: 'choose-shortcut' }
  /** Injects the phrases of languages that are not bundled with the reader (`article/languages/lazy.ts`). */
  | { type: 'languages' }
  /** Injects a feature of the reading view (`reader/features/<id>`). */
  | { type: 'feature'; id: string }
  /** Injects the tools for the page beneath the view, or the ones for picking a part of it. */
  | { type: 'page-tools' }
  | { type: 'pick' }
  /** Opens a link of the article; `here` requests the permission it needs. */
  | { type: 'open'; address: string; where: 'here' | 'tab' | 'background' }
  /** Adds a rule for automatic opening, after requesting its permission; null removes the rule that matches the page. */
  | { type: 'automatic'; rule: string | null }
  /** Opens the view, on a page that matches a rule and turned out to be an article. */
  | { type: 'open-automatically' }
  /** Reports that the user granted the requested permission (`entrypoints/ask`). */
  | { type: 'allowed'; asked: PermissionRequest }
  /** Opens the options page. */
  | { type: 'settings' }
  /** Opens the page that shows how Lectern is used. */
  | { type: 'help' }
  /** Opens the library beside the page. */
  | { type: 'open-library' }
  /** Requests the files of a bundled font family that these letters need, except those in `had`. */
  | { type: 'font'; family: string; letters: string; had: readonly string[] }
  /** Keeps the page from removing the element with this attribute; null restores the page's methods. */
  | { type: 'guard'; mark: string | null }
  /** Reports that the page keeps removing the view, or keeps covering it. */
  | { type: 'lost' }
  | { type: 'covered' }
  /** Requests whether this page is in the library, and shows it on the toolbar button. */
  | { type: 'check-saved' }
  /** Saves what the view shows, using the save script. The reply is null if it can't be injected. */
  | { type: 'save-view' }
  /** Saves an article, or a link. */
  | { type: 'save'; article: Article }
  | { type: 'save-link'; url: string; title: string }
  /** Undoes something saved from this tab. */
  | { type: 'undo'; token: UndoToken }
  /** Switches a flag of the article saved from this page. The reply is null if it isn't saved. */
  | { type: 'toggle-flag'; kind: 'favourite' | 'archive' | 'read' }
  /** Requests the highlights of the article saved from this page. */
  | { type: 'highlights' }
  /** Adds or replaces one of them, or deletes it. */
  | { type: 'put-highlight'; highlight: Highlight }
  | { type: 'delete-highlight'; id: string }
  /** Opens the page that writes the tab's saved article to a file; answers false if it isn't saved. */
  | { type: 'export' }
  /** Adds a tag to an article saved from this tab, or removes it. */
  | { type: 'tag'; article: string; tag: string; on: boolean }
  /** Stores a picture with an article saved from this tab. */
  | { type: 'keep-picture'; article: string; picture: StoredPicture }
  /** Requests a few of the library's tags that begin with what the user typed. */
  | { type: 'suggest-tags'; start: string };

/**
 * The replies to those messages that have one; null if the message failed. The compiler checks both ends: `sendMessage` and
 * `background/message-handlers.ts`.
 */
export interface Replies {
  'reader-state': boolean;
  'check-saved': boolean;
  'left-place': LeftPlace | null;
  shortcut: string | null;
  font: FontFile[];
  'save-view': true | null;
  save: SaveAnswer;
  'save-link': SaveAnswer;
  undo: true;
  'toggle-flag': { flags: ArticleFlags; undo: UndoToken } | null;
  highlights: readonly Highlight[];
  'put-highlight': HighlightAnswer;
  'delete-highlight': HighlightAnswer;
  export: boolean;
  tag: true;
  'keep-picture': true;
  'suggest-tags': string[];
}

/** A reading position: a block by its number and the beginning of its text, how much of it was read, and the page's scroll position. */
export interface LeftPlace {
  block: number;
  excerpt: string;
  past: number;
  scrollY: number;
}

/** The reply to messages of a type, or unknown if it has none. */
export type ReplyTo<Type extends string> = Type extends keyof Replies ? Replies[Type] : unknown;

/** The purpose of a permission request: a rule for automatic opening, or a link to open in the view of a tab. */
export type PermissionRequest = { rule: string } | { address: string; tabId: number };

/** A picture to store in the library. */
export interface StoredPicture {
  url: string;
  type: string;
  width: number;
  height: number;
  /** The bytes as base64. */
  data: string;
}

/**
 * The result of a save, for a script in a page. It runs in a process that belongs to the page, so it learns nothing about the
 * library beyond this article.
 */
export type SaveAnswer = { ok: true; saved: PageSaved } | { ok: false; reason: Reason };

/** The result of a change of a highlight; `gone` if nothing is saved from the page. */
export type HighlightAnswer = { ok: true } | { ok: false; reason: Reason };

/** The state of a saved article that the reader can switch. */
export interface ArticleFlags {
  favourite: boolean;
  archived: boolean;
  read: boolean;
}

/** A saved article or link, as far as a script in a page may know about it. */
export interface PageSaved {
  article: string;
  outcome: Saved['outcome'];
  tags: readonly string[];
  undo: UndoToken;
}

/** The reply to a rejected message: its sender isn't allowed, its data is invalid, or there were too many of them. */
export interface Refusal {
  refused: 'sender' | 'message' | 'rate';
}

/** Sent by the background to an extension page, into which no script can be injected, to toggle its view. */
export interface ToggleMessage {
  type: 'toggle';
  tabId: number;
}

/** The result of injecting the reader. */
export interface ShowResult {
  /** False if the browser allows the script but shows no view, which the toolbar button then says. */
  shown: boolean;
}

/** A bundled font file, for a view's document. */
export interface FontFile {
  file: string;
  style: string;
  weight: string;
  /** A CSS `unicode-range`; empty for all characters. */
  range: string;
  /** The file's bytes as base64. */
  data: string;
}
