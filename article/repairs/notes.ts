import { moveChildren } from '../dom/move';
import { rename } from '../normalise/rename';
import type { RepairRule } from './rule';

/** Notes written where they are marked, set beside the text or shown when their mark is touched. */
const NOTES =
  '.sidenote, .side-note, .marginnote, .margin-note, .margin-aside, .ltx_note_content, .modern-footnotes-footnote__note, .footnote-content, .footnoteContent, .footnote-container > .footnote';
/** What the page itself marks them with, and what opens them on narrow windows. */
const MACHINERY = '.margin-toggle, .ltx_note_mark, .ltx_tag_note';
const TEXT = 'p, li, dd, td, blockquote, h1, h2, h3, h4, h5, h6';
const NUMBER = /^[[(]?[\d*†‡]{1,3}[\])]?$/;
const NAME = 'lectern-note-';

/** The page's own mark before a note: a number, linked or not, to nowhere or to a note at the end. */
function markBefore(note: Element): ChildNode | null {
  let before = note.previousSibling;
  while (before && !(before.textContent ?? '').trim()) before = before.previousSibling;
  // A number in a text is the text's; one that begins a box is its mark.
  if (!before || (before.nodeType === 3 && before.previousSibling)) return null;
  return NUMBER.test((before.textContent ?? '').trim()) ? before : null;
}

/** A note beside the text may repeat one that stands at the end: its mark leads there. */
function standsElsewhere(mark: ChildNode | null, note: Element, copy: Document): boolean {
  const element = mark?.nodeType === 1 ? (mark as Element) : null;
  const link = element?.matches('a') ? element : element?.querySelector('a');
  const href = link?.getAttribute('href') ?? '';
  const target = href.startsWith('#') ? copy.getElementById(href.slice(1)) : null;
  return target !== null && !note.contains(target) && !target.contains(note);
}

function linkTo(copy: Document, target: string, text: string): Element {
  const link = copy.createElement('a');
  link.setAttribute('href', `#${target}`);
  link.textContent = text;
  return link;
}

/** Leaves a numbered mark where the note stood; returns the note as an item that leads back to it. */
function moveOut(note: Element, number: number, copy: Document): Element {
  const mark = copy.createElement('sup');
  mark.id = `${NAME}${number}-mark`;
  mark.append(linkTo(copy, `${NAME}${number}`, String(number)));
  const item = copy.createElement('li');
  item.id = `${NAME}${number}`;
  note.replaceWith(mark);
  moveChildren(note, item);
  item.append(' ', linkTo(copy, mark.id, '↩'));
  return item;
}

/** The innermost element that holds all of `elements`. */
function common(elements: readonly Element[]): Element | null {
  let holder = elements[0]?.parentElement ?? null;
  for (const element of elements) while (holder && !holder.contains(element)) holder = holder.parentElement;
  return holder;
}

/**
 * Notes that stand in their sentence or beside it become numbered notes after the text. Sources: Tufte CSS, LaTeXML (arXiv,
 * ar5iv), Modern Footnotes for WordPress, Quarto, themes with hidden notes. A margin note of a figure is its caption.
 */
export const footnotes: RepairRule = {
  id: 'notes',
  apply(copy) {
    const items: Element[] = [];
    const blocks: Element[] = [];
    for (const part of copy.querySelectorAll(MACHINERY)) part.remove();
    for (const note of copy.querySelectorAll(NOTES)) {
      if (note.closest('figure')) rename(note, 'figcaption');
      const block = note.parentElement?.closest(TEXT);
      if (!block || !(note.textContent ?? '').trim() || !copy.contains(note)) continue;
      const mark = markBefore(note);
      if (standsElsewhere(mark, note, copy)) note.remove();
      else {
        mark?.remove();
        items.push(moveOut(note, items.length + 1, copy));
        blocks.push(block);
      }
    }
    if (!items.length) return;
    const list = copy.createElement('ol');
    for (const item of items) list.append(item);
    common(blocks)?.append(list);
  },
};
