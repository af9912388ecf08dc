import type { ViewNavigator } from '../navigation/view-navigator';
import { findBlockPairs, type PairPosition, positionInPage, positionInView } from './block-pairs';

/** A smaller scroll in the view, in pixels, is no reading on. */
const MIN_MOVE_PX = 8;

/** Keeps a reader's place between the page and the view, and through new text in the view. */
export interface PositionSync {
  /** Opens the view at the place where the reader was on the page. */
  open(): void;
  /** Where the reader got to in the view; null where they did not move in it. */
  movedTo(): PairPosition | null;
  /** Does what puts other text into the view, and leaves the reader where they are in it. */
  preserve(change: () => void): void;
}

/** Makes one. Takes the live page, the height of what it keeps at its top, the view, its blocks' origins and its mover. */
export function syncPositions(
  page: Document,
  sticky: number,
  current: { view(): Document | null; places(): readonly Element[]; navigator(): ViewNavigator | null },
): PositionSync {
  let openedAt: number | null = null;
  const currentPosition = (view: Document, navigator: ViewNavigator) =>
    positionInView(findBlockPairs(view, current.places()), navigator);
  return {
    open() {
      const [view, navigator] = [current.view(), current.navigator()];
      if (!view || !navigator) return;
      const position = page.defaultView?.scrollY
        ? positionInPage(findBlockPairs(view, current.places()), sticky)
        : null;
      navigator.move('start');
      if (position) navigator.scrollTo(position.pair.view, position.past);
      openedAt = navigator.position();
    },
    movedTo() {
      const [view, navigator] = [current.view(), current.navigator()];
      if (!view || !navigator || openedAt === null || Math.abs(navigator.position() - openedAt) < MIN_MOVE_PX)
        return null;
      return currentPosition(view, navigator);
    },
    preserve(change) {
      const [view, navigator] = [current.view(), current.navigator()];
      const before = view && navigator && currentPosition(view, navigator);
      change();
      const pair =
        view && findBlockPairs(view, current.places()).find(({ page: block }) => block === before?.pair.page);
      if (before && pair) current.navigator()?.scrollTo(pair.view, before.past);
    },
  };
}
