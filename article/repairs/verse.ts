import { moveChildren, replaceByAll } from '../dom/move';
import type { RepairRule } from './rule';

/** On a paragraph that is verse: its lines are the poet's. */
export const VERSE_CLASS = 'data-verse';

/** Sources: WordPress' verse block, Wikisource's and Gutenberg's `poem`, Poetry Foundation, EPUB's `epub:type`. */
const NAMED =
  /(?:^|\s)(?:[\w-]*[-_])?(?:poem|poetry|verse|versos?|stanza|strophe|lyrics|gedicht)(?:-(?:text|content|body))?(?=$|\s)/i;
const BOXES = 'pre, p, div, section, blockquote';
const LINE = /^(?:div|span|dd|li)$/;
/** A line of verse is short, and a stanza is a few of them; longer is prose about a poem. */
const LONGEST_LINE = 140;
const MOST_LINES = 400;

/** The lines of a stanza whose lines are boxes, or null where it is none. */
function boxedLines(box: Element): Element[] | null {
  const lines = [...box.children];
  if (lines.length < 2 || lines.length > MOST_LINES) return null;
  for (const line of lines) {
    if (!LINE.test(line.localName) || line.querySelector('p, div, br:not(:last-child), img, table, ul, ol'))
      return null;
    if ((line.textContent ?? '').trim().length > LONGEST_LINE) return null;
  }
  for (const node of box.childNodes) if (node.nodeType === 3 && node.nodeValue?.trim()) return null;
  return lines;
}

/** A line's indent, which only spaces tell, in spaces that are kept. */
const keepIndent = (line: string): string =>
  line.trimEnd().replace(/^[ \t]+/, (space) => '\u2002'.repeat(space.replace(/\t/g, '    ').length));

/** Verse in a `pre` would be shown as code: its lines become a paragraph's, a stanza a paragraph. */
function fromPre(pre: Element): void {
  const copy = pre.ownerDocument;
  for (const br of pre.querySelectorAll('br')) br.replaceWith('\n');
  const stanzas = (pre.textContent ?? '')
    .trimEnd()
    .replace(/^\s*\n/, '')
    .split(/\n\s*\n/);
  const place = pre.getAttribute('data-place');
  replaceByAll(
    pre,
    stanzas.map((stanza) => {
      const paragraph = copy.createElement('p');
      paragraph.setAttribute(VERSE_CLASS, '');
      if (place) paragraph.setAttribute('data-place', place);
      stanza.split('\n').forEach((line, index) => {
        if (index) paragraph.append(copy.createElement('br'));
        paragraph.append(keepIndent(line));
      });
      return paragraph;
    }),
  );
}

/** Lines in boxes become a paragraph's; an empty one parts two stanzas. */
function fromBoxes(box: Element, lines: readonly Element[]): void {
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
      const place = line.getAttribute('data-place') ?? box.getAttribute('data-place');
      if (place) stanza.setAttribute('data-place', place);
      stanzas.push(stanza);
    }
    moveChildren(line, stanza);
  }
  replaceByAll(box, stanzas);
}

/** Verse keeps its lines and its stanzas, however a page marks them up, and is known as verse to whoever sets it. */
export const verse: RepairRule = {
  id: 'verse',
  apply(copy) {
    for (const box of copy.querySelectorAll(`body :is(${BOXES})[class]`)) {
      if (!box.isConnected || !NAMED.test(box.getAttribute('class') ?? '')) continue;
      if (box.localName === 'pre') {
        if (!box.querySelector('code')) fromPre(box);
        continue;
      }
      const lines = boxedLines(box);
      if (lines) fromBoxes(box, lines);
      const inner = box.localName === 'p' ? [box] : box.querySelectorAll('p');
      for (const paragraph of inner)
        if (paragraph.querySelector('br')) paragraph.setAttribute(VERSE_CLASS, '');
    }
  },
};
