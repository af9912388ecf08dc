import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeInSampledBrowser } from './driver/browsers';
import type { Surface } from './driver/driver';
import { openLibraryTab } from './library/open-library';

/** Everything that is put into pages: the scripts beside the pages of ours. */
const INJECTED = fs
  .readdirSync(path.join(import.meta.dirname, '../../.output/chrome-mv3'))
  .filter((name) => /^(?:feature-|reader|save|toast|words|page-tools|pick)[\w-]*\.js$/.test(name));

/**
 * How the fractions of a document are drawn: for each, whether its numerator stands over its denominator, both of them
 * seen. Runs where the article is.
 */
const fractions = () =>
  [...document.querySelectorAll('[data-part="content"] mfrac')].map((fraction) => {
    const [over, under] = [...fraction.children].map((part) => part.getBoundingClientRect());
    const whole = fraction.getBoundingClientRect();
    return {
      text: (fraction.textContent ?? '').replace(/\s/g, ''),
      stacked: Boolean(over && under && over.bottom <= under.top + 1 && over.height > 4 && under.height > 4),
      tall: Boolean(over && whole.height > 1.5 * over.height),
    };
  });
const DRAWN = [
  { text: 'p+q2r', stacked: true, tall: true },
  { text: 'st', stacked: true, tall: true },
];

/** The same in the panel, whose clean view is a frame. */
const inPanelFrame = `(${fractions})`.replaceAll(
  'document.',
  "document.querySelector('iframe').contentDocument.",
);

describeInSampledBrowser('a formula', ({ browser, address }) => {
  test('is drawn in the view and in the saved article: a fraction is one', async () => {
    const tab = await browser().open(address('/attack/formulas'));
    await tab.pressButton();
    await tab.waitForView();
    await expect.poll(() => tab.inView(fractions)).toEqual(DRAWN);
    await tab.press('s');
    const { tab: own, call } = await openLibraryTab(browser());
    await expect
      .poll(async () => (await call('find', address('/attack/formulas')))?.title ?? '')
      .not.toBe('');
    const row = await call('find', address('/attack/formulas'));
    const saved = await browser().open(`${await browser().own('/article.html')}?id=${row?.id}`);
    await expect.poll(() => saved.inPage(fractions)).toEqual(DRAWN);
    await saved.close();
    await own.close();
    await tab.close();
  });

  test('is drawn in the panel’s clean view of the page', async ({ skip }) => {
    // Firefox's sidebar lets no driver in, and its page in a tab shows the tab it is in.
    if (browser().name === 'firefox') return skip('the sidebar of Firefox lets no driver in');
    const tab = await browser().open(address('/attack/formulas'));
    await tab.pressButton();
    await tab.waitForView();
    await tab.press('Escape');
    await tab.waitForNoView();
    await tab.press('alt+shift+l');
    const panel: Surface = await browser().panel();
    await panel.click('[role="tab"]:first-child');
    const drawn = () =>
      panel.inPage((text) => {
        const frame = document.querySelector('iframe');
        return frame?.contentDocument?.querySelector('mfrac') ? new Function(`return ${text}()`)() : [];
      }, inPanelFrame);
    await expect.poll(drawn).toEqual(DRAWN);
    await panel.close();
    await tab.close();
  });

  test('and every script that is injected can be', async () => {
    const { tab: own } = await openLibraryTab(browser());
    const tab = await browser().open(address('/attack/formulas'));
    await tab.pressButton();
    await tab.waitForView();
    await own.activate();
    await own.inject(`window.refused = null; (async () => {
      const api = globalThis.browser ?? globalThis.chrome;
      const tab = (await api.tabs.query({})).find(({ url }) => (url ?? '').includes('/attack/formulas'));
      const refused = [];
      for (const file of ${JSON.stringify(INJECTED)})
        await api.scripting.executeScript({ target: { tabId: tab.id }, files: [file] }).catch((error) => refused.push(file + ': ' + error));
      window.refused = JSON.stringify(refused);
    })().catch((error) => { window.refused = '' + error; });`);
    const read = () => own.inPage(() => (window as unknown as { refused: string | null }).refused);
    await expect.poll(read, { timeout: 30_000 }).not.toBeNull();
    expect(await read()).toBe('[]');
    await tab.close();
    await own.close();
  });
});
