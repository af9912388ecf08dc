import type { FeatureHost } from '../feature';

/** A scroll within this time after user input was made by the user (ms). */
const USER_SCROLL_MS = 1500;

/** Scrolls along with the speech until the user scrolls away. */
export interface SpeechFollower {
  /** Sets what is being spoken. */
  follow(range: Range | null): void;
  /** Scrolls back to what is being spoken, and follows it again. */
  resume(): void;
}

/** Starts following. `onAway` is called when the user scrolls away from the spoken text or back to it. */
export function createSpeechFollower(host: FeatureHost, onAway: (away: boolean) => void): SpeechFollower {
  const { document: view, window, signal } = host;
  let spoken: Range | null = null;
  let away = false;
  let lastInput = Number.NEGATIVE_INFINITY;

  const setAway = (isAway: boolean) => {
    if (isAway === away) return;
    away = isAway;
    onAway(isAway);
  };
  const isVisible = () => {
    const box = spoken?.getBoundingClientRect();
    return !box || box.height === 0 || !['before', 'after'].includes(host.navigator().relation(box));
  };
  const show = () => {
    if (spoken && !away) host.navigator().show(spoken, 'near');
  };
  const noteInput = (event: Event) => {
    lastInput = event.timeStamp;
  };
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    view.addEventListener(type, noteInput, { signal, passive: true, capture: true });
  let pending = false;
  const checkScroll = (event: Event) => {
    if (pending || !spoken) return;
    pending = true;
    window.requestAnimationFrame(() => {
      pending = false;
      if (signal.aborted) return;
      if (isVisible()) setAway(false);
      else if (event.timeStamp - lastInput < USER_SCROLL_MS) setAway(true);
    });
  };
  window.addEventListener('scroll', checkScroll, { signal, capture: true, passive: true });
  return {
    follow(range) {
      spoken = range;
      if (away && isVisible()) setAway(false);
      show();
    },
    resume() {
      setAway(false);
      show();
    },
  };
}
