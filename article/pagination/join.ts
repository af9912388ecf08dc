import { createElements } from '../../markup/fill';
import { foldSpaces } from '../dom/fold-spaces';
import { moveChildren } from '../dom/move';
import { readText } from '../dom/text-of';
import type { KnownLanguages } from '../known-languages';
import { readingTime } from '../reading-time';
import { sanitize } from '../sanitize';
import { PLACE_ATTRIBUTE } from '../snapshot/pairs';
import type { Article } from '../types';

const BLOCK_SELECTOR = 'h2, h3, h4, p, figure, img, blockquote, ul, ol, table';

/** A key to recognise the same block on another page: its text or image. */
function createBlockKey(block: Element): string {
  const text = foldSpaces(block.textContent);
  const picture = block.matches('img') ? block : block.querySelector('img');
  return text || (picture?.getAttribute('src') ?? '');
}

/** Removes blocks from both ends of a page that an earlier page has too: standfirst, lead image, author's note. */
function dropRepeated(root: Element, seen: ReadonlySet<string>): void {
  const blocks = [...root.querySelectorAll(BLOCK_SELECTOR)];
  const isRepeated = (block: Element | undefined) => block !== undefined && seen.has(createBlockKey(block));
  while (isRepeated(blocks[0])) blocks.shift()?.remove();
  while (isRepeated(blocks.at(-1))) blocks.pop()?.remove();
}

/** Prefixes a page's ids: two pages may both have a first note. */
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
 * Joins the pages of an article: metadata of the first page, text of all pages in order, without repeated parts. `open` is
 * the index of the page that is open; only its places are kept. `languages` say how fast the article is read. Throws a RangeError if `open` is out of range.
 */
export function joinPages(pages: readonly Article[], open: number, languages: KnownLanguages): Article {
  const first = pages[0];
  const openPage = pages[open];
  if (!first || !openPage) throw new RangeError('joinPages: no such page');
  const target = document.implementation.createHTMLDocument('');
  const joined = target.createElement('div');
  const seen = new Set<string>([first.title]);
  for (const [index, page] of pages.entries()) {
    const part = target.createElement('div');
    part.append(createElements(page.content, target));
    if (index !== open)
      for (const block of part.querySelectorAll(`[${PLACE_ATTRIBUTE}]`))
        block.removeAttribute(PLACE_ATTRIBUTE);
    if (index > 0) {
      dropRepeated(part, seen);
      renameAnchors(part, index + 1);
    }
    for (const block of part.querySelectorAll(BLOCK_SELECTOR)) seen.add(createBlockKey(block));
    moveChildren(part, joined);
  }
  const text = readText(joined);
  const { words, minutes } = readingTime(text, first.language, languages);
  return {
    ...first,
    url: openPage.url,
    content: sanitize(joined.innerHTML),
    text,
    wordCount: words,
    minutes,
  };
}
