import type { ViewNavigator } from '../navigation/view-navigator';
import { findBlockPairs, type PairPosition, positionInPage, positionInView } from './block-pairs';

/** A smaller scroll in the view, in pixels, is no reading on. */
const UNMOVED = 8;

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
  now: { view(): Document | null; places(): readonly Element[]; navigator(): ViewNavigator | null },
): PositionSync {
  let openedAt: number | null = null;
  const inView = (view: Document, mover: ViewNavigator) =>
    positionInView(findBlockPairs(view, now.places()), mover);
  return {
    open() {
      const [view, mover] = [now.view(), now.navigator()];
      if (!view || !mover) return;
      const place = page.defaultView?.scrollY
        ? positionInPage(findBlockPairs(view, now.places()), sticky)
        : null;
      mover.move('start');
      if (place) mover.scrollTo(place.pair.view, place.past);
      openedAt = mover.position();
    },
    movedTo() {
      const [view, mover] = [now.view(), now.navigator()];
      if (!view || !mover || openedAt === null || Math.abs(mover.position() - openedAt) < UNMOVED)
        return null;
      return inView(view, mover);
    },
    preserve(change) {
      const [view, mover] = [now.view(), now.navigator()];
      const before = view && mover && inView(view, mover);
      change();
      const twin =
        view && findBlockPairs(view, now.places()).find(({ page: block }) => block === before?.pair.page);
      if (before && twin) now.navigator()?.scrollTo(twin.view, before.past);
    },
  };
}
