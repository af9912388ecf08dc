import type { Article, Direction, NoArticleReason } from '../../article/types';
import type { Preferences } from '../../preferences/types';

/** What the view shows: never a blank page. */
export type ViewState =
  | { kind: 'loading'; title: string; direction: Direction; pageIsLoading: boolean }
  | { kind: 'article'; article: Article }
  | { kind: 'none'; reason: NoArticleReason; title: string; direction: Direction };

export interface ReaderViewProps {
  state: ViewState;
  preferences: Preferences;
  /** BCP 47 language of the interface, for dates and numbers. */
  locale: string;
  /** The shortcut really assigned ("Alt+R"), or null where there is none. */
  shortcut: string | null;
  onPreferences(changed: Preferences): void;
  onClose(): void;
  /** "Show all the text anyway". */
  onShowAll(): void;
  /** Opens the browser's page where a shortcut is chosen. */
  onChooseShortcut(): void;
}
