import { beforeAll, expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import type { Surface } from '../driver/driver';
import { article } from './articles';
import { openLibraryTab } from './open-library';
import { titles, toastText } from './seen';

/** Title, words, day it was published, how far it was read, tags; saved in this order. */
const ARTICLES = [
  ['Mill', 900, '2026-01-05', 0.2, ['sea']],
  ['Clock', 300, '2026-01-02', 0, ['sea', 'river']],
  ['Ferry', 600, '2026-01-09', 0.8, ['river']],
  ['Bread', 100, '2026-01-01', 0, []],
] as const;

/** What a reader sees of the tags' list: each with its number. */
const tagList = () =>
  [...document.querySelectorAll('.tag-list li')].map((item) => item.textContent?.replace(/\s+/g, ' ').trim());

/** The tags of the article whose sheet is open. */
const sheetTags = () =>
  [...document.querySelectorAll<HTMLElement>('.tag-field [data-tag]')].map(({ dataset }) => dataset.tag);

describeInSampledBrowser('putting the library in order', ({ browser, address }) => {
  let panel: Surface;
  const listed = () => panel.inPage(titles);
  const said = () => panel.inPage(toastText);
  const focused = () => panel.inPage(() => document.activeElement?.getAttribute('data-control'));
  /** Chooses in the list of orders as a keyboard does; takes the place in it, from 0. */
  const sortBy = async (place: number) => {
    await panel.inPage(() => document.querySelector<HTMLElement>('[data-control="sort"]')?.focus());
    await panel.press('Home');
    for (let time = 0; time < place; time++) await panel.press('Down');
  };
  /** A sheet takes its keys for itself until it is gone. */
  const noSheet = () =>
    expect.poll(() => panel.inPage(() => document.querySelector('dialog') === null)).toBe(true);
  const toRow = async (times: number) => {
    await noSheet();
    await panel.inPage(() => document.querySelector<HTMLElement>('.title[tabindex="0"]')?.focus());
    await panel.press('Home');
    for (let time = 0; time < times; time++) await panel.press('Down');
  };

  beforeAll(async () => {
    const library = await openLibraryTab(browser());
    await library.call(
      'saveMany',
      ARTICLES.map(([title, wordCount, publishedAt, progress, tags], index) => ({
        article: article({
          url: address(`/library/${title}`),
          title,
          wordCount,
          minutes: wordCount / 100,
          publishedAt,
        }),
        tags: [...tags],
        reading: { savedAt: Date.UTC(2026, 1, 1 + index), progress },
      })),
    );
    await library.tab.close();
    const tab = await browser().open(address('/library/story/0'));
    await tab.press('alt+shift+l');
    panel = await browser().panel();
  });

  test('the order is chosen: saved, published, length, title, progress', async () => {
    await expect.poll(listed).toEqual(['Bread', 'Ferry', 'Clock', 'Mill']);
    const orders: readonly [place: number, titles: string[]][] = [
      [1, ['Mill', 'Clock', 'Ferry', 'Bread']],
      [2, ['Ferry', 'Mill', 'Clock', 'Bread']],
      [3, ['Bread', 'Clock', 'Mill', 'Ferry']],
      [4, ['Bread', 'Clock', 'Ferry', 'Mill']],
      [5, ['Mill', 'Ferry', 'Clock', 'Bread']],
      [6, ['Bread', 'Clock', 'Ferry', 'Mill']],
      [7, ['Ferry', 'Mill', 'Clock', 'Bread']],
      [0, ['Bread', 'Ferry', 'Clock', 'Mill']],
    ];
    for (const [place, order] of orders) {
      await sortBy(place);
      if (place === 7)
        // What was not begun has no order of its own.
        await expect.poll(async () => (await listed()).slice(0, 2)).toEqual(order.slice(0, 2));
      else await expect.poll(listed, { message: `order ${place}` }).toEqual(order);
    }
  });

  test('T gives an article a tag; F and M put it on its shelves', async () => {
    await toRow(0);
    await panel.press('t');
    await expect.poll(focused).toBe('tag');
    await panel.type('kitchen');
    await panel.press('Return');
    await panel.press('Escape');
    // The row has it first: a sheet opened before shows what it had.
    await expect
      .poll(() => panel.inPage(() => document.querySelector('.row')?.textContent ?? ''))
      .toMatch(/kitchen/);
    await toRow(0);
    await panel.press('t');
    await expect.poll(() => panel.inPage(sheetTags)).toEqual(['kitchen']);
    await panel.press('Escape');
    await toRow(0);
    await panel.press('f');
    await expect.poll(said).not.toBe('');
    await panel.press('3');
    await expect.poll(listed).toEqual(['Bread']);
    await panel.press('m');
    await panel.press('2');
    await expect.poll(listed).toEqual(['Ferry', 'Clock', 'Mill']);
    await panel.press('5');
    await expect.poll(listed).toEqual(['Bread', 'Ferry', 'Clock', 'Mill']);
  });

  test('tags have their numbers, narrow the list, are renamed into each other, deleted, and come back with Undo', async () => {
    await panel.click('[data-control="tag-list"]');
    await expect.poll(() => panel.inPage(tagList)).toEqual(['kitchen1', 'river2', 'sea2']);
    await panel.click('[data-tag="river"] input[type="checkbox"]');
    await expect.poll(listed).toEqual(['Ferry', 'Clock']);
    await panel.click('[data-tag="river"] input[type="checkbox"]');
    await panel.click('[data-tag="river"] [data-control="rename-tag"]');
    await panel.press('ctrl+a');
    await panel.type('sea');
    expect(
      await panel.inPage(() => document.querySelector('[data-control="rename-done"]')?.textContent),
    ).toMatch(/merge/i);
    await panel.press('Return');
    await expect.poll(() => panel.inPage(tagList)).toEqual(['kitchen1', 'sea3']);
    await panel.click('[data-tag="sea"] [data-control="delete-tag"]');
    await expect.poll(() => panel.inPage(tagList)).toEqual(['kitchen1']);
    await panel.press('Escape');
    await expect.poll(said).toMatch(/sea/);
    const takenBack = async () => {
      await noSheet();
      await panel.press('z');
      await panel.click('[data-control="tag-list"]');
      const tags = () => panel.inPage(tagList);
      return { tags, close: () => panel.press('Escape') };
    };
    const first = await takenBack();
    await expect.poll(first.tags).toEqual(['kitchen1', 'sea3']);
    await first.close();
    const second = await takenBack();
    await expect.poll(second.tags).toEqual(['kitchen1', 'river2', 'sea2']);
    await second.close();
  });

  test('a row’s menu copies its link and opens the original', async () => {
    await toRow(1);
    await panel.inPage(() =>
      window.addEventListener('contextmenu', (event) => {
        document.body.dataset.browserMenu ??= String(!event.defaultPrevented);
      }),
    );
    await panel.press('shift+F10');
    await expect.poll(focused).toBe('menu-open');
    // The browser's own menu does not come over it.
    expect(await panel.inPage(() => document.body.dataset.browserMenu ?? 'false')).toBe('false');
    await panel.press('c');
    await panel.press('Return');
    await expect.poll(said).toMatch(/copied/i);
    const tab = await browser().open(address('/library/links'));
    await tab.inPage(() => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
    });
    await tab.press('ctrl+v');
    await expect
      .poll(() => tab.inPage(() => document.querySelector('textarea')?.value))
      .toBe(address('/library/Ferry'));
    await tab.close();
    await toRow(1);
    await panel.press('v');
    await expect.poll(async () => (await browser().addresses()).join(' ')).toMatch(/library\/Ferry/);
  });
});
