import type { ViewNavigator } from '../navigation/view-navigator';
import { findBlockPairs, type Place, pagePlace, viewPlace } from './block-pairs';

/** A smaller scroll in the view, in pixels, is no reading on. */
const UNMOVED = 8;

/** Keeps a reader's place between the page and the view, and through new text in the view. */
export interface PositionSync {
  /** Opens the view at the place where the reader was on the page. */
  open(): void;
  /** Where the reader got to in the view; null where they did not move in it. */
  moved(): Place | null;
  /** Does what puts other text into the view, and leaves the reader where they are in it. */
  through(change: () => void): void;
}

/** Makes one. Takes the live page, the height of what it keeps at its top, the view, its blocks' origins and its mover. */
export function syncPositions(
  page: Document,
  sticky: number,
  now: { view(): Document | null; places(): readonly Element[]; mover(): ViewNavigator | null },
): PositionSync {
  let openedAt: number | null = null;
  const inView = (view: Document, mover: ViewNavigator) =>
    viewPlace(findBlockPairs(view, now.places()), mover);
  return {
    open() {
      const [view, mover] = [now.view(), now.mover()];
      if (!view || !mover) return;
      const place = page.defaultView?.scrollY ? pagePlace(findBlockPairs(view, now.places()), sticky) : null;
      mover.turn('start');
      if (place) mover.put(place.twin.view, place.past);
      openedAt = mover.at();
    },
    moved() {
      const [view, mover] = [now.view(), now.mover()];
      if (!view || !mover || openedAt === null || Math.abs(mover.at() - openedAt) < UNMOVED) return null;
      return inView(view, mover);
    },
    through(change) {
      const [view, mover] = [now.view(), now.mover()];
      const before = view && mover && inView(view, mover);
      change();
      const twin =
        view && findBlockPairs(view, now.places()).find(({ page: block }) => block === before?.twin.page);
      if (before && twin) now.mover()?.put(twin.view, before.past);
    },
  };
}
