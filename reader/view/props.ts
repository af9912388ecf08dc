import type { ComponentChildren } from 'preact';
import type { Article, Direction, NoArticle, Notice } from '../../article/types';
import type { Formats } from '../../components/formats';
import type { Preferences } from '../../preferences/types';
import type { SavingProps } from './saving-props';

/** The state of an article's other pages: how many are offered, which one is being loaded, which one failed. */
export type MorePages =
  | { kind: 'offer'; count: number }
  | { kind: 'loading'; page: number; total: number }
  | { kind: 'failed'; page: number; total: number };

/** The state of the view. It is never blank. */
export type ViewState =
  | { kind: 'loading'; title: string; direction: Direction; pageIsLoading: boolean }
  | { kind: 'article'; article: Article; notice: Notice | null; more: MorePages | null }
  | NoArticle;

/** Actions of a view over a page. */
export interface PageActions {
  /** URLs of images that the page has loaded; others wait until they come near the viewport. */
  loadedImages: ReadonlySet<string>;
  /** Reads the page again, to show its article or all its text. */
  show(mode: 'article' | 'all'): void;
  /** Lets the user pick the text on the page. */
  pick(): void;
  /** Opens the URL of a frame in this tab. */
  openFrame?(address: string): void;
  /** Loads the article's other pages, and cancels that. */
  loadPages(): void;
  cancelPages(): void;
}

/** Properties of the reader view. Buttons whose group is absent aren't shown. */
export interface ReaderViewProps {
  state: ViewState;
  preferences: Preferences;
  /** Language of the interface (BCP 47), for dates and numbers. */
  locale: string;
  /** How that language writes them, if known; otherwise the browser is asked. */
  formats?: Formats | null;
  /** The assigned shortcut ("Alt+R"), or null. */
  shortcut: string | null;
  /** Whether some stored preferences were invalid. */
  damaged: boolean;
  /** The rule by which the view opened automatically (`Preferences.automatic`), or null. */
  automatic: string | null;
  /** IDs of the commands that are on ("contents.toggle"), and "view.return" if there is a jump to go back from. */
  activeCommands: ReadonlySet<string>;
  /** Runs a command (`commands.ts`). */
  onCommand(command: string): void;
  /** Whether the view is part of a page with a header of its own: it can't be closed, and doesn't take the focus. */
  embedded?: boolean;
  /** Label of the close button, if there is no page to go back to. */
  closeLabel?: string;
  /** Saving and opening the library; absent if neither is possible. */
  saving?: SavingProps;
  /** Content above the article, between its header and its text, and below it. */
  before?: ComponentChildren;
  belowHeader?: ComponentChildren;
  after?: ComponentChildren;
  /** Actions on the page under the view; their buttons aren't shown without it. */
  page?: PageActions;
  onPreferences(changed: Preferences): void;
  onClose(): void;
  /** Opens the browser's page for shortcuts. */
  onChooseShortcut(): void;
  /** Opens the options page. */
  onSettings(): void;
}
