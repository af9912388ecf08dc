import { expect, test } from 'vitest';
import { NOTES } from '../fixtures/reading/pages';
import { describeInBrowsers } from './driver/browsers';
import type { Tab } from './driver/driver';
import { openView } from './driver/open-view';

/** What the view shows besides the article. */
const shown = () => ({
  paged: document.documentElement.hasAttribute('data-paged'),
  focus: document.documentElement.getAttribute('data-focus'),
  line: document.querySelector('[data-part="left"]')?.textContent ?? '',
  footnote: document.querySelector('[data-part="footnote"]')?.textContent ?? '',
  found: document.querySelector('[data-part="find-count"]')?.textContent ?? '',
  focused:
    document.activeElement?.getAttribute('data-control') ??
    document.activeElement?.id ??
    document.activeElement?.localName ??
    '',
  said: document.querySelector('.said, [data-part="offer"]')?.textContent ?? '',
  blocks: document.querySelectorAll('[data-part="content"] :is(p, h2, h3, li, pre, table)').length,
  scrollY: window.scrollY,
});

/** The first words of the paragraph at the top of what can be seen. */
const firstSeen = () => {
  const box = document.querySelector('main')?.getBoundingClientRect();
  const all = [...document.querySelectorAll('[data-part="content"] p')];
  const seen = all.find((paragraph) =>
    [...paragraph.getClientRects()].some(
      ({ bottom, left, right }) =>
        bottom > 80 && left >= (box?.left ?? 0) - 1 && right <= (box?.right ?? 0) + 1,
    ),
  );
  return all.indexOf(seen as Element);
};

/** Whether a paragraph is among what can be seen. */
const isSeen = (index: number) => {
  const box = document.querySelector('main')?.getBoundingClientRect();
  const paragraph = document.querySelectorAll('[data-part="content"] p')[index];
  return [...(paragraph?.getClientRects() ?? [])].some(
    ({ left, right }) => left >= (box?.left ?? 0) - 1 && right <= (box?.right ?? 0) + 1,
  );
};

describeInBrowsers('reading', ({ browser, address }) => {
  const open = () => openView(browser(), address('/reading/chapters'));
  const see = (tab: Tab) => () => tab.inView(shown);

  test('P turns to pages at the same text; arrows turn them; the text survives another window size; P scrolls again', async () => {
    const tab = await open();
    await tab.inView(() => document.querySelectorAll('[data-part="content"] p')[9]?.scrollIntoView());
    await tab.press('p');
    await expect.poll(see(tab)).toMatchObject({ paged: true });
    await expect.poll(() => tab.inView(firstSeen)).toBeGreaterThanOrEqual(8);
    const before = await tab.inView(firstSeen);
    expect(before).toBeLessThanOrEqual(9);
    const { line } = await see(tab)();
    expect(line).toMatch(/^Page \d+ of \d+/);
    await tab.press('Right');
    await expect.poll(async () => (await see(tab)()).line).not.toBe(line);
    await tab.press('Left');
    await expect.poll(async () => (await see(tab)()).line).toBe(line);
    await tab.resize(700, 600);
    await expect.poll(async () => (await see(tab)()).line).not.toBe(line);
    await expect.poll(() => tab.inView(isSeen, before)).toBe(true);
    await tab.resize(1200, 800);
    await expect.poll(async () => (await see(tab)()).line).toBe(line);
    await tab.press('p');
    await expect.poll(see(tab)).toMatchObject({ paged: false });
    await expect.poll(async () => Math.abs((await tab.inView(firstSeen)) - before)).toBeLessThanOrEqual(1);
    await tab.close();
  });

  test('Shift+F keeps a paragraph bright, then a sentence, for this article; Z takes it back, and it can be kept for all', async () => {
    const tab = await open();
    await tab.press('shift+f');
    await expect.poll(see(tab)).toMatchObject({ focus: 'paragraph' });
    await tab.press('shift+f');
    await expect.poll(see(tab)).toMatchObject({ focus: 'sentence' });
    await tab.press('z');
    await expect.poll(see(tab)).toMatchObject({ focus: 'paragraph' });
    const reopen = async () => {
      await tab.press('Escape');
      await tab.waitForNoView();
      await tab.pressButton();
      await tab.waitForView();
    };
    await reopen();
    expect((await see(tab)()).focus).toBeNull();
    await tab.press('shift+f');
    await tab.clickInView('[data-control="keep-for-all"]');
    await expect.poll(async () => (await see(tab)()).said).toMatch(/Kept/);
    await reopen();
    await expect.poll(see(tab)).toMatchObject({ focus: 'paragraph' });
    for (let press = 0; press < 2; press++) await tab.press('shift+f');
    await expect.poll(see(tab)).toMatchObject({ focus: null });
    await tab.clickInView('[data-control="keep-for-all"]');
    await tab.close();
  });

  test('a footnote opens beside its mark, takes the focus, and Esc gives it back', async () => {
    const tab = await open();
    await tab.clickInView('[data-part="content"] sup a');
    await expect.poll(async () => (await see(tab)()).footnote).toContain(NOTES[0]);
    expect((await see(tab)()).scrollY).toBe(0);
    await tab.press('Escape');
    await expect.poll(see(tab)).toMatchObject({ footnote: '' });
    expect(await tab.inView(() => document.activeElement?.closest('sup') !== null)).toBe(true);
    await tab.close();
  });

  test('/ finds words whatever their accents, counts them, and Esc closes it', async () => {
    const tab = await open();
    await tab.press('slash');
    await expect.poll(async () => (await see(tab)()).focused).toBe('find-field');
    for (const letter of 'cafe') await tab.press(letter);
    await expect.poll(async () => (await see(tab)()).found).toMatch(/5/);
    await tab.press('Escape');
    await expect.poll(async () => (await see(tab)()).focused).not.toBe('find-field');
    expect((await tab.view())?.state).toBe('article');
    await tab.close();
  });

  test('D, pressed twice, takes a paragraph out, Z puts it back', async () => {
    const tab = await open();
    const { blocks } = await see(tab)();
    await tab.press('j');
    await tab.press('j');
    await tab.press('d');
    await expect.poll(() => tab.inView(() => document.querySelector('[data-to-remove]') !== null)).toBe(true);
    await tab.press('d');
    await expect.poll(async () => (await see(tab)()).blocks).toBe(blocks - 1);
    await tab.press('z');
    await expect.poll(async () => (await see(tab)()).blocks).toBe(blocks);
    await tab.close();
  });

  test('the ruler, bold beginnings and scrolling by itself come with their keys', async () => {
    const tab = await open();
    await tab.press('u');
    await expect
      .poll(() => tab.inView(() => document.querySelector('.ruler:not([hidden])') !== null))
      .toBe(true);
    await tab.press('u');
    await expect
      .poll(() => tab.inView(() => document.querySelector('.ruler:not([hidden])') !== null))
      .toBe(false);
    await tab.press('b');
    await expect
      .poll(() => tab.inView(() => document.querySelectorAll('.beginnings').length))
      .toBeGreaterThan(0);
    await tab.press('b');
    await expect.poll(() => tab.inView(() => document.querySelectorAll('.beginnings').length)).toBe(0);
    await tab.press('shift+s');
    await expect.poll(async () => (await see(tab)()).scrollY).toBeGreaterThan(3);
    await tab.press('Escape');
    expect((await tab.view())?.state).toBe('article');
    await tab.close();
  });

  test('the menu copies the article as Markdown', async () => {
    const tab = await open();
    await tab.press('shift+m');
    await expect.poll(async () => (await see(tab)()).said).toMatch(/copied/i);
    await tab.close();
  });
});
