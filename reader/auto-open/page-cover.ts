import { createHostElement } from '../../platform/host-element';

const STYLE =
  'position: fixed !important; inset: 0 !important; background: Canvas !important; color-scheme: light dark !important;';

/** Longest, in ms, that a page is covered while it is not known whether it is an article. */
const LONGEST = 3000;
/** Should every script fail, the browser itself takes the cover away after this long, in ms. */
const IN_ANY_CASE = 5000;

/** The cover of a page that opens by itself. */
export interface PageCover {
  /** Whether the reader was asked for and has not come yet; asked by the reader, once. */
  wantsReader(): boolean;
  lift(): void;
}

export interface RaisedCover extends PageCover {
  /** Covers the page. */
  raise(): void;
  /** The next reader that comes is to open, not to toggle. */
  wantReader(): void;
}

/** Makes the cover of a page; nothing is covered yet. A page is never covered longer than `LONGEST`, whatever fails. */
export function createPageCover(page: Document): RaisedCover {
  let cover: HTMLElement | null = null;
  let wanted = false;
  const lift = () => {
    cover?.remove();
    cover = null;
  };
  return {
    raise() {
      if (cover) return;
      cover = createHostElement(page, STYLE).host;
      cover.setAttribute('aria-hidden', 'true');
      page.documentElement.append(cover);
      setTimeout(lift, LONGEST);
      cover.animate?.([{ translate: '0' }, { translate: '0 -200%' }], {
        duration: 1,
        delay: IN_ANY_CASE,
        fill: 'forwards',
      });
    },
    wantReader() {
      wanted = true;
    },
    wantsReader() {
      const now = wanted;
      wanted = false;
      return now;
    },
    lift,
  };
}
