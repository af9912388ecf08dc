import { readerStyles } from '../../components/reader/styles';

/**
 * Styles a fresh frame and hears its keys and clicks: they never reach the page, which has no business with them. Takes
 * the frame's document and what closes the view.
 */
export function dressView(view: Document, close: () => void): void {
  const window = view.defaultView as (Window & typeof globalThis) | null;
  if (!window) return;
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(readerStyles);
  view.adoptedStyleSheets = [sheet];
  view.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') wrapFocus(view, event);
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  });
  view.addEventListener('click', (event) => followAnchor(view, event));
}

const FOCUSABLE =
  'a[href], button, summary, audio[controls], video[controls], [tabindex="0"], input[type="radio"]:checked, input:not([type="radio"])';

/** Tab goes round in the view, as in any modal dialog: beyond it lies a page that is covered. */
function wrapFocus(view: Document, event: KeyboardEvent): void {
  const all = [...view.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const at = all.findIndex((element) => element.matches(':focus'));
  const leaving = event.shiftKey ? at === 0 : at === all.length - 1;
  if (!leaving || at < 0) return;
  event.preventDefault();
  all.at(event.shiftKey ? -1 : 0)?.focus();
}

/** A link to a place in the article scrolls there; left to the browser it would add to the history. */
function followAnchor(view: Document, event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest?.('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const target = view.getElementById(link.getAttribute('href')?.slice(1) ?? '');
  if (!target) return;
  target.scrollIntoView({ block: 'start' });
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
