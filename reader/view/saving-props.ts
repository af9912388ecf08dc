/** Properties of the save buttons. */
export interface SavingProps {
  /** Whether the article is in the library. */
  saved: boolean;
  /** The state of a saved article, in its own page; its buttons are shown then. */
  flags?: { favourite: boolean; archived: boolean };
  /** Null if the article can't be saved again. */
  onSave: (() => void) | null;
  onOpenLibrary(): void;
}
