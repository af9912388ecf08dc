import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { openLibraryTab } from '../library/open-library';
import { look, openSaved, seen } from './seen';

const paragraphs = Array.from(
  { length: 40 },
  (_, index) =>
    `<p>Paragraph ${index} of it. The tide came in twice that day, and nobody in the harbour wrote it down, because the books were full.</p>`,
).join('');

/** What the panel shows of its page's highlights, in the frame of the page. Runs in the panel. */
const inPanel = () => {
  const view = document.querySelector('iframe')?.contentDocument;
  const layers = view?.defaultView as (Window & typeof globalThis) | null | undefined;
  const marked: string[] = [];
  for (const color of ['yellow', 'green', 'blue', 'red'])
    layers?.CSS.highlights.get(`lectern-mark-${color}`)?.forEach((range) => {
      marked.push(`${color}: ${range}`);
    });
  return {
    title: view?.querySelector('[data-part="title"]')?.textContent ?? '',
    marked,
    card: view?.querySelector('[data-part="highlight-card"]') !== null,
    saved: document.querySelector('[data-control="save-page"]')?.getAttribute('data-saved') ?? '',
  };
};

/** Where the only sign is, and the end of the first line it belongs to. Runs in the page. */
const signBesideLine = () => {
  const sign = document.querySelector<HTMLElement>('.mark-signs button');
  const view = document.defaultView as Window & typeof globalThis;
  let line: DOMRect | undefined;
  view.CSS.highlights.get('lectern-mark-noted')?.forEach((range) => {
    line ??= (range as Range).getClientRects()[0];
  });
  if (!sign || !line) return null;
  const { left, right, top, bottom } = sign.getBoundingClientRect();
  const column = [...document.querySelectorAll('[data-part="content"] p')].find((paragraph) => {
    const box = paragraph.getBoundingClientRect();
    return (
      line !== undefined &&
      box.top <= line.top + 1 &&
      box.bottom >= line.bottom - 1 &&
      box.left <= line.left + 1 &&
      box.right >= line.right - 1
    );
  });
  return {
    // What is on another page is cut off by the edge of this one.
    isSeen: document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.closest('button') === sign,
    onLine: Math.abs((top + bottom) / 2 - (line.top + line.bottom) / 2) < 4,
    besideText: left >= (column?.getBoundingClientRect().right ?? Infinity) - 1,
  };
};
const BESIDE = { isSeen: true, onLine: true, besideText: true };

describeInSampledBrowser('highlights elsewhere', ({ browser, address }) => {
  test('in pages the sign of a note stands beside its line, leaves with its page, and opens the card', async () => {
    const { page, kept, end } = await openSaved(browser(), {
      url: 'https://paged.example/1',
      content: paragraphs,
    });
    await page.press('p');
    await expect
      .poll(() => page.inPage(() => document.documentElement.hasAttribute('data-paged')))
      .toBe(true);
    await page.press('j');
    await page.press('n');
    await expect.poll(look(page)).toMatchObject({ focused: 'note' });
    await page.type('Ask Ada');
    await page.press('Escape');
    await expect.poll(kept).toMatchObject([{ note: 'Ask Ada' }]);
    await expect.poll(() => page.inPage(signBesideLine)).toEqual(BESIDE);
    await page.press('Right');
    await expect.poll(() => page.inPage(signBesideLine)).toMatchObject({ isSeen: false });
    await page.press('Left');
    await expect.poll(() => page.inPage(signBesideLine)).toEqual(BESIDE);
    await page.click('.mark-signs button');
    await expect.poll(look(page)).toMatchObject({ card: true });
    await page.press('Escape');
    await page.press('p');
    await expect.poll(() => page.inPage(signBesideLine)).toEqual(BESIDE);
    await end();
  });

  test('in the panel’s clean view H marks a sentence and saves the page, and N writes a note to it', async ({
    skip,
  }) => {
    if (browser().name === 'firefox') return skip('the sidebar of Firefox cannot be driven');
    const library = await openLibraryTab(browser());
    const tab = await browser().open(address('/library/story/0'));
    await tab.press('alt+shift+l');
    const panel = await browser().panel();
    const see = () => panel.inPage(inPanel);
    await panel.click('#tab-page');
    await expect.poll(see).toMatchObject({ title: expect.stringMatching(/lighthouse/), marked: [] });
    await panel.inPage(() =>
      document.querySelector('iframe')?.contentDocument?.querySelector<HTMLElement>('main')?.focus(),
    );
    await panel.press('j');
    await panel.press('j');
    await panel.press('h');
    await expect.poll(see).toMatchObject({ marked: [expect.stringMatching(/^yellow: \S/)], saved: 'true' });
    const row = await library.call('find', address('/library/story/0'));
    expect(row).toMatchObject({ highlights: 1 });
    await panel.press('n');
    await expect.poll(see).toMatchObject({ card: true });
    await panel.type('Ask Ada');
    await panel.press('Escape');
    await expect.poll(() => library.call('highlights', row?.id ?? '')).toMatchObject([{ note: 'Ask Ada' }]);
    await panel.press('z');
    await expect.poll(() => library.call('highlights', row?.id ?? '')).toMatchObject([{ note: null }]);
    await tab.close();
    await library.tab.close();
  });

  test('the sample of the first-run page is marked, noted and made a favorite as any page is, and shows it when opened again', async () => {
    const library = await openLibraryTab(browser());
    const welcome = await browser().own('/welcome.html');
    const tab = await browser().open(welcome);
    const open = async () => {
      await tab.click('[data-control="open-sample"]');
      await tab.waitForView();
    };
    const see = () => tab.inView(seen);
    const kept = async () => {
      const row = await library.call('find', welcome);
      return { favourite: row?.favourite, highlights: row && (await library.call('highlights', row.id)) };
    };
    await expect.poll(() => tab.inPage(() => document.querySelectorAll('.cards section').length)).toBe(3);
    await open();
    await tab.press('j');
    await tab.press('h');
    await expect.poll(see).toMatchObject({ marked: [expect.stringMatching(/\S/)] });
    const { marked } = await see();
    await expect.poll(kept).toMatchObject({ highlights: [{ quote: marked[0], note: null }] });
    await tab.press('n');
    await expect.poll(see).toMatchObject({ focused: 'note' });
    await tab.type('Ask Ada');
    await tab.press('Escape');
    await expect.poll(kept).toMatchObject({ highlights: [{ note: 'Ask Ada' }] });
    await tab.press('f');
    await expect.poll(kept).toMatchObject({ favourite: true });
    await tab.press('Escape');
    await tab.waitForNoView();
    await open();
    await expect.poll(see).toMatchObject({ marked, signs: 1 });
    await tab.close();
    await library.tab.close();
  });
});
