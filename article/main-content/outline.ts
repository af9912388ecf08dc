import { findOuterBox, holdsTextBeside, linkShare } from '../measure';
import { nameKind } from './name-kind';

/** The sections of a document, and the element that holds them. */
export interface Outline {
  container: Element;
  sections: readonly Element[];
}

/** A section of a document. */
interface Section {
  box: Element;
  /** The element that holds it and the other sections. */
  container: Element;
  /** Level of its heading, element name and classes, which the sections of a document share. */
  kind: string;
}

const BOX_SELECTOR = 'div, section';
/** One section is any box with a heading: a document has so many, which hold this share of its text. */
const MIN_SECTIONS = 2;
const MIN_SHARE = 0.5;
const MAX_LINKED = 0.5;

/** Whether a heading leads to another page, as those of other articles do. */
function leadsElsewhere(heading: Element): boolean {
  const link = heading.querySelector('a[href]');
  return (
    link !== null && !(link.getAttribute('href') ?? '').startsWith('#') && linkShare(heading) > MAX_LINKED
  );
}

/** Whether nothing with words stands before an element in a box around it. */
function isFirstIn(box: Element, element: Element): boolean {
  for (let part = element; part !== box && part.parentElement; part = part.parentElement)
    for (let before = part.previousSibling; before; before = before.previousSibling)
      if (before.textContent?.trim()) return false;
  return true;
}

/** The section whose heading this is: the innermost box that holds more than it, if it begins with it. */
function findSection(heading: Element): Section | null {
  let box = heading.parentElement;
  while (box && box.localName !== 'body' && !holdsTextBeside(box, heading)) box = box.parentElement;
  if (!box?.matches(BOX_SELECTOR) || leadsElsewhere(heading) || !isFirstIn(box, heading)) return null;
  // An item of a list, or another box, may hold nothing but it.
  const outer = findOuterBox(box);
  const container = outer.parentElement;
  return container && { box: outer, container, kind: `${heading.localName} ${nameKind(outer)}` };
}

/** A definition with its term, as which manuals write what a heading says elsewhere. */
function findDefinition(definition: Element): Section | null {
  const list = definition.parentElement;
  const container = list?.parentElement;
  if (list?.localName !== 'dl' || !container || list.closest('dd, li, td')) return null;
  return { box: definition, container, kind: 'dd' };
}

/** Sections of one kind in one document, with the weight of their text. */
interface Group {
  boxes: Element[];
  weight: number;
}

/**
 * The element that holds the sections of a document, and most of its text in them; of several the one with the most: boxes of one
 * kind that each begin with a heading of one level, or definitions. What DocBook, Asciidoctor, Sphinx and the like make of a manual
 * are nested boxes, of which Readability takes one. `weights` are those of the page's running text (`weighAncestors`),
 * without what stands beside it. Null if the page has no such sections.
 */
export function findOutline(body: Element, weights: ReadonlyMap<Element, number>): Outline | null {
  const groups = new Map<Element, Map<string, Group>>();
  for (const element of body.querySelectorAll('h1, h2, h3, h4, h5, h6, dd')) {
    const section = element.localName === 'dd' ? findDefinition(element) : findSection(element);
    const weight = section && weights.get(section.box);
    if (!weight) continue;
    const group = groups.get(section.container) ?? new Map<string, Group>();
    const ofKind = group.get(section.kind) ?? { boxes: [], weight: 0 };
    ofKind.boxes.push(section.box);
    ofKind.weight += weight;
    group.set(section.kind, ofKind);
    groups.set(section.container, group);
  }
  let best: (Outline & { weight: number }) | null = null;
  for (const [container, group] of groups) {
    const sections = [...group.values()].filter(({ boxes }) => boxes.length >= MIN_SECTIONS);
    const inSections = sections.reduce((sum, { weight }) => sum + weight, 0);
    const weight = weights.get(container) ?? 0;
    if (inSections && inSections >= MIN_SHARE * weight && weight > (best?.weight ?? 0))
      best = { container, weight, sections: sections.flatMap(({ boxes }) => boxes) };
  }
  return best;
}
