import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { openLibraryTab } from './open-library';
import { openPanelTab, saidOver, savedAt } from './seen';

/** What the library's list shows of each row. */
const rows = () =>
  [...document.querySelectorAll('.row')].map((row) => ({
    title: row.querySelector('.title')?.textContent ?? '',
    minutes: row.querySelector('.minutes')?.textContent ?? '',
    lack: row.querySelector('.lack')?.textContent ?? '',
  }));

describeInSampledBrowser('links, selections and tabs', ({ browser, address }) => {
  const hits = async (): Promise<Record<string, number>> => (await fetch(address('/library/hits'))).json();

  test('a link is saved from its menu without opening it; its text comes when the reader asks and allows', async () => {
    const tab = await browser().open(address('/library/links'));
    await tab.chooseInMenu('#link-2', 'link', 'Save this link');
    await expect.poll(saidOver(tab)).toMatch(/Bread from the tide mill/);
    const before = (await hits())['/library/story/2'] ?? 0;
    const panel = await openPanelTab(browser());
    await expect
      .poll(() => panel.inPage(rows))
      .toEqual([
        { title: 'Bread from the tide mill', minutes: '', lack: expect.stringMatching(/Not downloaded yet/) },
      ]);
    await panel.click('[data-control="retry"]');
    await browser().allow();
    await expect
      .poll(() => panel.inPage(rows), { timeout: 20_000 })
      .toEqual([{ title: 'Bread from the tide mill', minutes: expect.stringMatching(/min read/), lack: '' }]);
    expect((await hits())['/library/story/2']).toBe(before + 1);
    const library = await openLibraryTab(browser());
    const saved = await savedAt(library, address('/library/story/2'));
    expect(saved?.text).toMatch(/the millstone, which nobody had seen/);
    await library.tab.close();
    await panel.close();
    await tab.close();
  });

  test('a saved link whose site is allowed has its text when it is first opened', async () => {
    const library = await openLibraryTab(browser());
    await library.call('saveLink', { url: address('/library/story/0'), title: 'A keeper, to be read later' });
    await library.tab.close();
    const panel = await openPanelTab(browser());
    await expect
      .poll(async () => (await panel.inPage(rows))[0])
      .toMatchObject({ title: 'A keeper, to be read later', minutes: '' });
    await panel.click('.row .title');
    await expect
      .poll(async () => (await browser().addresses()).some((url) => url.includes('/article.html')))
      .toBe(true);
    const opened = await browser().opened('/article.html');
    await expect
      .poll(() => opened.inPage(() => document.querySelector('main')?.textContent ?? ''), { timeout: 20_000 })
      .toMatch(/the lamp|lighthouse/);
    await opened.close();
    await panel.close();
  });

  test('a link whose page is gone says so on its row, and can be tried again', async () => {
    const library = await openLibraryTab(browser());
    await library.call('saveLink', { url: address('/library/gone'), title: 'A page that was' });
    await library.tab.close();
    const panel = await openPanelTab(browser());
    await expect.poll(async () => (await panel.inPage(rows))[0]?.title).toBe('A page that was');
    // The site is allowed by now: nothing is asked again.
    await panel.click('[data-control="retry"]');
    await expect
      .poll(async () => (await panel.inPage(rows))[0]?.lack, { timeout: 20_000 })
      .toMatch(/Page not found.*Try again/);
    await panel.close();
  });

  test('what is selected is all that is saved of a page, from its menu', async () => {
    const tab = await browser().open(address('/library/story/3'));
    await tab.inPage(() => {
      const paragraph = document.querySelectorAll('article p')[1];
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
    });
    const selected = await tab.inPage(() => getSelection()?.toString() ?? '');
    await tab.chooseInMenu('article p:nth-of-type(2)', 'selection', 'Save this selection');
    await expect.poll(saidOver(tab)).toMatch(/Saved selection.*night ferry/);
    const library = await openLibraryTab(browser());
    const saved = await savedAt(library, address('/library/story/3'));
    expect(saved?.text.replace(/\s+/g, ' ').trim()).toBe(selected.replace(/\s+/g, ' ').trim());
    await library.tab.close();
    await tab.close();
  });

  test('a page is saved from its menu', async () => {
    const tab = await browser().open(address('/library/story/1'));
    await tab.chooseInMenu('h1', 'page', 'Save this page');
    await expect.poll(saidOver(tab)).toMatch(/Saved.*railway/);
    await tab.close();
  });

  // Last: what was dropped into Firefox's sidebar leaves the keyboard there.
  test('a link that is dragged into the panel is saved there, under its own words', async () => {
    const tab = await browser().open(address('/library/links'));
    await tab.press('alt+shift+l');
    await browser().dragIntoPanel(tab, '#link-0');
    const library = await openLibraryTab(browser());
    await expect
      .poll(async () => (await library.call('find', address('/library/story/0')))?.title)
      .toBe('The lighthouse keeper’s daughter');
    await library.tab.close();
    await tab.close();
  });
});
