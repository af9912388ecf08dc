import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { article } from './articles';
import { openLibraryTab } from './open-library';
import { openPanelTab, savedAt, titles, toastText } from './seen';

const LONG = Array.from(
  { length: 40 },
  (_, index) =>
    `<p>Paragraph ${index + 1}: the tide came in, and whoever stood on the quay wrote down when, as they had been told to do by those who stood there before them.</p>`,
).join('');

describeInSampledBrowser('reading on', ({ browser, address }) => {
  const continued = () =>
    [...document.querySelectorAll('.continue li')].map((item) => ({
      name: item.querySelector('.name')?.textContent,
      percent: item.querySelector('.percent')?.textContent,
    }));

  test('what was put down before its end stands at the top; its end offers to archive it, and the next unread', async () => {
    const library = await openLibraryTab(browser());
    const next = await library.call(
      'save',
      article({ url: 'https://a.example/next', title: 'The next one' }),
    );
    const { row } = await library.call(
      'save',
      article({ url: 'https://a.example/long', title: 'The tide book', content: LONG, wordCount: 1200 }),
    );
    await library.call('opened', row.id);
    await library.call('reached', row.id, { progress: 0.4, place: null });
    const panel = await openPanelTab(browser());
    await expect.poll(() => panel.inPage(continued)).toEqual([{ name: 'The tide book', percent: '40%' }]);
    const page = await browser().open(await browser().own(`/article.html?id=${row.id}`));
    await expect
      .poll(() => page.inPage(() => document.querySelectorAll('[data-part="content"] p').length))
      .toBe(40);
    await page.click('[data-control="end-archive"]');
    const end = () =>
      page.inPage(() =>
        [...document.querySelectorAll('.end-done, .end-actions button')]
          .map((part) => part.textContent || part.getAttribute('aria-label'))
          .join(' '),
      );
    await expect.poll(end).toMatch(/^Archived Undo/);
    await page.click('[data-control="end-undo"]');
    await expect.poll(end).toMatch(/^ ?Archive /);
    await page.click('[data-control="end-archive"]');
    await expect
      .poll(() => page.inPage(() => document.querySelector('[data-control="next-unread"]')?.textContent))
      .toBe('The next one');
    await expect.poll(() => panel.inPage(titles)).toEqual(['The next one']);
    await page.click('[data-control="next-unread"]');
    await expect.poll(() => page.url()).toContain(next.row.id);
    await page.close();
    await panel.close();
    await library.tab.close();
  });

  test('all tabs of the window are saved with their text, once the reader allows it, and taken back together', async () => {
    const stories = [];
    for (const number of [0, 2]) stories.push(await browser().open(address(`/library/story/${number}`)));
    const panel = await openPanelTab(browser());
    await expect.poll(() => panel.inPage(titles)).toEqual(['The next one']);
    await panel.click('[data-control="panel-menu"]');
    await panel.click('[data-control="menu-save-tabs"]');
    await panel.click('[data-control="save-tabs-text"]');
    await browser().allow();
    const said = () => panel.inPage(toastText);
    await expect.poll(said, { timeout: 20_000 }).toMatch(/2 tabs/);
    const library = await openLibraryTab(browser());
    const saved = await savedAt(library, address('/library/story/2'));
    expect(saved?.text).toMatch(/the millstone, which nobody had seen/);
    await library.tab.close();
    await panel.click('[data-part="toast"] [data-control="undo"]');
    await expect.poll(() => panel.inPage(titles)).toEqual(['The next one']);
    await panel.close();
    for (const tab of stories) await tab.close();
  });
});
