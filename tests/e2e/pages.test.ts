import { expect, test } from 'vitest';
import { PARAGRAPHS } from '../fixtures/awkward/article';
import { describeInBrowsers } from './driver/browsers';

const more = () => document.querySelector('[data-part="more-pages"]')?.textContent ?? '';
const page = (number: number) => PARAGRAPHS.map((text) => `Page ${number}. ${text}`);

describeInBrowsers('an article on several pages', ({ browser, address }) => {
  test('the others are fetched when asked for, and joined; cancel and failure leave what is there', async () => {
    const tab = await browser().open(address('/awkward/in-shaky-pages'));
    await tab.pressButton();
    expect((await tab.waitForView()).blocks).toEqual(page(1));
    expect(await tab.inView(more)).toBe('Load the other 2 pages');
    await tab.clickInView('[data-control="load-pages"]');
    await expect.poll(() => tab.inView(more)).toBe('Loading page 2 of 3…Cancel');
    await tab.clickInView('[data-control="cancel-pages"]');
    await expect.poll(() => tab.inView(more)).toBe('Load the other 2 pages');
    expect(await tab.inView(() => document.activeElement?.getAttribute('data-control'))).toBe('load-pages');
    await tab.press('Return');
    await expect.poll(() => tab.inView(more), { timeout: 5000 }).toMatch(/^Couldn’t load page 3 of 3/);
    await tab.press('Return');
    await expect
      .poll(async () => (await tab.view())?.blocks, { timeout: 5000 })
      .toEqual([...page(1), ...page(2), ...page(3)]);
    expect(await tab.inView(more)).toBe('');
    await tab.press('Escape');
    await tab.waitForNoView();
    await tab.close();
  });

  test('pages before the open one go above it, and the reader stays where they are', async () => {
    const tab = await browser().open(address('/awkward/in-pages?page=3'));
    await tab.pressButton();
    await tab.waitForView();
    await tab.inView(() => window.scrollTo(0, 300));
    const top = (await tab.view())?.topBlock;
    await tab.inView(() =>
      document.querySelector<HTMLElement>('[data-control="load-pages"]')?.focus({ preventScroll: true }),
    );
    await tab.press('Return');
    await expect
      .poll(async () => (await tab.view())?.blocks, { timeout: 5000 })
      .toEqual([...page(1), ...page(2), ...page(3)]);
    expect((await tab.view())?.topBlock).toBe(top);
    await tab.close();
  });
});
