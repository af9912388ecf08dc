import { expect } from 'vitest';
import type { Driver, Surface } from '../driver/driver';
import { article } from '../library/articles';
import { openLibraryTab } from '../library/open-library';

/** What a reader sees of the highlights: what is marked in which colour, the toolbar, the card, messages. */
export const seen = () => {
  const view = document.defaultView as Window & typeof globalThis;
  const layer = (name: string) => {
    const highlight = view.CSS.highlights.get(`lectern-mark-${name}`);
    const ranges: AbstractRange[] = [];
    // Firefox wraps no iterators here, and Chromium calls back into no frame without scripts.
    try {
      ranges.push(...(highlight ?? []));
    } catch {
      highlight?.forEach((range) => {
        ranges.push(range);
      });
    }
    return ranges.map((range) => String(range).replace(/\s+/g, ' '));
  };
  const colors = ['yellow', 'green', 'blue', 'red'];
  return {
    marked: colors.flatMap(layer),
    yellow: layer('yellow'),
    green: layer('green'),
    blue: layer('blue'),
    red: layer('red'),
    active: layer('active'),
    bar: document.querySelector('.selection-tools') !== null,
    card: document.querySelector('[data-part="highlight-card"]') !== null,
    focused:
      document.activeElement?.getAttribute('data-control') ??
      document.activeElement?.getAttribute('data-part'),
    said: document.querySelector('.said')?.textContent ?? '',
    list: [...document.querySelectorAll('.mark-list .mark-quote')].map((quote) => quote.textContent),
    lost: [...document.querySelectorAll('.mark-list section .mark-quote')].map((quote) => quote.textContent),
    signs: [...document.querySelectorAll<HTMLElement>('.mark-signs button')].filter(({ hidden }) => !hidden)
      .length,
  };
};

/** The box of the toolbar or card, and that of what is selected or marked. */
export const boxes = (selector: string) => {
  const range =
    getSelection()?.isCollapsed === false
      ? getSelection()?.getRangeAt(0)
      : [...(CSS.highlights.get('lectern-mark-active') ?? [])][0];
  const bar = document.querySelector(selector)?.getBoundingClientRect();
  const text = (range as Range | undefined)?.getBoundingClientRect();
  return {
    bar: bar && { top: bar.top, bottom: bar.bottom, left: bar.left, right: bar.right },
    text: text && { top: text.top, bottom: text.bottom },
    height: innerHeight,
    width: innerWidth,
  };
};

export const ID = (number: number) => `0195a000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Asks a page what a reader sees of the highlights. */
export const look = (page: Surface) => () => page.inPage(seen);

/** Saves an article and opens it in a tab of its own; `kept` asks what the library has of its highlights. */
export async function openSaved(browser: Driver, part: Parameters<typeof article>[0]) {
  const library = await openLibraryTab(browser);
  const { row } = await library.call('save', article(part));
  const page = await browser.open(await browser.own(`/article.html?id=${row.id}`));
  await expect.poll(() => page.inPage(() => document.body.dataset.state)).toBe('article');
  const kept = () => library.call('highlights', row.id);
  const end = async () => {
    await page.close();
    await library.tab.close();
  };
  return { library, id: row.id, page, kept, end };
}

/** Selects from the middle of one element to that of another with the real mouse. */
export async function selectTo(page: Surface, from: string, to: string): Promise<void> {
  await page.click(from);
  await page.click(to, ['shift']);
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The box of what an element of ours takes, and those of the lines that are selected, or else active. Runs in the page. */
export const linesAnd = (selector: string) => {
  const view = document.defaultView as Window & typeof globalThis;
  const selection = document.getSelection();
  let range: AbstractRange | null = selection?.isCollapsed === false ? selection.getRangeAt(0) : null;
  if (!range)
    view.CSS.highlights.get('lectern-mark-active')?.forEach((one) => {
      range = one;
    });
  const plain = ({ left, right, top, bottom }: Box) => ({ left, right, top, bottom });
  const part = document.querySelector(selector)?.getBoundingClientRect();
  return {
    part: part ? plain(part) : null,
    lines: [...((range as Range | null)?.getClientRects() ?? [])].map(plain),
    window: { left: 0, right: view.innerWidth, top: 0, bottom: view.innerHeight },
  };
};

/** Whether two boxes have a point in common; touching edges are none. */
export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right - 1 &&
  other.left < one.right - 1 &&
  one.top < other.bottom - 1 &&
  other.top < one.bottom - 1;

/** Whether a part of ours is in the window, whole, and covers no line of the passage it is about. */
export async function standsBeside(page: Surface, selector: string): Promise<boolean> {
  const { part, lines, window } = await page.inPage(linesAnd, selector);
  if (!part || !lines.length) return false;
  const { left, right, top, bottom } = part;
  const isWhole = left >= 0 && top >= 0 && right <= window.right && bottom <= window.bottom;
  return isWhole && !lines.some((line) => overlap(part, line));
}
