import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { openView } from '../driver/open-view';
import { article } from './articles';
import { openLibraryTab } from './open-library';
import { openPanelTab, titles } from './seen';

const LONG = Array.from(
  { length: 30 },
  (_, index) => `<p>Paragraph ${index + 1}. The tide came in twice that day, and nobody wrote it down.</p>`,
).join('');

/** What the page of a saved article shows. */
const seen = () => ({
  title: document.querySelector('[data-part="title"]')?.textContent ?? '',
  byline: document.querySelector('[data-part="byline"]')?.textContent ?? '',
  tags: [...document.querySelectorAll('[data-part="tags"] button')].map((tag) => tag.textContent),
  favourite: document.querySelector('[data-control="favourite"]')?.getAttribute('aria-pressed'),
  said: document.querySelector('.said')?.textContent ?? '',
  state: document.body.dataset.state,
});

describeInSampledBrowser('the page of a saved article', ({ browser, address }) => {
  test('F, E, M, T and Delete do there what they do in the list, and Z takes each back', async () => {
    const library = await openLibraryTab(browser());
    const { row } = await library.call('save', article({ url: 'https://a.example/tide', content: LONG }));
    const kept = async () => (await library.call('get', row.id)) ?? { favourite: null };
    const page = await browser().open(await browser().own(`/article.html?id=${row.id}`));
    const look = () => page.inPage(seen);
    await expect.poll(look).toMatchObject({ title: 'A day at the harbour', favourite: 'false' });
    await page.press('f');
    await expect
      .poll(look)
      .toMatchObject({ favourite: 'true', said: expect.stringContaining('Added to favorites') });
    await page.press('z');
    await expect.poll(look).toMatchObject({ favourite: 'false' });
    await page.press('e');
    await expect.poll(kept).toMatchObject({ archived: true });
    await page.press('z');
    await expect.poll(kept).toMatchObject({ archived: false });
    await page.press('m');
    await expect.poll(kept).toMatchObject({ readAt: expect.any(Number) });
    await page.press('t');
    await expect
      .poll(() => page.inPage(() => document.activeElement?.getAttribute('data-control')))
      .toBe('tag');
    await page.type('winter');
    await page.press('Return');
    await page.press('Escape');
    await expect.poll(look).toMatchObject({ tags: ['winter'] });
    await page.press('Delete');
    await expect.poll(look).toMatchObject({ state: 'none', title: 'A day at the harbour' });
    expect(await library.call('get', row.id)).toBeNull();
    await page.click('[data-control="get-text"]');
    await expect.poll(look).toMatchObject({ state: 'article', tags: ['winter'] });
    await page.close();
    await library.tab.close();
  });

  test('its title and author can be changed; the change survives saving again, and can be taken back', async () => {
    const library = await openLibraryTab(browser());
    const { row } = await library.call(
      'save',
      article({ url: 'https://a.example/title', title: 'SHOCKING!' }),
    );
    const page = await browser().open(await browser().own(`/article.html?id=${row.id}`));
    const look = () => page.inPage(seen);
    await expect.poll(look).toMatchObject({ title: 'SHOCKING!' });
    await page.press('period');
    await page.click('[data-control="view.details"]');
    await page.inPage(() => {
      const field = document.querySelector<HTMLTextAreaElement>('[data-control="details-title"]');
      field?.focus();
      field?.select();
    });
    await page.type('A quiet title');
    await page.click('[data-control="details-save"]');
    await expect.poll(look).toMatchObject({ title: 'A quiet title', byline: 'By Ada Lovelace' });
    await library.call('save', article({ url: 'https://a.example/title', title: 'SHOCKING again!' }));
    await page.reload();
    await expect.poll(() => look().catch(() => null)).toMatchObject({ title: 'A quiet title' });
    await page.press('period');
    await page.click('[data-control="view.details"]');
    await page.click('[data-control="details-restore"]');
    await expect.poll(look).toMatchObject({ title: 'SHOCKING again!' });
    await page.close();
    await library.tab.close();
  });

  test('a jump to the end does not mark it as read', async () => {
    const library = await openLibraryTab(browser());
    const { row } = await library.call(
      'save',
      article({ url: 'https://a.example/long', content: LONG.repeat(3) }),
    );
    const page = await browser().open(await browser().own(`/article.html?id=${row.id}`));
    await expect.poll(async () => (await page.inPage(seen)).state).toBe('article');
    await page.press('End');
    await new Promise((resolve) => setTimeout(resolve, 6000));
    expect(await library.call('get', row.id)).toMatchObject({ readAt: null });
    expect((await library.call('get', row.id))?.progress).toBeLessThan(0.5);
    await page.close();
    await library.tab.close();
  });

  test('the next article opens in the same tab, Ctrl opens another', async () => {
    const library = await openLibraryTab(browser());
    for (const title of ['One', 'Two', 'Three'])
      await library.call('save', article({ url: `https://tabs.example/${title}`, title }));
    await library.tab.close();
    const panel = await openPanelTab(browser());
    const articles = async () =>
      (await browser().addresses()).filter((url) => url.includes('/article.html')).length;
    await expect.poll(async () => (await panel.inPage(titles)).length).toBeGreaterThanOrEqual(3);
    const before = await articles();
    const open = async (row: number, held: ('ctrl' | 'shift')[] = []) => {
      await panel.click(`.row:nth-of-type(${row}) .title`, held);
    };
    await open(1);
    await expect.poll(articles).toBe(before + 1);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await open(2);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await articles()).toBe(before + 1);
    await open(3, ['ctrl']);
    await expect.poll(articles).toBe(before + 2);
    await panel.close();
  });

  test('in the view over a page F saves and adds to the favorites, E archives', async () => {
    const tab = await openView(browser(), address('/library/story/0'));
    const said = () => tab.inView(() => document.querySelector('.said')?.textContent ?? '');
    await tab.press('f');
    await expect.poll(said, { timeout: 10_000 }).toMatch(/Added to favorites/);
    await tab.press('e');
    await expect.poll(said).toMatch(/Archived/);
    await tab.press('z');
    await expect
      .poll(() => tab.inView(() => document.querySelector('[data-part="article-end"]') !== null))
      .toBe(true);
    const library = await openLibraryTab(browser());
    await expect
      .poll(() => library.call('find', address('/library/story/0')))
      .toMatchObject({ favourite: true, archived: false });
    await library.tab.close();
    await tab.close();
  });
});
