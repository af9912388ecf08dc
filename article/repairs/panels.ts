import { foldSpaces } from '../dom/fold-spaces';
import { unwrap } from '../dom/move';
import { findOuterBox, holdsTextBeside, textLength } from '../measure';
import type { RepairRule } from './rule';

const PANEL_SELECTOR = '[role="tabpanel"]';
const EXCLUDED_SELECTOR = 'nav, header, form, [role="menu"], [role="navigation"]';
const HEADING_SELECTOR = 'h1, h2, h3, h4, h5, h6, dt, summary';
/** Maximum length of a label, and minimum length of a panel, in characters. */
const MAX_LABEL_LENGTH = 200;
const MIN_PANEL_LENGTH = 20;
/** Limits on tab lists and on buttons that open something; no article has more. */
const MAX_TAB_LISTS = 50;
const MAX_CONTROLS = 400;

function createLine(copy: Document, name: string, text: string | null): Element {
  const element = copy.createElement(name);
  element.textContent = foldSpaces(text);
  return element;
}

/** Whether a button is all there is in a heading. */
function isHeading(button: Element): boolean {
  const heading = button.closest(HEADING_SELECTOR);
  return heading !== null && !holdsTextBeside(heading, button);
}

/** The panel of a tab: the one it controls, else the one that names the tab as its label (Starlight). */
function findPanel(tab: Element, panelsByLabel: ReadonlyMap<string, Element>, copy: Document) {
  return copy.getElementById(tab.getAttribute('aria-controls') ?? '') ?? panelsByLabel.get(tab.id) ?? null;
}

/**
 * Puts each tab's label above its panel and removes the tabs. With only one panel, its label is omitted.
 */
function labelTabs(list: Element, panelsByLabel: ReadonlyMap<string, Element>, copy: Document): void {
  const panelsInOrder = list.parentElement?.querySelectorAll(PANEL_SELECTOR) ?? [];
  const tabsByPanel = new Map<Element, Element>();
  for (const [index, tab] of list.querySelectorAll('[role="tab"]').entries()) {
    const panel = findPanel(tab, panelsByLabel, copy) ?? panelsInOrder[index];
    if (panel && !tabsByPanel.has(panel) && textLength(panel) >= MIN_PANEL_LENGTH)
      tabsByPanel.set(panel, tab);
  }
  if (tabsByPanel.size > 1)
    for (const [panel, tab] of tabsByPanel) panel.before(createLine(copy, 'h4', tab.textContent));
  list.remove();
}

/** Replaces a button directly before the panel that it opens by a heading. */
function labelPanel(control: Element, copy: Document): void {
  const length = textLength(control);
  const panel = copy.getElementById(control.getAttribute('aria-controls') ?? '');
  if (
    !panel ||
    !length ||
    length > MAX_LABEL_LENGTH ||
    control.closest(`${HEADING_SELECTOR}, ${EXCLUDED_SELECTOR}`)
  )
    return;
  const box = findOuterBox(control);
  if (box.nextElementSibling?.contains(panel) && textLength(panel) >= MIN_PANEL_LENGTH)
    box.replaceWith(createLine(copy, 'h3', control.textContent));
}

/**
 * Shows accordions and tabs expanded, with what opens a panel as the heading above it. Sources: the ARIA practices for both,
 * Bootstrap, Elementor, GOV.UK, Docusaurus, Starlight.
 */
export const panels: RepairRule = {
  id: 'panels',
  apply(copy) {
    const panelsByLabel = new Map<string, Element>();
    for (const panel of copy.querySelectorAll(`${PANEL_SELECTOR}[aria-labelledby]`))
      panelsByLabel.set(panel.getAttribute('aria-labelledby') ?? '', panel);
    for (const list of [...copy.querySelectorAll('[role="tablist"]')].slice(0, MAX_TAB_LISTS))
      if (!list.querySelector(PANEL_SELECTOR) && !list.closest(EXCLUDED_SELECTOR))
        labelTabs(list, panelsByLabel, copy);
    for (const control of [...copy.querySelectorAll('[aria-controls]')].slice(0, MAX_CONTROLS))
      labelPanel(control, copy);
    // Readability drops buttons with their content, such as a heading that is a button, or an image that one enlarges.
    for (const button of copy.querySelectorAll('button'))
      if (isHeading(button) || button.querySelector('img, picture, video')) unwrap(button);
  },
};
