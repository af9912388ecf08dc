import { expect, test } from 'vitest';
import { CHAPTERS } from '../fixtures/reading/pages';
import { describeInSampledBrowser } from './driver/browsers';
import type { Tab } from './driver/driver';

/** What a reader sees of the table of contents: its entries, the marked one, and which has the focus. */
const contents = () => {
  const links = [...document.querySelectorAll('[data-part="contents"] a')];
  const text = (link: Element | null | undefined) => link?.textContent ?? null;
  return {
    entries: links.map(text),
    current: text(links.find((link) => link.getAttribute('aria-current') === 'location')),
    focused: text(links.find((link) => link === document.activeElement)),
  };
};
/** How far a heading stands under the window's top, in pixels. */
const topOf = (heading: string) =>
  [...document.querySelectorAll('h2, h3')]
    .find((element) => element.textContent === heading)
    ?.getBoundingClientRect().top ?? Number.NaN;
const titles = CHAPTERS.map(([, title]) => title);

async function openArticle(tab: Tab): Promise<void> {
  await tab.pressButton();
  await tab.waitForView();
}

describeInSampledBrowser('contents and keys', ({ browser, address }) => {
  test('T opens the contents; a chosen heading is shown and marked, and there is a way back', async () => {
    const tab = await browser().open(address('/reading/chapters'));
    const history = await tab.inPage(() => window.history.length);
    await openArticle(tab);
    await tab.press('g');
    await expect.poll(() => tab.inView(contents)).toMatchObject({ entries: titles, focused: titles[0] });
    for (let step = 0; step < 3; step++) await tab.press('Down');
    await tab.press('Return');
    await expect.poll(() => tab.inView(contents)).toMatchObject({ current: 'Nine volumes' });
    expect(Math.abs((await tab.inView(topOf, 'Nine volumes')) - 24)).toBeLessThan(3);
    expect(await tab.inView(() => document.activeElement?.textContent)).toBe('Nine volumes');
    await tab.press('BackSpace');
    await expect.poll(() => tab.inView(() => window.scrollY)).toBe(0);
    expect(await tab.inPage(() => window.history.length)).toBe(history);
    await tab.close();
  });

  test('the heading being read is marked while the reader scrolls', async () => {
    const tab = await browser().open(address('/reading/chapters'));
    await openArticle(tab);
    await tab.clickInView('[data-control="contents"]');
    await expect.poll(() => tab.inView(contents)).toMatchObject({ entries: titles, current: null });
    await tab.inView(() => document.querySelectorAll('h2')[2]?.scrollIntoView());
    await expect.poll(() => tab.inView(contents)).toMatchObject({ current: 'The table' });
    await tab.press('Escape');
    await expect.poll(() => tab.inView(contents)).toMatchObject({ entries: [] });
    expect((await tab.view())?.state).toBe('article');
    await tab.close();
  });

  test('J and K go by paragraph, Home and End to the ends, and the line says how far one has read', async () => {
    const tab = await browser().open(address('/reading/chapters'));
    await openArticle(tab);
    const topOfBlock = (index: number) => {
      const block = document.querySelectorAll('[data-part="content"] :is(p, h2, h3)')[index];
      return Math.round(block?.getBoundingClientRect().top ?? Number.NaN);
    };
    for (let step = 0; step < 4; step++) await tab.press('j');
    await expect.poll(() => tab.inView(topOfBlock, 3)).toBe(24);
    // On the way up the bar comes back: the paragraph stands under it.
    await tab.press('k');
    await expect.poll(() => tab.inView(topOfBlock, 2)).toBe(64);
    await tab.press('End');
    const read = () => document.querySelector('[data-part="reading"]')?.getAttribute('aria-valuetext');
    await expect.poll(() => tab.inView(read)).toBe('100%');
    await tab.press('Home');
    await expect.poll(() => tab.inView(read)).toMatch(/^0% · \d+ min left$/);
    await tab.press('space');
    await expect.poll(() => tab.inView(() => window.scrollY)).toBeGreaterThan(400);
    await tab.press('shift+space');
    await expect.poll(() => tab.inView(() => window.scrollY)).toBe(0);
    await tab.close();
  });

  test('an article with one heading has no contents, and no key of ours reaches the page', async () => {
    const tab = await browser().open(address('/awkward/plain-article'));
    await tab.inPage(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      window.addEventListener('keydown', ({ key }) => heard.push(key), true);
    });
    await openArticle(tab);
    for (const key of ['t', 'j', 'slash', 'plus']) await tab.press(key);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await tab.inView(contents)).toMatchObject({ entries: [] });
    expect(await tab.inView(() => document.querySelector('[data-control="contents"]'))).toBeNull();
    expect(await tab.inPage(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await tab.press('0');
    await tab.close();
  });
});
