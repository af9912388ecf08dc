import type { ComponentChildren } from 'preact';

/** Properties of the save buttons. */
export interface SavingProps {
  /** Whether the article is in the library. */
  saved: boolean;
  /** The buttons for a saved article, in its own page. */
  buttons?: ComponentChildren;
  /** Null if the article can't be saved again. */
  onSave: (() => void) | null;
  onOpenLibrary(): void;
}
