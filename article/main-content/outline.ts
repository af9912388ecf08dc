import { holdsTextBeside, linkShare } from '../measure';
import type { WeighedElement } from './weigh-element';

/** The sections of a document, and the element that holds them. */
export interface Outline {
  document: Element;
  sections: readonly Element[];
}

/** A section of a document. */
interface Section {
  box: Element;
  /** The element that holds it and its like. */
  document: Element;
  /** What it and its like have in common. */
  kind: string;
}

const BOX_SELECTOR = 'div, section';
/** One section is any box with a heading: a document has so many, which hold this share of its text. */
const MIN_SECTIONS = 2;
const MIN_SHARE = 0.5;
const MAX_LINKED = 0.5;

const nameKind = (box: Element): string => `${box.localName}.${box.className.toString().replace(/\d+/g, '')}`;

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
  // An item of a list, or another box, that holds nothing but it.
  while (
    box.parentElement &&
    box.parentElement.localName !== 'body' &&
    !holdsTextBeside(box.parentElement, box)
  )
    box = box.parentElement;
  const document = box.parentElement;
  return document && { box, document, kind: `${heading.localName} ${nameKind(box)}` };
}

/** A definition with its term, as which manuals write what a heading says elsewhere. */
function findDefinition(definition: Element): Section | null {
  const list = definition.parentElement;
  const document = list?.parentElement;
  if (list?.localName !== 'dl' || !document || list.closest('dd, li, td')) return null;
  return { box: definition, document, kind: 'dd' };
}

/** Sections of one kind in one document, with the weight of their text. */
interface Group {
  boxes: Element[];
  weight: number;
}

/** The weight of every element with running text in it. */
function weighBoxes(blocks: readonly WeighedElement[]): Map<Element, number> {
  const weights = new Map<Element, number>();
  for (const { block, weight } of blocks)
    for (let box: Element | null = block; box; box = box.parentElement)
      weights.set(box, (weights.get(box) ?? 0) + weight);
  return weights;
}

/**
 * The element that holds the sections of a document, and most of its text in them; of several the one with the most: boxes of one
 * kind that each begin with a heading of one level, or definitions. What DocBook, Asciidoctor, Sphinx and the like make of a manual
 * are nested boxes, of which Readability takes one. `blocks` is the page's running text (`weighElement`), without what stands
 * beside it. Null if the page has no such sections.
 */
export function findOutline(body: Element, blocks: readonly WeighedElement[]): Outline | null {
  const weights = weighBoxes(blocks);
  const groups = new Map<Element, Map<string, Group>>();
  for (const element of body.querySelectorAll('h1, h2, h3, h4, h5, h6, dd')) {
    const section = element.localName === 'dd' ? findDefinition(element) : findSection(element);
    const weight = section && weights.get(section.box);
    if (!weight) continue;
    const group = groups.get(section.document) ?? new Map<string, Group>();
    const ofKind = group.get(section.kind) ?? { boxes: [], weight: 0 };
    ofKind.boxes.push(section.box);
    ofKind.weight += weight;
    group.set(section.kind, ofKind);
    groups.set(section.document, group);
  }
  let best: (Outline & { weight: number }) | null = null;
  for (const [document, group] of groups) {
    const sections = [...group.values()].filter(({ boxes }) => boxes.length >= MIN_SECTIONS);
    const inSections = sections.reduce((sum, { weight }) => sum + weight, 0);
    const weight = weights.get(document) ?? 0;
    if (inSections && inSections >= MIN_SHARE * weight && weight > (best?.weight ?? 0))
      best = { document, weight, sections: sections.flatMap(({ boxes }) => boxes) };
  }
  return best;
}
