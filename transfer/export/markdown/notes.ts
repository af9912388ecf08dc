import { findNote } from '../../../article/dom/notes';

/** The footnotes of an article: what refers to each, and its text, with the label that both have. */
export interface Notes {
  marks: ReadonlyMap<Element, string>;
  texts: ReadonlyMap<Element, string>;
}

/** A longer one, or one with headings, is a part of the article that a short link leads to. */
const MAX_NOTE_LENGTH = 5000;
/** What a link back to the text consists of: a number or letter, or an arrow. */
const BACK = /^(?:[\u2190-\u21FF\u2934\u2935\u2B00-\u2BFF^]|\ufe0e|\ufe0f|\s)*$/u;
const NUMBER = /^[[(]?\s*(?:\p{Nd}{1,4}|\p{L}{1,3}|[*†‡§¶#]{1,4})\s*[\])]?[.:]?$/u;
/** What may stand around a mark without saying anything. */
const AROUND = /^[\s[\](),]*$/;

const textOf = (node: Node): string => (node.textContent ?? '').trim();

const isNote = (note: Element): boolean =>
  textOf(note).length <= MAX_NOTE_LENGTH && !note.querySelector('h1, h2, h3, h4, h5, h6, table');

/** A label for each note: its number or letter where it has one of its own. */
function chooseLabels(pairs: readonly (readonly [Element, Element])[]): Map<Element, string> {
  const labels = new Map<Element, string>();
  const taken = new Set<string>();
  for (const [mark, note] of pairs) {
    if (labels.has(note)) continue;
    const own = textOf(mark).replace(/[^\p{L}\p{N}]/gu, '');
    const label = own && !taken.has(own) ? own : `note-${labels.size + 1}`;
    labels.set(note, label);
    taken.add(label);
  }
  return labels;
}

/** The largest element that is nothing but the mark: the `sup` and the brackets around it. */
function outermost(mark: Element, root: ParentNode): Element {
  let outer = mark;
  for (let parent = mark.parentElement; parent && parent !== root; parent = parent.parentElement) {
    const rest = textOf(parent).replace(textOf(mark), '');
    if (!parent.matches('sup, span, cite, b, strong, small') || !AROUND.test(rest)) break;
    outer = parent;
  }
  return outer;
}

/** Removes the links from a note back to the text, and what they leave at its beginning. */
function removeBackLinks(note: Element, marks: ReadonlyMap<Element, string>): void {
  for (const link of note.querySelectorAll('a[href^="#"]')) {
    const text = textOf(link);
    const isInSuper =
      link.parentElement?.matches('sup') && AROUND.test(textOf(link.parentElement).replace(text, ''));
    if (marks.has(link) || !(BACK.test(text) || NUMBER.test(text))) continue;
    if (isInSuper) link.parentElement?.remove();
    else link.remove();
  }
  const walker = note.ownerDocument.createTreeWalker(note, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    text.nodeValue = (text.nodeValue ?? '').replace(/^[\s^↑.:)\],]+/u, '');
    if (text.nodeValue !== '') return;
  }
}

/** What a note is taken out of: its list, table or list of definitions, or itself. */
const placeOf = (note: Element, root: Node): Element => {
  const outer = note.closest('table') ?? note.closest('dl') ?? note.closest('ol, ul') ?? note;
  return root.contains(outer) && outer !== root ? outer : note;
};

/** Removes what a note leaves behind: its row or term if only its number is left, and its list if it is empty. */
function removeRest(note: Element, place: Element): void {
  const row = note.closest('tr');
  const term = note.previousElementSibling;
  const list = note.parentElement;
  note.remove();
  if (row && (textOf(row) === '' || NUMBER.test(textOf(row)))) row.remove();
  if (term?.matches('dt') && NUMBER.test(textOf(term))) term.remove();
  if (list !== place && list?.matches('ol, ul') && !list.firstElementChild) list.remove();
  if (textOf(place) === '' && !place.querySelector('img')) place.remove();
}

/**
 * Takes the footnotes out of the lists they stand in. Each becomes a `div` of its own after its list, which has lost it. `root` is
 * changed.
 */
export function extractNotes(root: HTMLElement | DocumentFragment): Notes {
  const pairs: [Element, Element][] = [];
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const note = findNote(link, root);
    if (note && isNote(note)) pairs.push([link, note]);
  }
  const labels = chooseLabels(pairs);
  const marks = new Map<Element, string>();
  for (const [mark, note] of pairs) marks.set(mark, labels.get(note) ?? '');
  const texts = new Map<Element, string>();
  /** Where the next note of a list goes: after the one before it. */
  const ends = new Map<Element, Element>();
  for (const [note, label] of labels) {
    const place = placeOf(note, root);
    const holder = note.ownerDocument.createElement('div');
    removeBackLinks(note, marks);
    holder.append(...note.childNodes);
    (ends.get(place) ?? place).after(holder);
    ends.set(place, holder);
    if (place === note) note.remove();
    else removeRest(note, place);
    texts.set(holder, label);
  }
  return { marks: new Map([...marks].map(([mark, label]) => [outermost(mark, root), label])), texts };
}
