/** How one moves through the text: by scrolling, or by turning pages. */
export interface ViewNavigator {
  /** Brings the start of something to where reading begins; `near` only where it cannot be seen whole. */
  show(target: Element | Range, where: 'top' | 'near'): void;
  move(to: 'forward' | 'back' | 'start' | 'end'): void;
  /**
   * How much of a block has gone past the beginning of what can be seen, 0 … 1; less than 0 where it begins further on.
   * `put` brings it there again.
   */
  scrolledPast(block: Element): number;
  scrollTo(block: Element, past: number): void;
  /** How far down the window eyes are, in pixels; not where there are pages, which are read from the top. */
  readingLine?(): number;
  /** How far the view has moved, in pixels. */
  position(): number;
  /** How much has been read, 0 … 1. */
  progress(): number;
  /** Where a box (in the window's pixels) lies against what can be seen. */
  relation(box: DOMRect): Relation;
  /** The page that is shown, from 1, and how many there are; only where there are pages. */
  page?(): { number: number; of: number };
}

/**
 * `begun` is cut by the beginning of what can be seen, `at` begins there, `ahead` begins further on, `through` is cut on
 * both ends.
 */
export type Relation = 'before' | 'begun' | 'at' | 'ahead' | 'through' | 'after';
