import { textLength } from '../measure';
import type { PrepareRule } from './rule';

const CONTROL = '[aria-controls], [aria-expanded], [role="tab"]';
const PANEL = '[role="tabpanel"]';
const NEVER = 'nav, header, form, [role="menu"], [role="navigation"]';
const HEADING = 'h1, h2, h3, h4, h5, h6, dt, summary';
/** A longer text is no label; a panel with less in it is none. */
const LONGEST = 200;
const LEAST = 20;

/** The outermost element round a label that holds nothing else. */
function alone(label: Element): Element {
  const parent = label.parentElement;
  return parent && parent.localName !== 'body' && textLength(parent) === textLength(label)
    ? alone(parent)
    : label;
}

/** The panel a control opens: the one it names, or the one that names it, or its namesake in order. */
function panelOf(control: Element, copy: Document): Element | null {
  const named = copy.getElementById(control.getAttribute('aria-controls') ?? '');
  if (named) return named;
  const list = control.closest('[role="tablist"]');
  const index = list ? [...list.querySelectorAll('[role="tab"]')].indexOf(control) : -1;
  return list?.parentElement?.querySelectorAll(PANEL)[index] ?? null;
}

function line(copy: Document, name: string, text: string | null): Element {
  const made = copy.createElement(name);
  made.textContent = (text ?? '').replace(/\s+/g, ' ').trim();
  return made;
}

/** Whether a button is all that a heading says. */
function isHeading(button: Element): boolean {
  const heading = button.closest(HEADING);
  return heading !== null && textLength(heading) === textLength(button);
}

/** What a button opens is headed by what the button says. */
function label(control: Element, copy: Document): void {
  if (control.closest(HEADING)) return;
  const panel = panelOf(control, copy);
  if (!panel || panel.contains(control) || textLength(panel) < LEAST) return;
  const list = control.closest('[role="tablist"]');
  if (list && !list.contains(panel)) {
    // Where one panel is all that is shown, its tab says nothing.
    if (list.parentElement?.querySelectorAll(PANEL)[1]) panel.before(line(copy, 'h4', control.textContent));
  } else {
    const box = alone(control);
    if (box.nextElementSibling?.contains(panel)) box.replaceWith(line(copy, 'h3', control.textContent));
  }
}

/**
 * Accordions and tabs lie open in the view: what opens a panel becomes the heading over it. Sources: the ARIA practices for
 * both, Bootstrap, Elementor, GOV.UK, Docusaurus.
 */
export const panels: PrepareRule = {
  id: 'panels',
  apply(copy) {
    for (const control of copy.querySelectorAll(CONTROL)) {
      const length = textLength(control);
      if (length && length <= LONGEST && !control.closest(NEVER)) label(control, copy);
    }
    // Readability drops buttons with all that is in them: a heading that is one, a picture that one enlarges.
    for (const button of copy.querySelectorAll('button'))
      if (isHeading(button) || button.querySelector('img, picture, video'))
        button.replaceWith(...button.childNodes);
    for (const list of copy.querySelectorAll('[role="tablist"]'))
      if (!list.querySelector(PANEL)) list.remove();
  },
};
