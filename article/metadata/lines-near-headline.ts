import { createOutsideSelector, isOutsideArticle } from './outside-article';

/** Where neither the article's author nor its date is written. */
const ELSEWHERE = `form, script, style, noscript, template, select, button, figure, ${createOutsideSelector('comment', 'related', 'sidebar', 'cookie', 'widget', 'respond')}`;
const INLINE = new Set(
  'a abbr b bdi bdo cite code data em font i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
/** How far is looked, in text nodes, on either side of the headline. */
const AFTER = 90;
const BEFORE = 30;
/** A longer line is prose. */
const LINE = 200;
/** After this many lines of prose the article is under way. */
const PROSE_LINES = 3;

/** A line of text near the headline; prose only by its beginning. */
export interface NearLine {
  text: string;
  prose: boolean;
}

function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && INLINE.has(element.localName)) element = element.parentElement;
  return element;
}

/** Collects lines in one direction: text nodes of one block, one after the other, make a line. */
function collect(walker: TreeWalker, step: () => Node | null, most: number, skip: Element): NearLine[] {
  const lines: { block: Element; parts: string[] }[] = [];
  const forward = step === walker.nextNode;
  for (let seen = 0; seen < most; ) {
    const node = step.call(walker);
    if (!node) break;
    const text = node.nodeValue ?? '';
    if (!text.trim() || skip.contains(node)) continue;
    seen++;
    const block = blockOf(node);
    if (!block || isOutsideArticle(block, ELSEWHERE, skip)) continue;
    const last = lines.at(-1);
    if (last?.block !== block) lines.push({ block, parts: [text] });
    else if (forward) last.parts.push(text);
    else last.parts.unshift(text);
  }
  return lines.map(({ parts }) => {
    const text = parts.join('').replace(/\s+/g, ' ').trim();
    return { text: text.slice(0, LINE), prose: text.length > LINE };
  });
}

/**
 * The lines round a headline where a page writes who wrote it and when: those after it up to the article's first
 * paragraphs, then those before it, nearest first. Bounded work however large the page.
 */
export function findLinesNear(headline: Element | null): NearLine[] {
  const page = headline?.ownerDocument;
  if (!headline || !page?.body) return [];
  const walker = page.createTreeWalker(page.body, 4 /* text */);
  walker.currentNode = headline;
  const after: NearLine[] = [];
  let prose = 0;
  for (const line of collect(walker, walker.nextNode, AFTER, headline)) {
    if (line.prose && ++prose > PROSE_LINES) break;
    after.push(line);
  }
  walker.currentNode = headline;
  return [...after, ...collect(walker, walker.previousNode, BEFORE, headline).filter(({ prose: is }) => !is)];
}
