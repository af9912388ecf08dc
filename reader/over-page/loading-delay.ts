/** Time after which the view shows that it is looking for the article (ms); sooner, drawing that only delays the article. */
const LOADING_DELAY_MS = 100;

/** When the loading state of a view is drawn: most articles are there before anything is painted. */
export interface LoadingDelay {
  /** Whether the loading state should be drawn. */
  isShown(): boolean;
  /** Draws it now. */
  show(): void;
  /** Called when an article has been drawn; a loading state after it is drawn at once. */
  end(): void;
}

/** Calls `draw` once the loading state of `page` should show, unless an article or the end of `signal` comes first. */
export function createLoadingDelay(page: Document, draw: () => void, signal: AbortSignal): LoadingDelay {
  let isShown = page.readyState === 'loading';
  const end = () => {
    isShown = true;
    clearTimeout(timer);
  };
  const show = () => {
    if (isShown) return;
    end();
    draw();
  };
  const timer = setTimeout(show, LOADING_DELAY_MS);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { isShown: () => isShown, show, end };
}
