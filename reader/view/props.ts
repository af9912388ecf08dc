import type { ComponentChildren } from 'preact';
import type { Article, Direction, NoArticleReason, Notice } from '../../article/types';
import type { Preferences } from '../../preferences/types';
import type { SavingProps } from './saving-props';

/** The state of an article's other pages: how many are offered, which one is being loaded, which one failed. */
export type MorePages =
  | { kind: 'offer'; count: number }
  | { kind: 'loading'; page: number; total: number }
  | { kind: 'failed'; page: number; total: number };

/** What the view shows: never a blank page. */
export type ViewState =
  | { kind: 'loading'; title: string; direction: Direction; pageIsLoading: boolean }
  | { kind: 'article'; article: Article; notice: Notice | null; more: MorePages | null }
  | { kind: 'none'; reason: NoArticleReason; title: string; direction: Direction };

/** What a view over a page can do with it. */
export interface PageActions {
  /** URLs of images that the page has loaded; others wait until they come near the window. */
  loadedImages: ReadonlySet<string>;
  /** Reads the page again, to show something else of it: its article, or all its text. */
  show(mode: 'article' | 'all'): void;
  /** Lets the user point at the text on the page. */
  pick(): void;
  /** Fetches the article's other pages, and stops fetching them. */
  loadPages(): void;
  cancelPages(): void;
}

/** Properties of the reader view. A group that is absent means that there are no such buttons. */
export interface ReaderViewProps {
  state: ViewState;
  preferences: Preferences;
  /** BCP 47 language of the interface, for dates and numbers. */
  locale: string;
  /** The shortcut really assigned ("Alt+R"), or null where there is none. */
  shortcut: string | null;
  /** Whether something of the stored preferences could not be read. */
  damaged: boolean;
  /** The rule that the view opened itself by (`Preferences.automatic`), or null. */
  automatic: string | null;
  /** Commands that are on ("contents.toggle"), and "view.return" where there is a way back. */
  activeCommands: ReadonlySet<string>;
  /** Runs a command (`commands.ts`). */
  onCommand(command: string): void;
  /** Set where the view stands in a surface with a head of its own: it has nothing to close, and takes no focus. */
  embedded?: boolean;
  /** What closing is called where there is no page to go back to. */
  closeLabel?: string;
  /** Saving for later and the way to the library; absent where there is neither. */
  saving?: SavingProps;
  /** What stands over and under the article, where a surface has more to say of it. */
  before?: ComponentChildren;
  after?: ComponentChildren;
  /** What can be done with the page beneath the view; without one there are no such buttons. */
  page?: PageActions;
  onPreferences(changed: Preferences): void;
  onClose(): void;
  /** Opens the browser's page where a shortcut is chosen. */
  onChooseShortcut(): void;
  /** Opens the page of all settings. */
  onSettings(): void;
}
