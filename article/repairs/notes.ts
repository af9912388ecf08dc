import { moveChildren } from '../dom/move';
import { rename } from '../normalise/rename';
import type { RepairRule } from './rule';

/** Notes inside the text, shown next to it or when their marker is clicked. */
const NOTE_SELECTOR =
  '.sidenote, .side-note, .marginnote, .margin-note, .margin-aside, .ltx_note_content, .modern-footnotes-footnote__note, .footnote-content, .footnoteContent, .footnote-container > .footnote';
/** Markers of such notes, and toggles for narrow windows. */
const MARKER_SELECTOR = '.margin-toggle, .ltx_note_mark, .ltx_tag_note';
const TEXT_SELECTOR = 'p, li, dd, td, blockquote, h1, h2, h3, h4, h5, h6';
const MARKER_TEXT = /^[[(]?[\d*†‡]{1,3}[\])]?$/;
const ID_PREFIX = 'lectern-note-';

/** The page's own marker before a note: a number, which may be a link to nowhere or to an endnote. */
function findMarker(note: Element): ChildNode | null {
  let before = note.previousSibling;
  while (before && !(before.textContent ?? '').trim()) before = before.previousSibling;
  // A number inside a text belongs to the text, but at the start of a box it is a marker.
  if (!before || (before.nodeType === 3 && before.previousSibling)) return null;
  return MARKER_TEXT.test((before.textContent ?? '').trim()) ? before : null;
}

/** Whether a note beside the text repeats an endnote, to which its marker links. */
function isEndnote(marker: ChildNode | null, note: Element, copy: Document): boolean {
  const element = marker?.nodeType === 1 ? (marker as Element) : null;
  const link = element?.matches('a') ? element : element?.querySelector('a');
  const href = link?.getAttribute('href') ?? '';
  const target = href.startsWith('#') ? copy.getElementById(href.slice(1)) : null;
  return target !== null && !note.contains(target) && !target.contains(note);
}

function createLink(copy: Document, target: string, text: string): Element {
  const link = copy.createElement('a');
  link.setAttribute('href', `#${target}`);
  link.textContent = text;
  return link;
}

/** Replaces a note with a numbered marker; returns it as a list item that links back. */
function extractNote(note: Element, number: number, copy: Document): Element {
  const marker = copy.createElement('sup');
  marker.id = `${ID_PREFIX}${number}-mark`;
  marker.append(createLink(copy, `${ID_PREFIX}${number}`, String(number)));
  const item = copy.createElement('li');
  item.id = `${ID_PREFIX}${number}`;
  note.replaceWith(marker);
  moveChildren(note, item);
  item.append(' ', createLink(copy, marker.id, '↩'));
  return item;
}

/** The innermost element that contains all `elements`. */
function findCommonAncestor(elements: readonly Element[]): Element | null {
  let ancestor = elements[0]?.parentElement ?? null;
  for (const element of elements)
    while (ancestor && !ancestor.contains(element)) ancestor = ancestor.parentElement;
  return ancestor;
}

/**
 * Turns notes in or beside a sentence into numbered endnotes. Sources: Tufte CSS, LaTeXML (arXiv, ar5iv), Modern Footnotes
 * for WordPress, Quarto, themes with hidden notes. A margin note of a figure becomes its caption.
 */
export const footnotes: RepairRule = {
  id: 'notes',
  apply(copy) {
    const items: Element[] = [];
    const blocks: Element[] = [];
    for (const part of copy.querySelectorAll(MARKER_SELECTOR)) part.remove();
    for (const note of copy.querySelectorAll(NOTE_SELECTOR)) {
      if (note.closest('figure')) rename(note, 'figcaption');
      const block = note.parentElement?.closest(TEXT_SELECTOR);
      if (!block || !(note.textContent ?? '').trim() || !copy.contains(note)) continue;
      const marker = findMarker(note);
      if (isEndnote(marker, note, copy)) note.remove();
      else {
        marker?.remove();
        items.push(extractNote(note, items.length + 1, copy));
        blocks.push(block);
      }
    }
    if (!items.length) return;
    const list = copy.createElement('ol');
    for (const item of items) list.append(item);
    findCommonAncestor(blocks)?.append(list);
  },
};
