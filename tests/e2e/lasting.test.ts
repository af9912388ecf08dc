import { expect, test } from 'vitest';
import { PARAGRAPHS, TITLE } from '../fixtures/awkward/article';
import { describeInSampledBrowser } from './driver/browsers';
import { openTypeSheet, pressOn } from './driver/type-sheet';

describeInSampledBrowser('what lasts and what does not', ({ browser, address, restart }) => {
  test('the first-run page names the button, the shortcut and how to change it, and its article opens', async () => {
    const welcome = async () => (await browser().addresses()).filter((url) => url.endsWith('/welcome.html'));
    const [url = ''] = await welcome();
    const tab = await browser().open(url);
    const readText = () => tab.inPage(() => document.body.textContent);
    // The page asks the background for the shortcut before it shows anything.
    await expect.poll(readText).toContain('Alt+R');
    const text = await readText();
    expect(text).toMatch(browser().name === 'chromium' ? /puzzle piece/ : /toolbar/);
    await tab.pressButton();
    const view = await tab.waitForView();
    expect(view.blocks.length).toBeGreaterThan(4);
    expect(view.text).not.toMatch(/Choose another shortcut|Alt\+R/);
    await tab.pressShortcut();
    await tab.waitForNoView();
    await tab.close();
    await browser().reloadExtension();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await welcome()).length).toBeLessThanOrEqual(1);
  });

  test('three steps in the view of the sample teach reading, saving and the library, and never come again', async () => {
    const tab = await browser().open(await browser().own('/welcome.html'));
    await expect.poll(() => tab.inPage(() => document.querySelectorAll('.cards section svg').length)).toBe(3);
    await tab.click('[data-control="open-sample"]');
    const step = () =>
      tab.inView(() => document.querySelector('[data-part="tour"]')?.getAttribute('data-step') ?? null);
    await expect.poll(step, { timeout: 10_000 }).toBe('read');
    expect(await tab.inView(() => document.querySelector('[data-part="site"]')?.textContent)).toBe('Lectern');
    await tab.press('space');
    await expect.poll(step).toBe('save');
    await tab.press('s');
    await expect.poll(step, { timeout: 10_000 }).toBe('library');
    await tab.press('i');
    await expect.poll(step).toBe('done');
    await tab.activate();
    await tab.press('Escape');
    await tab.waitForNoView();
    await tab.click('[data-control="open-sample"]');
    await tab.waitForView();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await step()).toBeNull();
    await tab.close();
  });

  test('in a private window the view opens by the button and closes by the shortcut', async () => {
    const tab = await browser().openPrivate(address('/awkward/plain-article'));
    await tab.pressButton();
    const view = await tab.waitForView();
    expect(view.title).toBe(TITLE);
    expect(view.blocks).toEqual(expect.arrayContaining(PARAGRAPHS.slice(0, 2)));
    await tab.pressShortcut();
    await tab.waitForNoView();
    await tab.close();
  });

  test('preferences are there after the browser was closed and started again', async () => {
    const tab = await browser().open(address('/awkward/plain-article'));
    await tab.pressButton();
    await tab.waitForView();
    await openTypeSheet(tab);
    await tab.clickInView('[data-control="theme-sepia"] + .patch');
    await pressOn(tab, 'text-size', 'Right');
    const size = () => getComputedStyle(document.body).fontSize;
    await expect.poll(async () => (await tab.view())?.theme).toBe('sepia');
    const before = await tab.inView(size);
    await restart();
    const again = await browser().open(address('/awkward/plain-article'));
    await again.pressButton();
    await again.waitForView();
    await expect.poll(async () => (await again.view())?.theme).toBe('sepia');
    expect(await again.inView(size)).toBe(before);
  });
});
