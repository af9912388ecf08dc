/** Moves through the text, by scrolling or by turning pages. */
export interface ViewNavigator {
  /** Moves the start of a target to the top; with `near`, only if it isn't fully visible. */
  show(target: Element | Range, where: 'top' | 'near'): void;
  /** Moves by a screen or page, or to the start or end. */
  move(to: 'forward' | 'back' | 'start' | 'end'): void;
  /**
   * How much of a block is before the visible part, 0 to 1; negative if the block starts further on. `scrollTo` restores
   * that position.
   */
  scrolledPast(block: Element): number;
  scrollTo(block: Element, past: number): void;
  /** Distance of the line being read from the viewport's top (pixels); absent with pages, which are read from the top. */
  readingLine?(): number;
  /** The scroll position (pixels). */
  position(): number;
  /** How much has been read, 0 to 1. */
  progress(): number;
  /** Where a box (viewport pixels) is relative to the visible part. */
  relation(box: DOMRect): Relation;
  /** The current page, from 1, and the number of pages; absent without pages. */
  page?(): { number: number; of: number };
}

/**
 * `begun`: the start of the visible part cuts it; `at`: it starts there; `ahead`: it starts further on; `through`: it is
 * cut at both ends.
 */
export type Relation = 'before' | 'begun' | 'at' | 'ahead' | 'through' | 'after';
