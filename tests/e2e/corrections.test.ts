import { expect, test } from 'vitest';
import { describeInSampledBrowser } from './driver/browsers';
import type { Tab } from './driver/driver';
import { chooseInMore } from './driver/more-menu';
import { openView } from './driver/open-view';

const NOTE = 'The reading room of this paper';

const seen = () => ({
  text: document.querySelector('[data-part="content"]')?.textContent ?? '',
  offer: document.querySelector('[data-part="offer"]')?.textContent ?? '',
  removed: [...document.querySelectorAll('[data-part="removed"] section')].map((section) => ({
    rule: section.getAttribute('data-rule'),
    heading: section.querySelector('h3')?.firstChild?.textContent ?? '',
    pieces: [...section.querySelectorAll('.piece > span:first-child')].map(
      (piece) => piece.textContent ?? '',
    ),
  })),
  said: document.querySelector('.said')?.textContent ?? '',
  report: document.querySelector<HTMLTextAreaElement>('[data-part="report"] textarea')?.value ?? '',
});

describeInSampledBrowser('where the extraction is wrong', ({ browser, address }) => {
  const open = (path: string) => openView(browser(), address(path));
  const look = (tab: Tab) => tab.inView(seen);

  test('what was removed is listed by kind, and goes back where it was', async () => {
    const tab = await open('/reading/boxed-1');
    expect((await look(tab)).text).not.toMatch(/ferry that waited/);
    await chooseInMore(tab, 'corrections.list');
    await expect.poll(async () => (await look(tab)).removed.length).toBeGreaterThan(0);
    const { removed } = await look(tab);
    const teasers = removed.find(({ pieces }) => pieces.some((piece) => /ferry that waited/.test(piece)));
    expect(teasers).toMatchObject({ rule: 'related', heading: expect.stringMatching(/\d/) });
    await tab.clickInView('[data-rule="related"] li:last-child [data-control="restore"]');
    await expect.poll(async () => (await look(tab)).text).toMatch(/winding 1.*ferry that waited/s);
    expect((await look(tab)).said).toMatch(/Restored/);
    await tab.press('Escape');
    await tab.waitForNoView();
    await tab.close();
  });

  test('a block is removed, comes back with Undo, and is removed from every article of its site where the reader wants', async () => {
    const tab = await open('/reading/boxed-1');
    expect((await look(tab)).text).toContain(NOTE);
    const remove = async () => {
      await tab.inView(() => {
        const block = document.querySelectorAll('[data-part="content"] p')[2];
        if (block) document.getSelection()?.selectAllChildren(block);
      });
      await tab.press('d');
    };
    await remove();
    await expect.poll(async () => (await look(tab)).text).not.toContain(NOTE);
    await tab.clickInView('[data-control="undo-remove"]');
    await expect.poll(async () => (await look(tab)).text).toContain(NOTE);
    await remove();
    await expect.poll(async () => (await look(tab)).text).not.toContain(NOTE);
    await tab.clickInView('[data-control="always-remove"]');
    await expect.poll(async () => (await look(tab)).offer).toMatch(/always be removed on 127\.0\.0\.1/);
    await tab.close();
    const other = await open('/reading/boxed-2');
    expect((await look(other)).text).toContain('Paragraph 6 of winding 2');
    expect((await look(other)).text).not.toContain(NOTE);
    await chooseInMore(other, 'corrections.list');
    await other.clickInView('[data-control="forget-removals"]');
    await expect.poll(async () => (await look(other)).text).toContain(NOTE);
    await other.close();
  });

  /** The block that is outlined, where it is in sight, and how far the view is scrolled. */
  const asked = () => {
    const outlined = document.querySelector('[data-to-remove]');
    const box = outlined?.getBoundingClientRect();
    return {
      bar: document.querySelector('[data-part="remove-ask"]') !== null,
      outlined: outlined?.textContent?.slice(0, 13) ?? null,
      inSight: Boolean(box && box.bottom > 60 && box.top < window.innerHeight),
      scrollY: Math.round(window.scrollY),
    };
  };
  const scrollToEnd = (tab: Tab) => tab.inView(() => window.scrollTo({ top: 1500, behavior: 'instant' }));

  test('from the menu, the paragraph in sight is outlined, nothing scrolls, and Enter removes it', async () => {
    const tab = await open('/awkward/long');
    await scrollToEnd(tab);
    const { scrollY } = await tab.inView(asked);
    await chooseInMore(tab, 'corrections.remove');
    await expect.poll(() => tab.inView(asked)).toMatchObject({ bar: true, inSight: true, scrollY });
    const { outlined } = await tab.inView(asked);
    expect(outlined).toMatch(/^Paragraph \d\d/);
    expect((await look(tab)).text).toContain(outlined ?? '?');
    await tab.press('Return');
    await expect
      .poll(() => tab.inView(asked))
      .toEqual({ bar: false, outlined: null, inSight: false, scrollY });
    expect((await look(tab)).text).not.toContain(outlined ?? '?');
    await tab.press('z');
    await expect.poll(async () => (await look(tab)).text).toContain(outlined ?? '?');
    await tab.close();
  });

  test('by its key, pressed twice; arrows choose another, Esc leaves everything as it is', async () => {
    const tab = await open('/awkward/long');
    await scrollToEnd(tab);
    await tab.press('d');
    await expect.poll(() => tab.inView(asked)).toMatchObject({ bar: true, inSight: true });
    const first = (await tab.inView(asked)).outlined ?? '?';
    await tab.press('Down');
    await expect.poll(async () => (await tab.inView(asked)).outlined).not.toBe(first);
    const second = (await tab.inView(asked)).outlined ?? '?';
    await tab.press('Escape');
    await expect.poll(async () => (await tab.inView(asked)).bar).toBe(false);
    expect((await look(tab)).text).toContain(second);
    await tab.press('d');
    await expect.poll(async () => (await tab.inView(asked)).bar).toBe(true);
    await tab.press('Down');
    await tab.press('d');
    await expect.poll(async () => (await look(tab)).text).not.toContain(second);
    expect((await look(tab)).text).toContain(first);
    await tab.close();
  });

  test('a report says what was done to the page, and nothing of what is on it', async () => {
    const tab = await open('/reading/boxed-1');
    await chooseInMore(tab, 'corrections.report');
    await expect.poll(async () => (await look(tab)).report).toMatch(/Removed: .*related/);
    const { report } = await look(tab);
    expect(report).toContain(`Address: ${address('/reading/boxed-1')}`);
    expect(report).not.toMatch(/winding \d|weights|ferry|reading room/);
    await tab.clickInView('[data-control="copy-report"]');
    await expect.poll(async () => (await look(tab)).said).toMatch(/copied/i);
    await tab.close();
  });

  test('a link is opened in the background, in a tab, and here in the view', async () => {
    const tab = await open('/reading/chapters-linked');
    const links = async (control: string) => {
      await tab.inView(() =>
        document.querySelector<HTMLElement>('[data-part="content"] a[href*="boxed-2"]')?.focus(),
      );
      await tab.press('o');
      await tab.clickInView(`[data-control="${control}"]`);
    };
    const opened = async () => (await browser().addresses()).filter((url) => url.includes('boxed-2')).length;
    await links('open-background');
    await expect.poll(opened).toBe(1);
    expect((await tab.view())?.state).toBe('article');
    await (await browser().opened('boxed-2')).close();
    await tab.activate();
    await links('open-tab');
    await expect.poll(opened).toBe(1);
    await (await browser().opened('boxed-2')).close();
    await tab.activate();
    // Alt and a click give the same menu.
    await tab.clickInView('[data-part="content"] a[href*="boxed-2"]', ['alt']);
    await tab.clickInView('[data-control="open-here"]');
    // Firefox does not let us on to the site's other pages before the reader has allowed the site.
    if (browser().name === 'firefox') {
      const asking = await browser().opened('/ask.html');
      await asking.click('[data-control="allow"]');
      await browser().allow();
      await tab.activate();
    }
    await expect.poll(async () => (await tab.view())?.title).toBe('The second winding');
    expect(await tab.url()).toContain('boxed-2');
    await tab.close();
  });
});
