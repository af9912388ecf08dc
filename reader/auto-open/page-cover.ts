import { createHostElement } from '../../platform/host-element';

const STYLE =
  'position: fixed !important; inset: 0 !important; background: Canvas !important; color-scheme: light dark !important;';

/** Longest, in ms, that a page is covered while it is not known whether it is an article. */
const MAX_COVER_MS = 3000;
/** Should every script fail, the browser itself takes the cover away after this long, in ms. */
const FALLBACK_MS = 5000;

/** The cover of a page that opens by itself. */
export interface PageCover {
  /** Whether the reader was asked for and has not come yet; asked by the reader, once. */
  takeReaderRequest(): boolean;
  remove(): void;
}

export interface PageCoverControls extends PageCover {
  /** Covers the page. */
  show(): void;
  /** The next reader that comes is to open, not to toggle. */
  requestReader(): void;
}

/** Makes the cover of a page; nothing is covered yet. A page is never covered longer than `LONGEST`, whatever fails. */
export function createPageCover(page: Document): PageCoverControls {
  let cover: HTMLElement | null = null;
  let requested = false;
  const remove = () => {
    cover?.remove();
    cover = null;
  };
  return {
    show() {
      if (cover) return;
      cover = createHostElement(page, STYLE).host;
      cover.setAttribute('aria-hidden', 'true');
      page.documentElement.append(cover);
      setTimeout(remove, MAX_COVER_MS);
      cover.animate?.([{ translate: '0' }, { translate: '0 -200%' }], {
        duration: 1,
        delay: FALLBACK_MS,
        fill: 'forwards',
      });
    },
    requestReader() {
      requested = true;
    },
    takeReaderRequest() {
      const wasRequested = requested;
      requested = false;
      return wasRequested;
    },
    remove,
  };
}
