import { expect, test } from 'vitest';
import { describeInBrowsers } from '../driver/browsers';
import type { Tab } from '../driver/driver';
import { openLibraryTab } from './open-library';
import { openPanelTab, saidOver, saveKey, titles, toastText } from './seen';

describeInBrowsers('saving', ({ browser, address }) => {
  /** What the toast says, in the page or in the view that covers it. */
  const said = (tab: Tab, inView: boolean) => () =>
    inView ? tab.inView(toastText).catch(() => '') : saidOver(tab)();

  test('S in the view saves the article, says so with Undo and tags, and marks the button; Undo takes it back', async () => {
    const tab = await browser().open(address('/library/story/0'));
    await tab.pressButton();
    await tab.waitForView();
    await tab.press('s');
    await expect.poll(said(tab, true)).toMatch(/Saved.*lighthouse keeper/);
    await expect.poll(async () => (await tab.button()).title).toMatch(/saved/i);
    const list = await openPanelTab(browser());
    await expect.poll(() => list.inPage(titles)).toEqual(['The lighthouse keeper’s daughter']);
    await list.close();
    await tab.activate();
    await tab.clickInView('[data-part="toast"] [data-control="undo"]');
    await expect.poll(said(tab, true)).toBe('Undone');
    await expect.poll(async () => (await tab.button()).title).not.toMatch(/saved/i);
    const empty = await openPanelTab(browser());
    await expect.poll(() => empty.inPage(() => document.body.textContent)).toMatch(/nothing|save/i);
    expect(await empty.inPage(titles)).toEqual([]);
    await empty.close();
    await tab.activate();
    await tab.clickInView('[data-control="save"]');
    await expect.poll(said(tab, true)).toMatch(/Saved.*lighthouse keeper/);
    await tab.clickInView('[data-part="toast"] [data-control="undo"]');
    await expect.poll(said(tab, true)).toBe('Undone');
    await tab.close();
  });

  test('the shortcut saves a page without opening it; pressed again it leads to the tags; a tag is kept', async () => {
    const tab = await browser().open(address('/library/story/1?utm_source=letter#top'));
    await tab.inPage(() => (document.activeElement as HTMLElement | null)?.blur());
    await tab.press(saveKey(browser()));
    await expect.poll(said(tab, false)).toMatch(/Saved.*railway/);
    expect(await tab.view()).toBeNull();
    await tab.press(saveKey(browser()));
    await expect
      .poll(() => tab.inToast(() => document.activeElement?.localName).catch(() => ''))
      .toBe('input');
    await tab.press('m');
    await tab.press('a');
    await tab.press('p');
    await tab.press('Return');
    const list = await openPanelTab(browser());
    await expect.poll(() => list.inPage(titles)).toEqual(['A railway over the marsh']);
    await expect.poll(() => list.inPage(() => document.querySelector('.row')?.textContent)).toMatch(/map/);
    await list.close();
    await tab.close();
  });

  test('the same article under another address is the same; a much shorter text does not replace the older one', async () => {
    const tab = await browser().open(address('/library/story/1'));
    await expect
      .poll(async () => {
        await tab.press(saveKey(browser()));
        return said(tab, false)();
      })
      .toMatch(/Already saved/);
    await tab.goto(address('/library/walled'));
    await tab.press(saveKey(browser()));
    await expect.poll(said(tab, false)).toMatch(/Saved/);
    await tab.goto(address('/library/walled'));
    await tab.press(saveKey(browser()));
    await expect.poll(said(tab, false)).toMatch(/longer version was kept/);
    const list = await openPanelTab(browser());
    await expect
      .poll(() => list.inPage(titles))
      .toEqual(['The ledger behind the wall', 'A railway over the marsh']);
    await list.close();
    await tab.close();
  });

  test('a saved article opens with its pictures and without the network, where the reader stopped', async () => {
    const tab = await browser().open(address('/library/pictures'));
    await tab.press(saveKey(browser()));
    await expect.poll(said(tab, false)).toMatch(/Saved.*Three pictures/);
    const list = await openPanelTab(browser());
    await list.click('.row .title');
    const opened = async () =>
      (await browser().addresses()).find((url) => url.includes('/article.html')) ?? '';
    await expect.poll(opened).toMatch(/id=/);
    const url = await opened();
    // Pictures are taken from the open page after the article itself is safe.
    const library = await openLibraryTab(browser());
    const id = new URL(url).searchParams.get('id') ?? '';
    const kept = () =>
      library.tab.inPage(
        async (article) => (await Reflect.get(window, 'lecternClient').library.assets(article)).length,
        id,
      );
    // The second one is another site's, which lets others read it; Firefox does not always give it.
    await expect.poll(kept).toBeGreaterThan(0);
    const count = await kept();
    await library.tab.close();
    await list.close();
    await tab.close();
    const hits = async () => (await fetch(address('/library/hits'))).json();
    const before = await hits();
    const page = await browser().open(url);
    const shown = () =>
      page.inPage(() =>
        [...document.querySelectorAll<HTMLImageElement>('[data-part="content"] img')].map(
          ({ naturalWidth, src }) => `${src.split(':')[0]} ${naturalWidth}`,
        ),
      );
    await expect
      .poll(async () => (await shown()).filter((picture) => picture === 'blob 800').length)
      .toBe(count);
    await page.inPage(() => document.querySelectorAll('[data-part="content"] p')[5]?.scrollIntoView());
    const place = () => page.inPage(() => Math.round(window.scrollY));
    const at = await place();
    expect(at).toBeGreaterThan(200);
    const again = await openLibraryTab(browser());
    await expect.poll(async () => (await again.call('get', id))?.place ?? null).not.toBeNull();
    await again.tab.close();
    await page.reload();
    await expect.poll(place).toBeGreaterThan(at - 120);
    expect(await place()).toBeLessThan(at + 120);
    expect(await hits()).toEqual(before);
    // What no page may read of another's is fetched where the reader asks and allows.
    await page.inPage(() => window.scrollTo(0, 0));
    await page.click('[data-control="keep-pictures"]');
    await browser().allow();
    const whole = async () => (await shown()).filter((picture) => picture === 'blob 800').length;
    await expect.poll(whole, { timeout: 20_000 }).toBe(3);
    await page.close();
  });

  test('what says that a page was saved opens the library', async () => {
    const tab = await browser().open(address('/library/story/2'));
    await tab.press(saveKey(browser()));
    await expect.poll(saidOver(tab)).toMatch(/Saved.*tide mill/);
    await tab.clickInToast('[data-control="open-library"]');
    // Firefox opens its sidebar for presses on what is its own, and gets a tab for others.
    const firefox = browser().name === 'firefox';
    const panel = await (firefox ? browser().opened('/sidepanel.html') : browser().panel());
    await expect.poll(() => panel.inPage(titles)).toContain('Bread from the tide mill');
    await panel.close();
    await tab.close();
  });
});
