import { expect, test } from 'vitest';
import { PARAGRAPHS, SUBHEAD, TITLE } from '../fixtures/awkward/article';
import { describeInBrowsers } from './driver/browsers';
import { closeTypeSheet, openTypeSheet } from './driver/type-sheet';

/** The page's DOM as text. */
const serialise = () => document.documentElement.outerHTML;
/** How many views the page holds. */
const viewHosts = () => document.querySelectorAll(':root > div').length;

describeInBrowsers('the toggle', ({ browser, address }) => {
  test('the first-run page opens once, names button and shortcut, and can be read', async () => {
    const welcome = (await browser().addresses()).filter((url) => url.endsWith('/welcome.html'));
    expect(welcome).toHaveLength(1);
  });

  test('the button opens the article and gives the page back untouched', async () => {
    const tab = await browser().open(address('/awkward/plain-article'));
    const before = await tab.inPage(serialise);
    const history = await tab.inPage(() => window.history.length);
    await tab.pressButton();
    const view = await tab.waitForView();
    expect(view.title).toBe(TITLE);
    expect(view.blocks).toEqual([...PARAGRAPHS.slice(0, 4), SUBHEAD, ...PARAGRAPHS.slice(4)]);
    await tab.pressButton();
    await tab.waitForNoView();
    expect(await tab.inPage(serialise)).toBe(before);
    expect(await tab.inPage(() => window.history.length)).toBe(history);
    await tab.close();
  });

  test('the real shortcut opens and closes it', async () => {
    const tab = await browser().open(address('/awkward/plain-article'));
    await tab.pressShortcut();
    expect((await tab.waitForView()).title).toBe(TITLE);
    await tab.pressShortcut();
    await tab.waitForNoView();
    await tab.close();
  });

  test('Esc and the close button close it', async () => {
    const tab = await browser().open(address('/awkward/plain-article'));
    await tab.pressButton();
    await tab.waitForView();
    await tab.press('Escape');
    await tab.waitForNoView();
    await tab.pressButton();
    await tab.waitForView();
    await tab.clickInView('[data-control="close"]');
    await tab.waitForNoView();
    await tab.close();
  });

  test('the toolbar button and the close button name the shortcut that is assigned', async () => {
    const tab = await browser().open(address('/awkward/plain-article'));
    await tab.pressButton();
    await tab.waitForView();
    await expect
      .poll(() => tab.inView(() => document.querySelector('[data-control="close"]')?.getAttribute('title')))
      .toBe('Back to the page (Esc, Alt+R)');
    await expect.poll(() => tab.button()).toEqual({ badge: '', title: 'Back to the page (Alt+R)' });
    await tab.close();
  });

  test.each(['long', 'sticky'])('the place is kept both ways (%s)', async (page) => {
    const tab = await browser().open(address(`/awkward/${page}`));
    await tab.inPage(() => document.querySelectorAll('p')[16]?.scrollIntoView({ block: 'start' }));
    if (page === 'sticky') await tab.inPage(() => window.scrollBy(0, -80));
    await tab.pressButton();
    expect((await tab.waitForView()).topBlock).toMatch(/^Paragraph 17\./);
    await tab.inView(() =>
      document.querySelectorAll('[data-part="content"] p')[24]?.scrollIntoView({ block: 'start' }),
    );
    await tab.inView(() => window.scrollBy(0, -20));
    await tab.press('Escape');
    await tab.waitForNoView();
    const top = await tab.inPage((sticky) => {
      const line = sticky ? 84 : 4;
      return [...document.querySelectorAll('p')]
        .find((paragraph) => paragraph.getBoundingClientRect().bottom > line)
        ?.textContent?.slice(0, 13);
    }, page === 'sticky');
    expect(top).toBe('Paragraph 25.');
    await tab.close();
  });

  test('scroll position, focus, selection and playing media come back as they were', async () => {
    const tab = await browser().open(address('/awkward/media'));
    await tab.inPage(async () => {
      const sound = document.querySelector('audio');
      await sound?.play();
      document.getElementById('note')?.focus({ preventScroll: true });
      window.scrollTo(0, 1234);
      const text = document.querySelectorAll('p')[2]?.firstChild;
      if (text) document.getSelection()?.setBaseAndExtent(text, 3, text, 12);
      document.getElementById('note')?.focus({ preventScroll: true });
    });
    const state = () => ({
      scroll: Math.round(window.scrollY),
      focus: document.activeElement?.id,
      selection: String(document.getSelection()),
      playing: document.querySelector('audio')?.paused === false,
    });
    const before = await tab.inPage(state);
    expect(before.playing).toBe(true);
    await tab.pressButton();
    await tab.waitForView();
    expect((await tab.inPage(state)).playing).toBe(false);
    await tab.press('Escape');
    await tab.waitForNoView();
    await expect.poll(() => tab.inPage(state)).toEqual(before);
    await tab.close();
  });

  test('pressed twice quickly, the second press wins', async () => {
    const tab = await browser().open(address('/awkward/long'));
    await tab.inPage(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver((records) => {
        for (const { addedNodes, removedNodes } of records)
          for (const [nodes, what] of [
            [addedNodes, 'opened'],
            [removedNodes, 'closed'],
          ] as const)
            for (const node of nodes) if (node.nodeName === 'DIV') seen.push(what);
      }).observe(document.documentElement, { childList: true });
    });
    await Promise.all([tab.pressButton(), tab.pressButton()]);
    await expect
      .poll(() => tab.inPage(() => (window as unknown as { seen: string[] }).seen))
      .toEqual(['opened', 'closed']);
    expect(await tab.inPage(viewHosts)).toBe(0);
    await tab.close();
  });

  test('pressed while the page loads, the title stands there at once and the whole article when it is there', async () => {
    const tab = await browser().open(address('/awkward/plain-article'));
    const slow = address('/awkward/slow?ms=2500');
    await tab.inPage((url) => {
      window.location.href = url;
    }, slow);
    await expect
      .poll(
        async () => (await tab.inPage(() => [document.URL, document.querySelectorAll('p').length])).join(),
        { timeout: 5000 },
      )
      .toBe(`${slow},4`);
    await tab.pressButton();
    const early = await tab.waitForView('loading');
    expect(early.title).toBe(TITLE);
    expect(early.message).toBe('The page is still loading…');
    expect((await tab.waitForView('article')).blocks).toContain(PARAGRAPHS[6]);
    await tab.close();
  });

  test('a single-page app: the view follows to the new article, and closes where there is none', async () => {
    const tab = await browser().open(address('/awkward/spa/1'));
    await tab.pressButton();
    expect((await tab.waitForView()).title).toBe('Story 1: the lighthouse');
    await tab.inPage(() => (window as unknown as { go(n: number): void }).go(2));
    await tab.waitForView('loading');
    expect((await tab.waitForView()).title).toBe('Story 2: the railway');
    await tab.inPage(() => (window as unknown as { go(n: number): void }).go(9));
    await tab.waitForNoView();
    await tab.close();
  });

  test('back from the next page, the reader is where they were', async () => {
    const tab = await browser().open(address('/awkward/long'));
    await tab.pressButton();
    await tab.waitForView();
    // Firefox keeps no page in its Back/Forward cache that was left while something in it, the view's fonts too, still loaded.
    await expect
      .poll(() => tab.inView(() => `${document.readyState}, fonts ${document.fonts.status}`))
      .toBe('complete, fonts loaded');
    await tab.goto(address('/awkward/plain-article'));
    expect(await tab.view()).toBeNull();
    await tab.back();
    // The Back/Forward cache kept the page as it was left: under the view, which covers it.
    const covering = () => document.elementFromPoint(300, 300)?.matches(':root > div');
    await expect.poll(() => tab.inPage(covering)).toBe(true);
    await tab.pressButton();
    await expect.poll(() => tab.inPage(viewHosts)).toBe(0);
    await tab.close();
  });

  test('two tabs have a view each, and preferences set in one show in the other', async () => {
    const first = await browser().open(address('/awkward/plain-article'));
    await first.pressButton();
    await first.waitForView();
    const second = await browser().open(address('/awkward/long'));
    await second.pressButton();
    await second.waitForView();
    await openTypeSheet(second);
    await second.clickInView('[data-control="theme-sepia"] + span');
    await expect.poll(async () => (await second.view())?.theme).toBe('sepia');
    await closeTypeSheet(second);
    await second.press('Escape');
    await second.waitForNoView();
    await first.activate();
    expect((await first.waitForView()).theme).toBe('sepia');
    await openTypeSheet(first);
    await first.clickInView('[data-control="theme-automatic"] + span');
    await expect.poll(async () => (await first.view())?.theme).toBe('automatic');
    await first.close();
    await second.close();
  });

  test('after an extension update the open view stays readable; the next press takes it away, the one after opens a new one', async () => {
    const tab = await browser().open(address('/awkward/plain-article'));
    await tab.pressButton();
    await tab.waitForView();
    await browser().reloadExtension();
    await tab.activate();
    expect(await tab.inPage(viewHosts)).toBe(1);
    await tab.pressButton();
    await expect.poll(() => tab.inPage(viewHosts)).toBe(0);
    await tab.pressButton();
    expect((await tab.waitForView()).title).toBe(TITLE);
    await tab.close();
  });
});
