import { textLength } from '../measure';

/** A panel with less running text than this, in characters, or with more of it in links, is a menu. */
const LEAST = 120;
const MOST_LINKED = 0.4;
const NEVER = '[role="dialog"], [aria-modal="true"], dialog, nav, [role="menu"], form, header, footer';
/** Boxes that a "read more" button opens, where no attribute says so. */
const NAMED =
  /(?:^|[\s_-])(?:read-?more|show-?more|see-?more|more-?(?:text|content)|full-?(?:text|content|article|story)|rest-?of|hidden-?content|collaps\w*|expand\w*|truncat\w*)(?=$|[\s_-])/i;
/** Notes that are shown when their mark is touched. */
const NOTE =
  /(?:^|[\s_-])(?:(?:foot|side|margin)-?notes?(?:-?content)?|ltx_note_(?:outer|content))(?=$|[\s_-])/i;
/** Copies of them that float. */
const FLOATING = /pop|tip|hover|card|button/i;

/** What a site keeps for its subscribers is no fold: no press of this reader's opens it. */
const KEPT_BACK = /paywall|premium|subscriber|locked|members?-only/i;

function holdsText(element: Element): boolean {
  const length = textLength(element);
  if (length < LEAST) return false;
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]')) linked += (link.textContent ?? '').trim().length;
  return linked < MOST_LINKED * length;
}

/**
 * Tells folds from what is merely hidden: the rest of an article behind "read more", the panels of tabs and accordions, notes.
 * They are a press away for a reader of the page, and none for a reader of the view. Takes a live page; returns a test for
 * its hidden elements.
 */
export function createCollapsedTest(page: Document): (hidden: Element) => boolean {
  const controlled = new Set<string>();
  for (const control of page.querySelectorAll('[aria-controls]'))
    for (const id of (control.getAttribute('aria-controls') ?? '').split(/\s+/)) controlled.add(id);
  return (element) => {
    if (element.localName === 'details' || element.closest('details:not([open]), [hidden="until-found"]'))
      return true;
    const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (KEPT_BACK.test(name)) return false;
    if (NOTE.test(name) && !FLOATING.test(name)) return true;
    const named = NAMED.test(name);
    const panel = element.getAttribute('role') === 'tabpanel' || controlled.has(element.id);
    return (named || panel) && holdsText(element) && !element.closest(NEVER);
  };
}

/** Makes the copy of a fold look open to whoever reads the copy by its markup. */
export function expand(copy: Element): void {
  for (const name of ['hidden', 'aria-hidden', 'style']) copy.removeAttribute(name);
}
