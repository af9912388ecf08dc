import type { ViewNavigator } from '../navigation/view-navigator';
import { findBlockPairs, type PairPosition, positionInPage, positionInView } from './block-pairs';

/** Minimum scroll distance that counts as reading on (pixels). */
const MIN_MOVE_PX = 8;

/** Keeps the reading position between page and view, and when the view's content is replaced. */
export interface PositionSync {
  /** Scrolls the view to the position on the page. */
  open(): void;
  /** The position in the view, or null if the user hasn't moved. */
  movedTo(): PairPosition | null;
  /** Makes a change to the view's content and keeps the position. */
  preserve(change: () => void): void;
}

/** Creates the synchronisation for a live page. `headerHeight` is the height of the page's fixed header (pixels). */
export function syncPositions(
  page: Document,
  headerHeight: number,
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
        ? positionInPage(findBlockPairs(view, current.places()), headerHeight)
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
