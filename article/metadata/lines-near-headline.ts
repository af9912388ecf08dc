import { foldSpaces } from '../dom/fold-spaces';
import { CODE_SELECTOR, createOutsideSelector, createTeaserTest, isOutsideArticle } from './outside-article';

/** Elements that contain neither the article's author nor its date. */
const EXCLUDED_SELECTOR = `form, script, style, noscript, template, select, button, figure, cite, blockquote, ${createOutsideSelector('comment', 'related', 'sidebar', 'cookie', 'widget', 'respond', 'reference', 'reflist', 'citation', 'bibliograph', 'footnote')}`;
const INLINE_ELEMENTS = new Set(
  'a abbr b bdi bdo cite code data em font i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
/** Maximum number of text nodes to read after and before the headline. */
const MAX_NODES_AFTER = 90;
const MAX_NODES_BEFORE = 30;
/** A longer line, in characters, is prose. */
const MAX_LINE_LENGTH = 200;
/** After this many lines of prose, the article has started. */
const MAX_PROSE_LINES = 3;

/** A line of text near the headline; prose is cut to its beginning. */
export interface NearLine {
  text: string;
  prose: boolean;
}

function findBlock(node: Node): Element | null {
  let element = node.parentElement;
  while (element && INLINE_ELEMENTS.has(element.localName)) element = element.parentElement;
  return element;
}

/** Collects lines in one direction. Consecutive text nodes in the same block form a line. */
function collectLines(
  walker: TreeWalker,
  step: () => Node | null,
  maxNodes: number,
  skip: Element,
  isInTeaser: (element: Element) => boolean,
): NearLine[] {
  const lines: { block: Element; parts: string[] }[] = [];
  const isForward = step === walker.nextNode;
  for (let count = 0; count < maxNodes; ) {
    const node = step.call(walker);
    if (!node) break;
    const text = node.nodeValue ?? '';
    if (!text.trim() || skip.contains(node) || node.parentElement?.closest(CODE_SELECTOR)) continue;
    count++;
    const block = findBlock(node);
    if (!block || isOutsideArticle(block, EXCLUDED_SELECTOR, skip) || isInTeaser(node.parentElement ?? block))
      continue;
    const last = lines.at(-1);
    if (last?.block !== block) lines.push({ block, parts: [text] });
    else if (isForward) last.parts.push(text);
    else last.parts.unshift(text);
  }
  return lines.map(({ parts }) => {
    const text = foldSpaces(parts.join(''));
    return { text: text.slice(0, MAX_LINE_LENGTH), prose: text.length > MAX_LINE_LENGTH };
  });
}

/**
 * Lines around a headline, where pages put author and date: those after it, up to the article's first paragraphs, then those
 * before it, nearest first. Takes bounded time, however large the page.
 */
export function findLinesNear(headline: Element | null): NearLine[] {
  const page = headline?.ownerDocument;
  if (!headline || !page?.body) return [];
  const walker = page.createTreeWalker(page.body, 4 /* text */);
  walker.currentNode = headline;
  const isInTeaser = createTeaserTest(headline);
  const after: NearLine[] = [];
  let proseCount = 0;
  for (const line of collectLines(walker, walker.nextNode, MAX_NODES_AFTER, headline, isInTeaser)) {
    if (line.prose && ++proseCount > MAX_PROSE_LINES) break;
    after.push(line);
  }
  walker.currentNode = headline;
  return [
    ...after,
    ...collectLines(walker, walker.previousNode, MAX_NODES_BEFORE, headline, isInTeaser).filter(
      ({ prose }) => !prose,
    ),
  ];
}
