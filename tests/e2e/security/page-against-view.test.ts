import { expect, test } from 'vitest';
import { PARAGRAPHS, SUBHEAD } from '../../fixtures/awkward/article';
import { describeInSampledBrowser } from '../driver/browsers';
import { isRed } from '../driver/middle-pixel';
import { chooseInMore } from '../driver/more-menu';
import { openLibraryTab } from '../library/open-library';
import { saidOver, saveKey, toastText } from '../library/seen';

const WHOLE = [...PARAGRAPHS.slice(0, 4), SUBHEAD, ...PARAGRAPHS.slice(4)];
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** What the page got of what we put into it. Runs in the page. */
const got = () => (window as unknown as { got: string[] }).got;
const onTop = () =>
  document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2)?.matches(':root > div') ?? false;

describeInSampledBrowser('a page against the view', ({ browser, address }) => {
  test('gets nothing of the view, of what is said in it, nor of what points at its text', async () => {
    const tab = await browser().open(address('/attack/spy'));
    await tab.pressButton();
    expect((await tab.waitForView()).blocks).toEqual(WHOLE);
    await tab.press('s');
    await expect.poll(() => tab.inView(toastText)).toMatch(/saved/i);
    await wait(500);
    expect(await tab.inPage(got)).toEqual([]);
    await chooseInMore(tab, 'corrections.pick');
    await tab.waitForNoView();
    await expect.poll(() => tab.inPage(() => document.activeElement?.matches(':root > div'))).toBe(true);
    await wait(500);
    await tab.press('Escape');
    expect(await tab.inPage(got)).toEqual([]);
    const added = await tab.inPage(() => (window as unknown as { added: string[] }).added);
    expect(new Set(added)).toEqual(new Set(['div']));
    await tab.close();
  });

  test('gets nothing of what is said over it', async () => {
    const tab = await browser().open(address('/attack/spy'));
    await tab.press(saveKey(browser()));
    await expect.poll(saidOver(tab)).toMatch(/saved/i);
    await wait(500);
    expect(await tab.inPage(got)).toEqual([]);
    await tab.close();
  });

  test('what is said over it holds no tag of the library but those that begin with what is typed', async () => {
    const { tab: own, call } = await openLibraryTab(browser());
    const { row } = await call('saveLink', { url: 'https://clinic.example/results', title: 'My results' });
    for (const tag of ['divorce-lawyer', 'diving', 'oncology'])
      await call('change', { ids: [row.id] }, { kind: 'add-tag', tag });
    const tab = await browser().open(address('/attack/long'));
    await tab.press(saveKey(browser()));
    await expect.poll(saidOver(tab)).toMatch(/saved/i);
    const markup = () => document.documentElement.outerHTML;
    expect(await tab.inToast(markup)).not.toMatch(/divorce|diving|oncology|results/);
    await tab.clickInToast('[data-control="tag"]');
    await tab.type('div');
    await expect.poll(() => tab.inToast(markup)).toMatch(/divorce-lawyer/);
    expect(await tab.inToast(markup)).not.toMatch(/oncology/);
    await tab.close();
    await own.close();
  });

  test.each(['globals', 'document', 'body', 'form'])(
    '%s: what its elements are called stands for nothing of ours: the article is read, and S saves it',
    async (page) => {
      const tab = await browser().open(address(`/attack/${page}`));
      const before = await tab.inPage(() => new XMLSerializer().serializeToString(document.body ?? document));
      await tab.pressButton();
      const view = await tab.waitForView('article', 12_000);
      expect(view.blocks.slice(-WHOLE.length)).toEqual(WHOLE);
      await tab.press('s');
      await expect.poll(() => tab.inView(toastText), { timeout: 3000 }).toMatch(/saved/i);
      await tab.press('Escape');
      await tab.waitForNoView();
      expect(await tab.inPage(() => new XMLSerializer().serializeToString(document.body ?? document))).toBe(
        before,
      );
      await tab.close();
    },
  );

  test('what it makes to look like a view of ours keeps no view from opening', async () => {
    const tab = await browser().open(address('/attack/orphan'));
    await tab.pressButton();
    expect((await tab.waitForView()).blocks).toEqual(WHOLE);
    await tab.close();
  });

  test.each(['cover', 'hidden-cover'])(
    '%s: a popover that takes no clicks is under the view',
    async (page) => {
      const tab = await browser().open(address(`/attack/${page}`));
      await tab.pressButton();
      await tab.waitForView();
      await wait(4000);
      // What is drawn: the page's cover is red from edge to edge.
      const reds = [];
      for (let look = 0; look < 5; look++) {
        reds.push(await isRed(tab));
        await wait(120);
      }
      expect(reds.filter(Boolean).length).toBeLessThanOrEqual(1);
      expect(await tab.inPage(onTop)).toBe(true);
      if (page === 'cover')
        await expect.poll(async () => (await tab.button()).title).toMatch(/keeps covering/);
      await tab.close();
    },
  );

  test('elements of other namespaces with a hyphen in their name are part of an article like any other', async () => {
    const tab = await browser().open(address('/attack/hyphens'));
    await tab.pressButton();
    expect((await tab.waitForView()).blocks.slice(0, WHOLE.length)).toEqual(WHOLE);
    await tab.close();
  });

  test('a page that changes its address ten times a second is read, and stays read', async () => {
    const tab = await browser().open(address('/attack/restless'));
    await tab.pressButton();
    await tab.waitForView('article', 5000);
    await wait(3000);
    const seen = [];
    for (let look = 0; look < 15; look++) {
      seen.push((await tab.view())?.state);
      await wait(200);
    }
    expect(seen.filter((state) => state !== 'article')).toEqual([]);
    expect((await tab.view())?.blocks).toEqual(WHOLE);
    await tab.close();
  });

  test('where a page lets no notification stand, the button says that it was saved', async () => {
    const tab = await browser().open(address('/attack/no-guests'));
    await tab.press(saveKey(browser()));
    await expect.poll(async () => (await tab.button()).title, { timeout: 12_000 }).toMatch(/saved/i);
    expect((await tab.button()).badge).toBe('•');
    await tab.close();
  });
});
