/** What the bar of a reading view knows of saving; absent where the view has no library. */
export interface SavingProps {
  /** Whether the article is in the library. */
  saved: boolean;
  /** Null where what is shown is saved already and cannot be saved again. */
  onSave: (() => void) | null;
  onOpenLibrary(): void;
}
