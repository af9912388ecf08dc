import { expect, test } from 'vitest';
import { PARAGRAPHS, SUBHEAD, TITLE } from '../fixtures/awkward/article';
import { describeInSampledBrowser } from './driver/browsers';

const WHOLE = [...PARAGRAPHS.slice(0, 4), SUBHEAD, ...PARAGRAPHS.slice(4)];
/** Whether a reader who looks at the middle of the window sees the view: what stands there is beside the page's body. */
const onTop = () =>
  document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2)?.matches(':root > div') ?? false;
const serialise = () => document.documentElement.outerHTML;

describeInSampledBrowser('hostile and awkward pages', ({ browser, address }) => {
  test.each([
    'observer',
    'hidden',
    'z-index',
    'keys',
    'csp',
    'xhtml',
    'quirks',
    'frameset',
    'shadow',
    'closed',
    'iframe',
    'spy',
    'prototypes',
  ])('%s: the view opens with the whole article, stays on top, and goes', async (page) => {
    const tab = await browser().open(address(`/awkward/${page}`));
    await tab.pressButton();
    const view = await tab.waitForView('article', 15_000);
    expect(view.title).toBe(TITLE);
    expect(view.blocks).toEqual(WHOLE);
    if (page !== 'prototypes') {
      // Longer than the page's own timers and the view's watch: whatever the page does, the view is what is seen.
      await new Promise((resolve) => setTimeout(resolve, 700));
      await expect.poll(() => tab.inPage(onTop)).toBe(true);
      expect((await tab.view())?.blocks).toEqual(WHOLE);
    }
    await tab.press('Escape');
    await tab.waitForNoView();
    await tab.close();
  });

  test('keys typed in the view do not reach the page, nor does the page take the focus', async () => {
    const tab = await browser().open(address('/awkward/keys'));
    await tab.pressButton();
    await tab.waitForView();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await tab.inPage(() => Object.assign(window, { keys: [] }));
    for (const key of ['a', 'space', 'Tab', 'Down']) await tab.press(key);
    expect(await tab.inPage(() => (window as unknown as { keys: string[] }).keys)).toEqual([]);
    expect((await tab.view())?.state).toBe('article');
    await tab.close();
  });

  test('the page can neither look into the view nor restyle it', async () => {
    const tab = await browser().open(address('/awkward/spy'));
    await tab.pressButton();
    await tab.waitForView();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await tab.inPage(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
    const box = await tab.inPage(() => {
      const { width, height } = document.querySelector(':root > div')?.getBoundingClientRect() ?? {
        width: 0,
        height: 0,
      };
      return width >= window.innerWidth - 20 && height >= window.innerHeight - 20;
    });
    expect(box).toBe(true);
    await tab.close();
  });

  test('a page that tears the view out gets its methods back when the view closes', async () => {
    const tab = await browser().open(address('/awkward/observer'));
    const before = await tab.inPage(serialise);
    await tab.pressButton();
    await tab.waitForView();
    await new Promise((resolve) => setTimeout(resolve, 600));
    await tab.press('Escape');
    await tab.waitForNoView();
    expect(await tab.inPage(serialise)).toBe(before);
    await expect
      .poll(() => tab.inPage(() => /native code/.test(String(Element.prototype.remove))))
      .toBe(true);
    await tab.close();
  });

  test('a dialog the page opens again and again stays under the view', async () => {
    const tab = await browser().open(address('/awkward/z-index'));
    await tab.pressButton();
    await tab.waitForView();
    await new Promise((resolve) => setTimeout(resolve, 2200));
    await expect.poll(() => tab.inPage(onTop)).toBe(true);
    await tab.close();
  });

  test('over a full-screen element', async () => {
    const tab = await browser().open(address('/awkward/fullscreen'));
    const place = await tab.inPage(() => {
      document.getElementById('go')?.focus();
      return true;
    });
    expect(place).toBe(true);
    await tab.press('Return');
    await expect.poll(() => tab.inPage(() => document.fullscreenElement?.id)).toBe('stage');
    await tab.pressButton();
    const view = await tab.waitForView();
    expect(view.blocks).toEqual(WHOLE);
    expect(await tab.inPage(onTop)).toBe(true);
    await tab.close();
  });
});
