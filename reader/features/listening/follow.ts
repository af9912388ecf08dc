import type { FeatureHost } from '../feature';

/** A scroll this soon after a reader's own movement, in ms, is theirs. */
const THEIRS = 1500;

/** Keeps what is spoken in sight, until the reader goes elsewhere. */
export interface Follow {
  /** Something else is spoken now. */
  to(range: Range | null): void;
  /** Back to what is spoken, and with it from now on. */
  back(): void;
}

/** Starts following. Takes whom to tell when the reader has broken away from the voice, or come back to it. */
export function createFollow(host: FeatureHost, onAway: (away: boolean) => void): Follow {
  const { document: view, window, signal } = host;
  let spoken: Range | null = null;
  let away = false;
  let moved = Number.NEGATIVE_INFINITY;

  const become = (is: boolean) => {
    if (is === away) return;
    away = is;
    onAway(is);
  };
  const isSeen = () => {
    const box = spoken?.getBoundingClientRect();
    return !box || box.height === 0 || !['before', 'after'].includes(host.mover().side(box));
  };
  const show = () => {
    if (spoken && !away) host.mover().show(spoken, 'near');
  };
  const theirs = (event: Event) => {
    moved = event.timeStamp;
  };
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    view.addEventListener(type, theirs, { signal, passive: true, capture: true });
  let pending = false;
  const look = (event: Event) => {
    if (pending || !spoken) return;
    pending = true;
    window.requestAnimationFrame(() => {
      pending = false;
      if (signal.aborted) return;
      if (isSeen()) become(false);
      else if (event.timeStamp - moved < THEIRS) become(true);
    });
  };
  window.addEventListener('scroll', look, { signal, capture: true, passive: true });
  return {
    to(range) {
      spoken = range;
      if (away && isSeen()) become(false);
      show();
    },
    back() {
      become(false);
      show();
    },
  };
}
