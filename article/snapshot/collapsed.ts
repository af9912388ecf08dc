import { findRadioTabs } from '../dom/radio-tabs';
import { textLength } from '../measure';

/** A panel with less text than this, in characters, or a larger share of it in links, is a menu. */
const MIN_LENGTH = 120;
const MAX_LINKED = 0.4;
/** A panel of tabs beside one that is shown is no menu, however short; with less text than this it says nothing. */
const MIN_TAB_LENGTH = 20;
const EXCLUDED = '[role="dialog"], [aria-modal="true"], dialog, nav, [role="menu"], form, header, footer';
/** Names of boxes opened by a "read more" button, for when no ARIA attribute marks them. */
const EXPANDABLE_NAMES =
  /(?:^|[\s_-])(?:read-?more|show-?more|see-?more|more-?(?:text|content)|full-?(?:text|content|article|story)|rest-?of|hidden-?content|collaps\w*|expand\w*|truncat\w*)(?=$|[\s_-])/i;
/** Notes shown when their marker is clicked or hovered. */
const NOTE_NAMES =
  /(?:^|[\s_-])(?:(?:foot|side|margin)-?notes?(?:-?content)?|ltx_note_(?:outer|content))(?=$|[\s_-])/i;
/** Floating copies of such notes. */
const FLOATING_NAMES = /pop|tip|hover|card|button/i;

/** Content reserved for subscribers isn't collapsed: the user couldn't open it on the page either. */
const PAYWALL_NAMES = /paywall|premium|subscriber|locked|members?-only/i;

function hasProse(element: Element, minLength = MIN_LENGTH): boolean {
  const length = textLength(element);
  if (length < minLength) return false;
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]')) linked += (link.textContent ?? '').trim().length;
  return linked < MAX_LINKED * length;
}

/** The parents of the tab panels that a page shows with text in them. */
function findTabbedBoxes(page: Document): Set<Element | null> {
  const shown = [...page.querySelectorAll('[role="tabpanel"]:not([hidden])')];
  return new Set(shown.filter((panel) => textLength(panel) > 0).map((panel) => panel.parentElement));
}

/**
 * Creates a test that tells collapsed elements from merely hidden ones: the rest of an article behind "read more", panels of
 * tabs and accordions, notes. The page shows them on click, but the reader view has nothing to click. The test expects
 * hidden elements of the live page.
 */
export function createCollapsedTest(page: Document): (hidden: Element) => boolean {
  const controlled = new Set<string>();
  for (const control of page.querySelectorAll('[aria-controls]'))
    for (const id of (control.getAttribute('aria-controls') ?? '').split(/\s+/)) controlled.add(id);
  const tabbedBoxes = findTabbedBoxes(page);
  const radioPanels = new Set(findRadioTabs(page).map(({ panel }) => panel));
  return (element) => {
    if (element.localName === 'details' || element.closest('details:not([open]), [hidden="until-found"]'))
      return true;
    if (radioPanels.has(element)) return true;
    const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (PAYWALL_NAMES.test(name)) return false;
    if (NOTE_NAMES.test(name) && !FLOATING_NAMES.test(name)) return true;
    const isExpandable = EXPANDABLE_NAMES.test(name);
    const isPanel = element.getAttribute('role') === 'tabpanel' || controlled.has(element.id);
    if (!isExpandable && !isPanel) return false;
    const isOtherTab = element.matches('[role="tabpanel"]') && tabbedBoxes.has(element.parentElement);
    return hasProse(element, isOtherTab ? MIN_TAB_LENGTH : MIN_LENGTH) && !element.closest(EXCLUDED);
  };
}

/** Removes the attributes that make the copy of a collapsed element look hidden. */
export function expand(copy: Element): void {
  for (const name of ['hidden', 'aria-hidden', 'style']) copy.removeAttribute(name);
}
