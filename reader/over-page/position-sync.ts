import { foldSpaces } from '../../article/dom/fold-spaces';
import { PLACE_ATTRIBUTE } from '../../article/snapshot/pairs';
import type { ViewNavigator } from '../navigation/view-navigator';
import {
  findBlockPairs,
  isPageScrolled,
  type PairPosition,
  positionInPage,
  positionInView,
} from './block-pairs';

/** Minimum scroll distance that counts as reading on (pixels). */
const MIN_MOVE_PX = 8;

/** Characters by which a block is recognised in another rendering of the article. */
const EXCERPT_LENGTH = 80;

/** A reading position that outlives the view's content, and the page. */
export interface Bookmark {
  /** The number of the block with the position, and the beginning of its text. */
  block: number;
  excerpt: string;
  /** How much of the block is above the top, 0 to 1. */
  past: number;
}

/** Keeps the reading position between page and view, and when the view's content is replaced. */
export interface PositionSync {
  /** Scrolls the view to the position on the page. */
  open(): void;
  /** The position in the view, or null if the user hasn't moved. */
  movedTo(): PairPosition | null;
  /** Makes a change to the view's content and keeps the position. */
  preserve(change: () => void): void;
  /** Remembers the position for `resume`, if the view shows an article. */
  hold(): void;
  /** Scrolls a new rendering of the article to the position that was remembered, or else to that on the page. */
  resume(): void;
  /** The position in the view, for the next time that the article is opened; null before the first block. */
  bookmark(): Bookmark | null;
  /** Scrolls to a bookmark, once. Returns false if the article has no such block. */
  goTo(bookmark: Bookmark): boolean;
}

const excerptOf = (block: Element): string => foldSpaces(block.textContent).slice(0, EXCERPT_LENGTH);

const placedBlocks = (view: Document): HTMLElement[] => [
  ...view.querySelectorAll<HTMLElement>(`[data-part="content"] [${PLACE_ATTRIBUTE}]`),
];

/** The block of a bookmark: the nearest one with the same text. */
function findBlock(view: Document, { block, excerpt }: Bookmark): HTMLElement | null {
  let found: HTMLElement | null = null;
  let distance = Number.POSITIVE_INFINITY;
  placedBlocks(view).forEach((element, index) => {
    if (Math.abs(index - block) >= distance || excerptOf(element) !== excerpt) return;
    found = element;
    distance = Math.abs(index - block);
  });
  return found;
}

/** Creates the synchronisation for a live page. `headerHeight` is the height of the page's fixed header (pixels). */
export function syncPositions(
  page: Document,
  headerHeight: number,
  current: { view(): Document | null; places(): readonly Element[]; navigator(): ViewNavigator | null },
): PositionSync {
  let openedAt: number | null = null;
  let held: Bookmark | 'start' | null = null;
  const currentPosition = (view: Document, navigator: ViewNavigator) =>
    positionInView(findBlockPairs(view, current.places()), navigator);
  const hasMoved = (navigator: ViewNavigator): boolean =>
    openedAt !== null && Math.abs(navigator.position() - openedAt) >= MIN_MOVE_PX;

  const bookmark = (): Bookmark | null => {
    const [view, navigator] = [current.view(), current.navigator()];
    if (!view || !navigator) return null;
    const blocks = placedBlocks(view);
    const position = positionInView(
      blocks.map((block) => ({ page: block, view: block })),
      navigator,
    );
    if (!position) return null;
    const { view: block } = position.pair;
    return { block: blocks.indexOf(block as HTMLElement), excerpt: excerptOf(block), past: position.past };
  };

  const sync: PositionSync = {
    open() {
      held = null;
      const [view, navigator] = [current.view(), current.navigator()];
      if (!view || !navigator) return;
      const pairs = findBlockPairs(view, current.places());
      const position = isPageScrolled(page, pairs) ? positionInPage(pairs, headerHeight) : null;
      navigator.move('start');
      if (position) navigator.scrollTo(position.pair.view, position.past);
      openedAt = navigator.position();
    },
    movedTo() {
      const [view, navigator] = [current.view(), current.navigator()];
      if (!view || !navigator || !hasMoved(navigator)) return null;
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
    hold() {
      const navigator = current.navigator();
      if (navigator && hasMoved(navigator)) held = bookmark() ?? 'start';
    },
    resume() {
      const navigator = current.navigator();
      const place = held;
      if (place === 'start') {
        sync.open();
        navigator?.move('start');
      } else if (!place || !sync.goTo(place)) sync.open();
    },
    bookmark,
    goTo(place) {
      const [view, navigator] = [current.view(), current.navigator()];
      const block = view && findBlock(view, place);
      if (!block || !navigator) return false;
      // The way from the place on the page counts as reading on, so that the page follows when the view closes.
      sync.open();
      navigator.scrollTo(block, place.past);
      return true;
    },
  };
  return sync;
}
