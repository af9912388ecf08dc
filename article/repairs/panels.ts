import { unwrap } from '../dom/move';
import { holdsTextBeside, textLength } from '../measure';
import type { RepairRule } from './rule';

const PANEL = '[role="tabpanel"]';
const NEVER = 'nav, header, form, [role="menu"], [role="navigation"]';
const HEADING = 'h1, h2, h3, h4, h5, h6, dt, summary';
/** A longer text is no label; a panel with less in it is none. */
const LONGEST = 200;
const LEAST = 20;
/** No article has more lists of tabs, or more buttons that open something. */
const MOST_LISTS = 50;
const MOST = 400;

/** The outermost element round a label that holds nothing else. */
function alone(label: Element): Element {
  let box = label;
  for (
    let parent = label.parentElement;
    parent && parent.localName !== 'body';
    parent = parent.parentElement
  ) {
    if (holdsTextBeside(parent, label)) break;
    box = parent;
  }
  return box;
}

function line(copy: Document, name: string, text: string | null): Element {
  const made = copy.createElement(name);
  made.textContent = (text ?? '').replace(/\s+/g, ' ').trim();
  return made;
}

/** Whether a button is all that a heading says. */
function isHeading(button: Element): boolean {
  const heading = button.closest(HEADING);
  return heading !== null && !holdsTextBeside(heading, button);
}

/**
 * Puts over each panel what its tab says, and takes the tabs away. Where one panel is all that is shown, its tab says
 * nothing.
 */
function labelTabs(list: Element, copy: Document): void {
  const inOrder = list.parentElement?.querySelectorAll(PANEL) ?? [];
  const found = new Map<Element, Element>();
  for (const [index, tab] of list.querySelectorAll('[role="tab"]').entries()) {
    const panel = copy.getElementById(tab.getAttribute('aria-controls') ?? '') ?? inOrder[index];
    if (panel && !found.has(panel) && textLength(panel) >= LEAST) found.set(panel, tab);
  }
  if (found.size > 1) for (const [panel, tab] of found) panel.before(line(copy, 'h4', tab.textContent));
  list.remove();
}

/** What a button opens is headed by what the button says, where it stands right before it. */
function labelPanel(control: Element, copy: Document): void {
  const length = textLength(control);
  const panel = copy.getElementById(control.getAttribute('aria-controls') ?? '');
  if (!panel || !length || length > LONGEST || control.closest(`${HEADING}, ${NEVER}`)) return;
  const box = alone(control);
  if (box.nextElementSibling?.contains(panel) && textLength(panel) >= LEAST)
    box.replaceWith(line(copy, 'h3', control.textContent));
}

/**
 * Accordions and tabs lie open in the view: what opens a panel becomes the heading over it. Sources: the ARIA practices for
 * both, Bootstrap, Elementor, GOV.UK, Docusaurus.
 */
export const panels: RepairRule = {
  id: 'panels',
  apply(copy) {
    for (const list of [...copy.querySelectorAll('[role="tablist"]')].slice(0, MOST_LISTS))
      if (!list.querySelector(PANEL) && !list.closest(NEVER)) labelTabs(list, copy);
    for (const control of [...copy.querySelectorAll('[aria-controls]')].slice(0, MOST))
      labelPanel(control, copy);
    // Readability drops buttons with all that is in them: a heading that is one, a picture that one enlarges.
    for (const button of copy.querySelectorAll('button'))
      if (isHeading(button) || button.querySelector('img, picture, video')) unwrap(button);
  },
};
