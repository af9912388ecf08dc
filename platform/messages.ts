import type { Article } from '../article/types';
import type { Reason } from '../library/connection/protocol';
import type { Saved, UndoToken } from '../library/types';

/**
 * What scripts and pages of ours ask of the background. Who may send each, and with what, is one table:
 * `background/requests.ts`.
 */
export type Request =
  /** The view was opened or closed. Answered with whether the page is in the library. */
  | { type: 'reader-state'; open: boolean }
  /** A page that gave itself another address, with the view closed: whether it still looks like an article. */
  | { type: 'page-state'; readable: boolean }
  /** The shortcut that opens the view, as the browser writes it; null for none. */
  | { type: 'shortcut' }
  | { type: 'choose-shortcut' }
  /** Injects the phrases of languages that are not bundled with the reader (`article/languages/lazy.ts`). */
  | { type: 'languages' }
  /** Injects a feature of the reading view (`reader/features/<id>`). */
  | { type: 'feature'; id: string }
  /** Injects the tools of the page beneath the view, and what lets the reader point at a part of it. */
  | { type: 'page-tools' }
  | { type: 'pick' }
  /** Opens a link of the article; `here` asks for the permission it needs. */
  | { type: 'open'; address: string; where: 'here' | 'tab' | 'background' }
  /** Opens the view by a rule from now on, asking for its permission; null stops the rule that the page is opened by. */
  | { type: 'automatic'; rule: string | null }
  /** A page that opens by itself turns out to be an article. */
  | { type: 'open-automatically' }
  /** The reader gave the permission that was asked for (`entrypoints/ask`). */
  | { type: 'allowed'; asked: PermissionRequest }
  /** Opens the page of all settings. */
  | { type: 'settings' }
  /** Opens the library beside the page. */
  | { type: 'open-library' }
  /** The files of a bundled family that a text of these letters needs, without those it has. */
  | { type: 'font'; family: string; letters: string; had: readonly string[] }
  /** Makes the page's world leave the element with this attribute alone; null gives it its methods back. */
  | { type: 'guard'; mark: string | null }
  /** The view cannot stay on this page; the page keeps putting things of its own over it. */
  | { type: 'lost' }
  | { type: 'covered' }
  /** Whether this page is in the library; the button shows it. */
  | { type: 'check-saved' }
  /** Has the save script save what the view shows. True once it has answered; null where no script may enter the page. */
  | { type: 'save-view' }
  /** Saves an article, or a link. Answered with a `SaveAnswer`. */
  | { type: 'save'; article: Article }
  | { type: 'save-link'; url: string; title: string }
  /** Takes back what was saved from this tab. True where it was. */
  | { type: 'undo'; token: UndoToken }
  /** Puts a tag on an article that was saved from this tab, or takes it off. True where it was done. */
  | { type: 'tag'; article: string; tag: string; on: boolean }
  /** Keeps a picture with such an article; `data` is its bytes as base64. */
  | { type: 'keep-picture'; article: string; picture: StoredPicture }
  /** A few of the library's tags that begin with what the reader typed. */
  | { type: 'suggest-tags'; start: string };

/**
 * What each message is answered with, for those that are answered with something. The compiler holds both ends to it:
 * `sendMessage` where it is asked, `background/answers.ts` where it is answered.
 */
export interface Replies {
  'reader-state': boolean;
  'check-saved': boolean;
  shortcut: string | null;
  font: FontFile[];
  'save-view': true | null;
  save: SaveAnswer;
  'save-link': SaveAnswer;
  undo: true;
  tag: true;
  'keep-picture': true;
  'suggest-tags': string[];
}

/** The reply to messages of a type; nothing is known of the others'. */
export type ReplyTo<Type extends string> = Type extends keyof Replies ? Replies[Type] : unknown;

/** What a permission is asked for: a rule to open by, or a link to open in a tab's view. */
export type PermissionRequest = { rule: string } | { address: string; tabId: number };

/** A picture on its way into the library. */
export interface StoredPicture {
  url: string;
  type: string;
  width: number;
  height: number;
  data: string;
}

/**
 * What a page's script is told of a save: nothing of the library but what concerns the article at hand, for it runs in a
 * process that belongs to the page.
 */
export type SaveAnswer = { ok: true; saved: PageSaved } | { ok: false; reason: Reason };

export interface PageSaved {
  article: string;
  outcome: Saved['outcome'];
  tags: readonly string[];
  undo: UndoToken;
}

/** The answer to a message that was not let in: who sent it may not, it is none, or there were too many. */
export interface Refusal {
  refused: 'sender' | 'message' | 'rate';
}

/** Sent by the background to an extension page of ours, where no script may be injected. */
export interface ToggleMessage {
  type: 'toggle';
  tabId: number;
}

/** What an injected reader says of a press, as the injection's result. */
export interface ShowResult {
  /** False where the browser lets the script in but shows no view: the button says so instead. */
  shown: boolean;
}

/** A font file of ours, on its way into a view's document. */
export interface FontFile {
  file: string;
  style: string;
  weight: string;
  /** As CSS writes `unicode-range`; empty for all letters. */
  range: string;
  /** The file, as base64. */
  data: string;
}
