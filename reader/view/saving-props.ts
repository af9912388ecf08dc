/** Properties of the save buttons. */
export interface SavingProps {
  /** Whether the article is in the library. */
  saved: boolean;
  /** Null if the article can't be saved again. */
  onSave: (() => void) | null;
  onOpenLibrary(): void;
}
