import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULTS } from '../../preferences/preferences';
import { describeInSampledBrowser } from './driver/browsers';
import { openExtensionPage, store, stored } from './driver/extension-page';

const PATIENT = { timeout: 10_000 };

/** What a reader sees of the page of settings. */
const page = () => {
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? null;
  return {
    said: text('[data-control="said"]:not([hidden]) p'),
    damaged: text('[data-control="damaged"]'),
    found: text('search [role="status"]'),
  };
};

describeInSampledBrowser('more settings than anyone has', ({ browser, address }) => {
  test('a file of 20,000 sites is cut, which is said; views open as fast as before, and the page is usable', async () => {
    const tab = await openExtensionPage(browser(), 'options.html');
    const reading = await browser().open(address('/awkward/plain-article'));
    /** From the press to the article, in ms: the median of five. */
    const opens = async () => {
      const times: number[] = [];
      for (let run = 0; run < 5; run++) {
        await reading.goto(address('/awkward/plain-article'));
        const pressed = performance.now();
        await reading.pressButton();
        await reading.waitForView('article', 30_000);
        times.push(performance.now() - pressed);
      }
      return times.sort((one, other) => one - other)[2] ?? Number.NaN;
    };
    const before = await opens();
    const look = { type: { ...DEFAULTS.type, textSize: 2 }, theme: 'dark' };
    const sites = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`site-${at}.example`, look]));
    const unknown = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`name-${at}`, 'x'.repeat(500)]),
    );
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-import-'));
    const file = path.join(folder, 'many.json');
    fs.writeFileSync(file, JSON.stringify({ kind: 'lectern-settings', ...DEFAULTS, sites, ...unknown }));
    await tab.activate();
    await tab.chooseFile('[data-control="import"]', file);
    await expect
      .poll(async () => (await tab.inPage(page)).said, PATIENT)
      .toBe(
        'Settings imported from “many.json”. More than Lectern can keep, skipped: Sites with their own text settings (19,000). Not recognized, skipped: name-0, name-1, name-2, name-3, name-4, and 55 more.',
      );
    const kept = (await stored(tab, 'local')).preferences as { sites: object };
    expect(Object.keys(kept.sites)).toHaveLength(1000);
    await reading.activate();
    const after = await opens();
    console.info(
      `${browser().name}: view ${Math.round(before)} ms without, ${Math.round(after)} ms with 20,000 sites imported`,
    );
    expect(after).toBeLessThan(before * 1.5 + 250);
    // A record of an earlier version that holds as many is cut where it is read, and says so.
    await store(tab, 'local', { preferences: { ...DEFAULTS, sites } });
    await tab.activate();
    await tab.reload();
    await expect
      .poll(
        () =>
          tab.inPage(page).then(
            ({ damaged }) => damaged,
            () => null,
          ),
        PATIENT,
      )
      .toBe(
        'More than Lectern can keep, skipped: Sites with their own text settings (19,000). Keep defaults',
      );
    await tab.inPage(() => document.querySelector<HTMLElement>('[data-control="search"]')?.focus());
    for (const key of 'hyphen') await tab.press(key);
    await expect.poll(async () => (await tab.inPage(page)).found, PATIENT).toBe('1 setting found');
    await store(tab, 'local', { preferences: DEFAULTS });
    fs.rmSync(folder, { recursive: true });
    await reading.close();
    await tab.close();
  }, 180_000);
});
