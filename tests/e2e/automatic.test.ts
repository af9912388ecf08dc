import { expect, test } from 'vitest';
import { describeInSampledBrowser } from './driver/browsers';
import type { Tab } from './driver/driver';
import { chooseInMore } from './driver/more-menu';

describeInSampledBrowser('opening by itself', ({ browser, address }) => {
  const staysClosed = async (tab: Tab, path: string) => {
    await tab.goto(address(path));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await tab.view()).toBeNull();
  };
  const stop = async (tab: Tab) => {
    await tab.clickInView('[data-control="stop-automatic"]');
    const said = () => tab.inView(() => document.body.textContent ?? '').catch(() => '');
    await expect.poll(said).toMatch(/no longer|stopped|any more/i);
  };

  test('is asked for one site, opens its next article without a press, and stops with one click', async () => {
    const tab = await browser().open(address('/library/story/0'));
    await tab.pressButton();
    await tab.waitForView();
    await chooseInMore(tab, 'automatic.open');
    await tab.clickInView('[data-control="automatic-start"]');
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
    await staysClosed(tab, '/library/links');
    await tab.goto(address('/library/story/2'));
    await tab.waitForView();
    await stop(tab);
    await staysClosed(tab, '/library/story/3');
    await tab.close();
  });

  /** Lets the view open by itself for what is chosen in its panel, the browser's own question answered. */
  const startFor = async (tab: Tab, choice: string) => {
    await tab.pressButton();
    await tab.waitForView();
    await chooseInMore(tab, 'automatic.open');
    const choose = (wanted: string) => {
      const radio = [...document.querySelectorAll<HTMLInputElement>('[data-part="automatic"] input')].find(
        ({ value }) => value === wanted || (wanted !== '*' && value.endsWith(wanted)),
      );
      radio?.click();
      return radio?.checked ?? false;
    };
    await expect.poll(() => tab.inView(choose, choice)).toBe(true);
    await tab.clickInView('[data-control="automatic-start"]');
    const asking = await browser().opened('/ask.html');
    await asking.click('[data-control="allow"]');
    const asks = async () => (await browser().addresses()).some((url) => url.includes('/ask.html'));
    // Chromium gives what a reader has allowed before without asking them again.
    const chromium = browser().name === 'chromium';
    if (chromium) await new Promise((resolve) => setTimeout(resolve, 1000));
    if (!chromium || (await asks())) await browser().allow();
    await expect.poll(asks).toBe(false);
  };
  test.each([
    ['a part of a site, and for nothing beside it', '/library/*', '/library/story/1', '/reading/chapters'],
    ['every site, and for none’s front page', '*', '/reading/chapters', '/'],
  ])('is asked for %s', async (_, choice, opens, stays) => {
    const tab = await browser().open(address('/library/story/0'));
    await startFor(tab, choice);
    await tab.goto(address(opens));
    await tab.waitForView();
    await staysClosed(tab, stays);
    await tab.goto(address(opens));
    await tab.waitForView();
    await stop(tab);
    await staysClosed(tab, opens);
    await tab.close();
  });

  test('the text is picked with the keyboard, is read, and is remembered for the site', async () => {
    const tab = await browser().open(address('/library/story/0'));
    await tab.pressButton();
    const whole = (await tab.waitForView()).text;
    await chooseInMore(tab, 'corrections.pick');
    await tab.waitForNoView();
    // What points at the text has the keyboard.
    await expect.poll(() => tab.inPage(() => document.activeElement?.matches(':root > div'))).toBe(true);
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
