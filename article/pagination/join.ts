import { createElements } from '../../markup/fill';
import { moveChildren } from '../dom/move';
import { readText } from '../dom/text-of';
import { readingTime } from '../reading-time';
import { sanitize } from '../sanitize';
import { PLACE_ATTRIBUTE } from '../snapshot/pairs';
import type { Article } from '../types';

const BLOCKS = 'h2, h3, h4, p, figure, img, blockquote, ul, ol, table';

/** What makes a block the same on two pages: its text, or the picture in it. */
function identity(block: Element): string {
  const text = (block.textContent ?? '').replace(/\s+/g, ' ').trim();
  const picture = block.matches('img') ? block : block.querySelector('img');
  return text || (picture?.getAttribute('src') ?? '');
}

/** Takes out of a later page's beginning and end what an earlier one had there: standfirst, lead image, author's note. */
function dropRepeated(root: Element, seen: ReadonlySet<string>): void {
  const blocks = [...root.querySelectorAll(BLOCKS)];
  const repeated = (block: Element | undefined) => block !== undefined && seen.has(identity(block));
  while (repeated(blocks[0])) blocks.shift()?.remove();
  while (repeated(blocks.at(-1))) blocks.pop()?.remove();
}

/** Gives a later page's anchors names of their own: two pages may both have a first note. */
function renameAnchors(root: Element, page: number): void {
  const ids = new Set<string>();
  for (const element of root.querySelectorAll('[id]')) {
    ids.add(element.id);
    element.id = `p${page}-${element.id}`;
  }
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const id = link.getAttribute('href')?.slice(1) ?? '';
    if (ids.has(id)) link.setAttribute('href', `#p${page}-${id}`);
  }
}

/**
 * One article of several pages: the first page's metadata, all pages' text in order, without what each page repeats. Takes
 * the pages in order and which of them is the open one (from 0), whose places stay.
 */
export function joinPages(pages: readonly Article[], open: number): Article {
  const first = pages[0];
  const here = pages[open];
  if (!first || !here) throw new RangeError('joinPages: no such page');
  const holder = document.implementation.createHTMLDocument('');
  const all = holder.createElement('div');
  const seen = new Set<string>([first.title]);
  for (const [index, page] of pages.entries()) {
    const part = holder.createElement('div');
    part.append(createElements(page.content, holder));
    if (index !== open)
      for (const block of part.querySelectorAll(`[${PLACE_ATTRIBUTE}]`))
        block.removeAttribute(PLACE_ATTRIBUTE);
    if (index > 0) {
      dropRepeated(part, seen);
      renameAnchors(part, index + 1);
    }
    for (const block of part.querySelectorAll(BLOCKS)) seen.add(identity(block));
    moveChildren(part, all);
  }
  const text = readText(all);
  const { words, minutes } = readingTime(text, first.language);
  return { ...first, url: here.url, content: sanitize(all.innerHTML), text, wordCount: words, minutes };
}
