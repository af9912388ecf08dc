import type { Article } from '../../article/types';

/** What the reader asks of the background, and what it is told. */
export type Request =
  | { type: 'reader-state'; open: boolean }
  /** A page that gave itself another address, with the view closed: whether it still looks like an article. */
  | { type: 'page-state'; readable: boolean }
  | { type: 'shortcut' }
  /** Injects the words of languages that are not written in Latin letters. */
  | { type: 'words' }
  /** Injects a feature of the reading view (`components/reader/features/<id>`). */
  | { type: 'feature'; id: string }
  /** Injects the tools of the page beneath the view, and what lets the reader point at a part of it. */
  | { type: 'page-tools' }
  | { type: 'pick' }
  /** Opens a link of the article; `here` asks for the permission it needs. */
  | { type: 'open'; address: string; where: 'here' | 'tab' | 'background' }
  /** Opens the view by a rule from now on, asking for its permission; null stops the rule that `url` is opened by. */
  | { type: 'automatic'; rule: string | null; url: string }
  /** A page that opens by itself turns out to be an article. */
  | { type: 'open-automatically' }
  /** The reader gave the permission that was asked for (`entrypoints/ask`). */
  | { type: 'allowed'; asked: Asked }
  | { type: 'choose-shortcut' }
  /** Opens the page of all settings. */
  | { type: 'settings' }
  /** The files of a bundled family that a text of these letters needs, without those it has. */
  | { type: 'font'; family: string; letters: string; had: readonly string[] }
  | { type: 'guard'; on: boolean }
  /** Whether this page is in the library; the button shows it. */
  | { type: 'check-saved' }
  /** Saves the article the view shows. True once that has begun; null where no script may enter the page any more. */
  | { type: 'save-view' }
  | { type: 'save-article'; article: Article }
  | { type: 'open-library' }
  | { type: 'lost' };

/** What a permission is asked for: a rule to open by, or a link to open in a tab's view. */
export type Asked = { rule: string } | { address: string; tabId: number };

/** Sent by the background to an extension page of ours, where no script may be injected. */
export interface ToggleMessage {
  type: 'toggle';
  tabId: number;
}

/** What an injected reader says of a press, as the injection's result. */
export interface Shown {
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
