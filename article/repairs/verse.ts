import { moveChildren, replaceByAll } from '../dom/move';
import { copyPlace, PLACE_ATTRIBUTE } from '../snapshot/pairs';
import type { RepairRule } from './rule';

/** On a paragraph of verse, whose line breaks must be kept. */
export const VERSE_CLASS = 'data-verse';

/** Sources: WordPress's verse block, `poem` in Wikisource and Gutenberg, Poetry Foundation, EPUB's `epub:type`. */
const VERSE_NAME =
  /(?:^|\s)(?:[\w-]*[-_])?(?:poem|poetry|verse|versos?|stanza|strophe|lyrics|gedicht)(?:-(?:text|content|body))?(?=$|\s)/i;
const BOX_SELECTOR = 'pre, p, div, section, blockquote';
const LINE_ELEMENT = /^(?:div|span|dd|li)$/;
/** Limits for lines and stanzas of verse; anything longer is prose about a poem. */
const MAX_LINE_LENGTH = 140;
const MAX_LINES = 400;

/** The line elements of a stanza, or null if the box isn't one. */
function findBoxedLines(box: Element): Element[] | null {
  const lines = [...box.children];
  if (lines.length < 2 || lines.length > MAX_LINES) return null;
  for (const line of lines) {
    if (
      !LINE_ELEMENT.test(line.localName) ||
      line.querySelector('p, div, br:not(:last-child), img, table, ul, ol')
    )
      return null;
    if ((line.textContent ?? '').trim().length > MAX_LINE_LENGTH) return null;
  }
  for (const node of box.childNodes) if (node.nodeType === 3 && node.nodeValue?.trim()) return null;
  return lines;
}

/** Keeps indentation by spaces: replaces these with spaces that aren't collapsed. */
const keepIndent = (line: string): string =>
  line.trimEnd().replace(/^[ \t]+/, (space) => '\u2002'.repeat(space.replace(/\t/g, '    ').length));

/** Makes each stanza of a `pre`, which would be shown as code, a paragraph with line breaks. */
function convertPre(pre: Element): void {
  const copy = pre.ownerDocument;
  for (const br of pre.querySelectorAll('br')) br.replaceWith('\n');
  const stanzas = (pre.textContent ?? '')
    .trimEnd()
    .replace(/^\s*\n/, '')
    .split(/\n\s*\n/);
  replaceByAll(
    pre,
    stanzas.map((stanza) => {
      const paragraph = copy.createElement('p');
      paragraph.setAttribute(VERSE_CLASS, '');
      copyPlace(pre, paragraph);
      stanza.split('\n').forEach((line, index) => {
        if (index) paragraph.append(copy.createElement('br'));
        paragraph.append(keepIndent(line));
      });
      return paragraph;
    }),
  );
}

/** Makes each stanza of boxed lines a paragraph with line breaks; empty lines separate stanzas. */
function convertBoxes(box: Element, lines: readonly Element[]): void {
  const copy = box.ownerDocument;
  const stanzas: Element[] = [];
  let stanza: Element | null = null;
  for (const line of lines) {
    line.querySelector('br:last-child')?.remove();
    if (!(line.textContent ?? '').trim()) {
      stanza = null;
      continue;
    }
    if (stanza) stanza.append(copy.createElement('br'));
    else {
      stanza = copy.createElement('p');
      stanza.setAttribute(VERSE_CLASS, '');
      copyPlace(line.hasAttribute(PLACE_ATTRIBUTE) ? line : box, stanza);
      stanzas.push(stanza);
    }
    moveChildren(line, stanza);
  }
  replaceByAll(box, stanzas);
}

/** Marks verse, however it is marked up, keeping its lines and stanzas. */
export const verse: RepairRule = {
  id: 'verse',
  apply(copy) {
    for (const box of copy.querySelectorAll(`body :is(${BOX_SELECTOR})[class]`)) {
      if (!box.isConnected || !VERSE_NAME.test(box.getAttribute('class') ?? '')) continue;
      if (box.localName === 'pre') {
        if (!box.querySelector('code')) convertPre(box);
        continue;
      }
      const lines = findBoxedLines(box);
      if (lines) convertBoxes(box, lines);
      const paragraphs = box.localName === 'p' ? [box] : box.querySelectorAll('p');
      for (const paragraph of paragraphs)
        if (paragraph.querySelector('br')) paragraph.setAttribute(VERSE_CLASS, '');
    }
  },
};
