import { expect, test } from 'vitest';
import { describeInBrowsers } from './driver/browsers';
import { chooseInMore } from './driver/more-menu';

describeInBrowsers('opening by itself', ({ browser, address }) => {
  test('is asked for one site, opens its next article without a press, and stops with one click', async () => {
    const tab = await browser().open(address('/library/story/0'));
    await tab.pressButton();
    await tab.waitForView();
    await chooseInMore(tab, 'automatic.open');
    const start = '[data-control="automatic-start"]';
    await expect
      .poll(() => tab.inView((wanted) => document.querySelector(wanted) !== null, start))
      .toBe(true);
    await tab.clickInView(start);
    const asking = await browser().opened('/ask.html');
    await expect
      .poll(() => asking.inPage(() => document.querySelector('h1')?.textContent))
      .toMatch(/127\.0\.0\.1/);
    await asking.click('[data-control="allow"]');
    await browser().allow();
    await expect
      .poll(async () => (await browser().addresses()).some((url) => url.includes('/ask.html')))
      .toBe(false);
    await tab.goto(address('/library/story/1'));
    expect((await tab.waitForView()).title).toBe('A railway over the marsh');
    // A page that is no article stays as it is.
    await tab.goto(address('/library/links'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await tab.view()).toBeNull();
    await tab.goto(address('/library/story/2'));
    await tab.waitForView();
    await tab.clickInView('[data-control="stop-automatic"]');
    const said = () => tab.inView(() => document.body.textContent ?? '').catch(() => '');
    await expect.poll(said).toMatch(/no longer|stopped|any more/i);
    await tab.goto(address('/library/story/3'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await tab.view()).toBeNull();
    await tab.close();
  });

  test('the text is picked with the keyboard, is read, and is remembered for the site', async () => {
    const tab = await browser().open(address('/library/story/0'));
    await tab.pressButton();
    const whole = (await tab.waitForView()).text;
    await chooseInMore(tab, 'corrections.pick');
    await tab.waitForNoView();
    // What points at the text has the keyboard.
    await expect.poll(() => tab.inPage(() => document.activeElement?.localName)).toBe('lectern-pick');
    // Into the article, to its headline; from there to the paragraph beside it, which is enough to read.
    await tab.press('Down');
    await tab.press('Right');
    await tab.press('Return');
    const picked = (await tab.waitForView()).text;
    expect(picked.length).toBeGreaterThan(40);
    expect(picked.length).toBeLessThan(whole.length);
    await tab.press('Escape');
    await tab.waitForNoView();
    await tab.goto(address('/library/story/0'));
    await tab.pressButton();
    expect((await tab.waitForView()).text).toBe(picked);
    await tab.close();
  });
});
