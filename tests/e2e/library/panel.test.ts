import { beforeAll, expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import type { Surface } from '../driver/driver';
import { article } from './articles';
import { openLibraryTab } from './open-library';

const COUNT = 300;
const WORDS = ['heron', 'lighthouse', 'orchard', 'railway', 'glacier'];

/** What a reader sees of the list. */
const list = () => ({
  titles: [...document.querySelectorAll('.row .title')].map((title) => title.textContent ?? ''),
  total: document.querySelector('.total')?.textContent ?? '',
  hits: [...document.querySelectorAll('.row mark')].map((hit) => hit.textContent ?? ''),
  said: document.querySelector('[data-part="toast"] [role="status"]')?.textContent ?? '',
  picked: document.querySelectorAll('.row[data-picked="true"]').length,
  selection: document.querySelector('.selection .count')?.textContent ?? '',
  focused: document.activeElement?.closest('.row')?.querySelector('.title')?.textContent ?? null,
  nothing: document.querySelector('[data-part="nothing"]')?.textContent ?? '',
});

describeInSampledBrowser('the side panel', ({ browser, address }) => {
  let panel: Surface;
  const seen = () => panel.inPage(list);
  const search = async (text: string) => {
    await panel.press('slash');
    await panel.press('ctrl+a');
    await panel.type(text);
  };
  const leaveSearch = async () => {
    await panel.press('Escape');
    await panel.press('Down');
  };

  beforeAll(async () => {
    const library = await openLibraryTab(browser());
    const items = Array.from({ length: COUNT }, (_, index) => {
      const word = WORDS[index % WORDS.length] ?? '';
      const number = String(index + 1).padStart(3, '0');
      return {
        article: article({
          url: `https://site${index % 3}.example/${number}`,
          title: `Story ${number}`,
          siteName: `Site ${index % 3}`,
          text: `Nobody had seen the ${word} before number ${number}. ${'The tide came in. '.repeat(20)}`,
        }),
        tags: index % 10 === 0 ? ['Sea'] : [],
        reading: { savedAt: Date.UTC(2026, 0, 1) + index * 60_000 },
      };
    });
    await library.call('saveMany', items);
    await library.tab.close();
    const tab = await browser().open(address('/library/story/0'));
    await tab.press('alt+shift+l');
    panel = await browser().panel();
  });

  test('opens by its shortcut with the newest first, and draws no more rows than can be seen', async () => {
    await expect.poll(async () => (await seen()).titles[0]).toBe('Story 300');
    const { titles, total } = await seen();
    expect(total).toMatch(/300/);
    expect(titles.length).toBeLessThan(60);
  });

  test('search answers as one types, shows the hit in its sentence, and takes filters', async () => {
    await search('heron number');
    // The first word alone has as many hits: the list is waited for that has both.
    await expect
      .poll(async () => (await seen()).hits.slice(0, 2).map((hit) => hit.toLowerCase()))
      .toEqual(['heron', 'number']);
    expect((await seen()).total).toMatch(/60/);
    await search('"number 042"');
    await expect.poll(async () => (await seen()).titles).toEqual(['Story 042']);
    await search('glac site:site1.example');
    await expect.poll(async () => (await seen()).total).toMatch(/20/);
    await search('tag:sea');
    await expect.poll(async () => (await seen()).total).toMatch(/30/);
    await search('xyzzy');
    await expect.poll(async () => (await seen()).nothing).toMatch(/xyzzy/);
    await panel.press('Escape');
    await expect.poll(async () => (await seen()).total).toMatch(/300/);
  });

  test('keys go through the list; E archives, Z takes it back', async () => {
    await leaveSearch();
    await expect.poll(async () => (await seen()).focused).toBe('Story 300');
    await panel.press('j');
    await expect.poll(async () => (await seen()).focused).toBe('Story 299');
    await panel.press('e');
    await expect.poll(async () => (await seen()).titles.slice(0, 2)).toEqual(['Story 300', 'Story 298']);
    expect((await seen()).said).toMatch(/archive/i);
    await panel.press('z');
    await expect
      .poll(async () => (await seen()).titles.slice(0, 3))
      .toEqual(['Story 300', 'Story 299', 'Story 298']);
    await panel.press('End');
    await expect.poll(async () => (await seen()).focused).toBe('Story 001');
    await panel.press('Home');
    await expect.poll(async () => (await seen()).focused).toBe('Story 300');
  });

  test('several at once: with Shift, all of a search, deleted with Undo', async () => {
    await panel.press('shift+Down');
    await panel.press('shift+Down');
    await expect.poll(async () => (await seen()).selection).toMatch(/3/);
    await panel.press('Escape');
    await expect.poll(async () => (await seen()).picked).toBe(0);
    await search('tag:sea');
    await expect.poll(async () => (await seen()).total).toMatch(/30/);
    await panel.press('Down');
    await panel.press('ctrl+a');
    await expect.poll(async () => (await seen()).selection).toMatch(/30/);
    await panel.press('Delete');
    await expect.poll(async () => (await seen()).nothing).not.toBe('');
    expect((await seen()).said).toMatch(/30/);
    await panel.click('[data-part="toast"] [data-control="undo"]');
    await expect.poll(async () => (await seen()).total).toMatch(/30/);
    await panel.press('slash');
    await panel.press('Escape');
    await expect.poll(async () => (await seen()).total).toMatch(/300/);
  });

  test('what is changed elsewhere shows at once; ? lists every key', async () => {
    const other = await openLibraryTab(browser());
    await other.call('save', article({ url: 'https://new.example/1', title: 'Fresh from another window' }));
    await expect.poll(async () => (await seen()).titles[0]).toBe('Fresh from another window');
    await other.tab.close();
    await panel.press('Down');
    await panel.press('question');
    await expect
      .poll(() => panel.inPage(() => document.querySelector('[role="dialog"], dialog')?.textContent ?? ''))
      .toMatch(/Archive/);
    await panel.press('Escape');
  });

  test('Enter opens the article in a tab of its own', async () => {
    await expect.poll(() => panel.inPage(() => document.querySelector('dialog[open]') === null)).toBe(true);
    await panel.press('Home');
    await panel.press('Return');
    await expect
      .poll(async () => (await browser().addresses()).some((url) => url.includes('/article.html?id=')))
      .toBe(true);
  });
});
