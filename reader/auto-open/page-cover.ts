import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import { applyPreferences } from '../../components/theme/apply';
import themes from '../../components/theme/themes.css?raw';
import { createHostElement } from '../../platform/host-element';
import { loadPreferences } from '../../platform/preferences-store';
import { appearanceFor, siteOf } from '../../preferences/look';

const STYLE = 'position: fixed !important; inset: 0 !important;';
const SHEET_STYLE = 'position: fixed; inset: 0; background: var(--paper);';

/** Maximum time a page is covered before it is known whether it is an article. */
const MAX_COVER_MS = 3000;
/** Time after which a CSS animation moves the cover away even if every script fails. */
const FALLBACK_MS = 5000;

/** The cover of a page that may open automatically. */
export interface PageCover {
  /** Whether the reader was requested and hasn't run yet; resets the request. */
  takeReaderRequest(): boolean;
  remove(): void;
}

export interface PageCoverControls extends PageCover {
  /** Covers the page. */
  show(): void;
  /** Makes the next run of the reader open the view rather than toggle it. */
  requestReader(): void;
}

/** The sheet of a cover, in the colours of the view that follows. It stays transparent until they are known. */
function createSheet(page: Document, root: ShadowRoot): void {
  const sheet = page.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  adoptStyleSheet(root, themes);
  root.append(sheet);
  loadPreferences().then(({ preferences }) => {
    applyPreferences(sheet, preferences, appearanceFor(preferences, siteOf(page.URL)), null);
    sheet.style.cssText += SHEET_STYLE;
  });
}

/** Creates the cover of a page, hidden at first. It never stays longer than `MAX_COVER_MS`. */
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
      const { host, root } = createHostElement(page, STYLE);
      createSheet(page, root);
      cover = host;
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
