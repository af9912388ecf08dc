import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { readPreferences } from '../../../../preferences/preferences';
import { CHAPTERS, openView, type TestView } from './view';

let view: TestView | null = null;
beforeEach(() => page.viewport(500, 700));
afterEach(async () => {
  view?.end();
  await page.viewport(414, 896);
});

const HTML = `${CHAPTERS}<p><a href="https://example.test/">A link at the end</a></p>`;
const DEFAULTS = readPreferences(undefined);
const PAGED = { ...DEFAULTS, finding: { ...DEFAULTS.finding, mode: 'paged' as const } };

const main = () => document.querySelector('main') as HTMLElement;
const label = () => document.querySelector('[data-part="left"]')?.textContent ?? '';
const number = () => Number(/^Page (\d+) of/.exec(label())?.[1]);
const pages = () => Number(/of (\d+)/.exec(label())?.[1]);
const isPaged = () => document.documentElement.hasAttribute('data-paged');
/** The first words that can be seen. */
const firstWords = () => {
  const box = main().getBoundingClientRect();
  const range = document.caretPositionFromPoint(box.left + 24, box.top + 24);
  return range?.offsetNode.textContent?.slice(range.offset, range.offset + 30) ?? '';
};
const paragraph = (index: number) => document.querySelectorAll('[data-part="content"] p')[index] as Element;
const seen = (element: Element) => {
  const box = main().getBoundingClientRect();
  return [...element.getClientRects()].some(
    ({ left, right }) => left >= box.left - 1 && right <= box.right + 1,
  );
};

test('P shows pages at the same text, keys turn them, and P scrolls again at the same text', async () => {
  view = openView(HTML);
  paragraph(9).scrollIntoView();
  await userEvent.keyboard('p');
  await expect.poll(isPaged).toBe(true);
  expect(seen(paragraph(9))).toBe(true);
  expect(await view.faults()).toEqual([]);
  await expect.poll(number).toBeGreaterThan(1);
  const at = number();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(number).toBe(at + 1);
  await userEvent.keyboard(' ');
  await expect.poll(number).toBe(at + 2);
  await userEvent.keyboard('{Shift>} {/Shift}{ArrowLeft}k');
  await expect.poll(number).toBe(at - 1);
  await userEvent.keyboard('{End}');
  await expect.poll(number).toBe(pages());
  expect(seen(document.querySelector('[data-part="content"] a') as Element)).toBe(true);
  await userEvent.keyboard('{Home}');
  await expect.poll(number).toBe(1);
  await userEvent.keyboard('jjj');
  const words = firstWords();
  await userEvent.keyboard('p');
  expect(isPaged()).toBe(false);
  expect(words.length).toBeGreaterThan(10);
  // The bar slides away first; the page may have begun with a paragraph's last line.
  const top = () =>
    [20, 40, 60, 80]
      .map((y) => document.elementFromPoint(250, y)?.closest('p, h2')?.textContent ?? '')
      .join(' ');
  await expect.poll(top).toContain(words.trim());
});

test('every page is whole: all text stands on one, none is cut, and nothing scrolls up or down', async () => {
  view = openView(HTML, {}, PAGED);
  await expect.poll(isPaged).toBe(true);
  await expect.poll(pages).toBeGreaterThan(3);
  const found = new Set<Element>();
  for (let turn = 1; turn <= pages(); turn++) {
    await expect.poll(number).toBe(turn);
    for (const block of document.querySelectorAll('[data-part="content"] > *'))
      if (seen(block)) found.add(block);
    expect(main().scrollLeft % main().clientWidth).toBe(0);
    await userEvent.keyboard(' ');
  }
  expect(found.size).toBe(document.querySelectorAll('[data-part="content"] > *').length);
  expect(document.documentElement.scrollHeight).toBe(innerHeight);
});

test.each([
  ['a narrower window', () => page.viewport(300, 700)],
  ['a wider window', () => page.viewport(1700, 900)],
  [
    'larger text',
    async () => {
      await userEvent.keyboard('+++');
    },
  ],
])('the place survives %s, there and back', async (_, change) => {
  view = openView(HTML, {}, PAGED);
  await expect.poll(isPaged).toBe(true);
  await userEvent.keyboard('jjjj');
  await expect.poll(number).toBe(5);
  const words = firstWords();
  const first = document
    .caretPositionFromPoint(44, 90)
    ?.offsetNode.parentElement?.closest('p, h2') as Element;
  const before = pages();
  await change();
  await expect.poll(() => pages() !== before).toBe(true);
  await expect.poll(() => seen(first)).toBe(true);
  await page.viewport(500, 700);
  view.prefer(PAGED);
  await expect.poll(pages).toBe(before);
  await expect.poll(firstWords).toBe(words);
  await expect.poll(number).toBe(5);
});

test('clicks at the edge, the wheel and a finger turn pages; a click in the text does not', async () => {
  view = openView(HTML, {}, PAGED);
  await expect.poll(isPaged).toBe(true);
  await expect.poll(number).toBe(1);
  await userEvent.click(document.body, { position: { x: 490, y: 400 } });
  await expect.poll(number).toBe(2);
  await userEvent.click(document.body, { position: { x: 10, y: 400 } });
  await expect.poll(number).toBe(1);
  await userEvent.click(document.body, { position: { x: 250, y: 400 } });
  await userEvent.wheel(main(), { delta: { y: 120 } });
  await expect.poll(number).toBe(2);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
    cdp().send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: 300 }] });
  await touch('touchStart', 400);
  for (const x of [360, 300, 240]) await touch('touchMove', x);
  await touch('touchEnd', 240);
  await expect.poll(number).toBe(3);
});

test('from right to left the next page is on the left', async () => {
  const text = 'كانت ساعة البرج تسبق الوقت بإحدى عشرة دقيقة طوال واحد وثلاثين عاماً. ';
  const html = Array.from({ length: 30 }, () => `<p>${text.repeat(6)}</p>`).join('');
  view = openView(html, { language: 'ar', direction: 'rtl' }, PAGED);
  await expect.poll(number).toBe(1);
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(number).toBe(2);
  await userEvent.keyboard('{End}');
  await expect.poll(number).toBe(pages());
  expect(seen(paragraph(29))).toBe(true);
  await userEvent.click(document.body, { position: { x: 490, y: 400 } });
  await expect.poll(number).toBe(pages() - 1);
});

test('Tab to a link on another page shows that whole page, and so does the search', async () => {
  view = openView(HTML, {}, PAGED);
  await expect.poll(isPaged).toBe(true);
  (document.querySelector('[data-part="content"] a') as HTMLElement).focus();
  await expect.poll(number).toBe(pages());
  await expect.poll(() => main().scrollLeft % main().clientWidth).toBe(0);
  await userEvent.keyboard('/');
  await expect.poll(() => document.activeElement?.localName).toBe('input');
  await userEvent.keyboard('paragraph 2 of chapter two');
  await userEvent.keyboard('{Enter}');
  await expect.poll(number).toBeLessThan(pages());
  expect(seen(paragraph(7))).toBe(true);
});
