import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULTS } from '../../preferences/preferences';
import { describeInSampledBrowser } from './driver/browsers';
import type { Driver, Tab } from './driver/driver';
import { clearStored, openExtensionPage, store, stored } from './driver/extension-page';
import { openTypeSheet } from './driver/type-sheet';
import { until } from './driver/until';

const PATIENT = { timeout: 10_000 };

/** Gives a control of the page the focus, as Tab would, and presses keys on it. */
async function pressOn(tab: Tab, selector: string, ...keys: string[]): Promise<void> {
  await tab.inPage((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    if (!element) throw new Error(`no ${wanted}`);
    element.scrollIntoView({ block: 'center' });
    element.focus();
  }, selector);
  for (const key of keys) await tab.press(key);
}

const control = (name: string) => `[data-control="${name}"]`;

/** What a reader sees of the page. */
const page = () => {
  const frame = document.querySelector('iframe')?.contentDocument;
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? null;
  const said = document.querySelector<HTMLElement>('[data-control="said"]');
  return {
    theme: document.querySelector<HTMLInputElement>('[data-control="theme"] :checked')?.dataset.control,
    size: document.querySelector<HTMLInputElement>('[data-control="text-size"]')?.value,
    sample: frame?.body && frame.defaultView?.getComputedStyle(frame.body).fontSize,
    samplePaper: frame?.body && frame.defaultView?.getComputedStyle(frame.documentElement).backgroundColor,
    settings: [...document.querySelectorAll('.setting:not([hidden])')].map(
      (setting) => setting.querySelector('legend, label, h3, button, p')?.textContent ?? '',
    ),
    sections: [...document.querySelectorAll<HTMLElement>('section')].filter(
      ({ offsetHeight }) => offsetHeight > 0,
    ).length,
    found: text('search [role="status"]'),
    said: said?.hidden === false ? (said.querySelector('p')?.textContent ?? '') : null,
    damaged: text('[data-control="damaged"]'),
    sync: text('[data-control="sync"]'),
  };
};

/** The text of the file that was downloaded last. */
async function downloaded(browser: Driver): Promise<string> {
  return until(
    async () => {
      const files = fs.existsSync(browser.downloads) ? fs.readdirSync(browser.downloads) : [];
      const texts = files.map((file) => fs.readFileSync(path.join(browser.downloads, file), 'utf8'));
      return texts.find((text) => text.endsWith('}\n')) ?? null;
    },
    () => 'nothing was downloaded',
  );
}

async function readAt(tab: Tab, url: string): Promise<void> {
  await tab.goto(url);
  await tab.pressButton();
  await tab.waitForView();
}

describeInSampledBrowser('the page of settings', ({ browser, address }) => {
  test('is opened from the sheet under Aa; what is set there shows in the sample and in an open view', async () => {
    const reading = await browser().open(address('/awkward/long'));
    await reading.pressButton();
    await reading.waitForView();
    const size = await reading.inView(() => getComputedStyle(document.body).fontSize);
    await openTypeSheet(reading);
    await reading.clickInView('[data-part="type-sheet"] [data-control="settings"]');
    await expect
      .poll(async () => (await browser().addresses()).some((url) => url.endsWith('/options.html')), PATIENT)
      .toBe(true);
    const tab = await openExtensionPage(browser(), 'options.html');
    const before = await tab.inPage(page);
    await pressOn(tab, control('text-size'), 'Right', 'Right');
    await pressOn(tab, control('theme-automatic'), 'Right', 'Right');
    await expect.poll(() => tab.inPage(page)).toMatchObject({ size: '2', theme: 'theme-sepia' });
    await expect.poll(async () => (await tab.inPage(page)).samplePaper).toBe('rgb(245, 236, 217)');
    expect((await tab.inPage(page)).sample).not.toBe(before.sample);
    await reading.activate();
    await expect.poll(async () => (await reading.view())?.theme).toBe('sepia');
    expect(await reading.inView(() => getComputedStyle(document.body).fontSize)).not.toBe(size);
    await reading.close();
    await tab.close();
  });

  test('search leaves what has the words in it, and says how much', async () => {
    const tab = await openExtensionPage(browser(), 'options.html');
    const all = (await tab.inPage(page)).settings.length;
    await pressOn(tab, control('search'), 'h', 'y', 'p', 'h', 'e', 'n');
    await expect.poll(() => tab.inPage(page)).toMatchObject({ found: '1 setting found', sections: 1 });
    expect((await tab.inPage(page)).settings[0]).toContain('Hyphenate');
    await tab.press('z');
    await expect.poll(async () => (await tab.inPage(page)).found).toBe('No matching settings.');
    for (let letter = 0; letter < 7; letter++) await tab.press('BackSpace');
    await expect.poll(async () => (await tab.inPage(page)).settings.length).toBe(all);
    await tab.close();
  });

  test('leads to the licences of all that ships', async () => {
    const tab = await openExtensionPage(browser(), 'options.html');
    await pressOn(tab, control('licences'), 'Return');
    const licences = await browser().opened('/licences.txt');
    await expect.poll(() => licences.inPage(() => document.body.textContent)).toContain('dompurify 3.');
    await licences.close();
    await tab.close();
  });

  test('a key that is changed there is the view’s', async () => {
    const tab = await openExtensionPage(browser(), 'options.html');
    await pressOn(tab, '[data-command="type.toggle"] .key-change', 'Return', 'y');
    await expect
      .poll(() => tab.inPage(() => document.querySelector('[data-command="type.toggle"] kbd')?.textContent))
      .toBe('Y');
    const reading = await browser().open(address('/awkward/long'));
    await reading.pressButton();
    await reading.waitForView();
    await openTypeSheet(reading, 'y');
    await reading.close();
    await tab.close();
  });

  test('export, reset with Undo, and import give everything back', async () => {
    const tab = await openExtensionPage(browser(), 'options.html');
    await pressOn(tab, control('export'), 'Return');
    const text = await downloaded(browser());
    expect(JSON.parse(text)).toMatchObject({ kind: 'lectern-settings', version: 2, theme: 'sepia' });
    await pressOn(tab, control('reset'), 'Return');
    await expect
      .poll(() => tab.inPage(page))
      .toMatchObject({ theme: 'theme-automatic', said: 'All settings are back to default.' });
    await pressOn(tab, control('undo'), 'Return');
    await expect.poll(() => tab.inPage(page)).toMatchObject({ theme: 'theme-sepia', said: null });
    await pressOn(tab, control('reset'), 'Return');
    await expect.poll(async () => (await tab.inPage(page)).theme).toBe('theme-automatic');
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-import-'));
    const file = path.join(folder, 'mine.json');
    fs.writeFileSync(file, JSON.stringify({ ...JSON.parse(text), dimImages: 'often', colour: 'red' }));
    await tab.chooseFile(control('import'), file);
    await expect
      .poll(() => tab.inPage(page))
      .toMatchObject({
        theme: 'theme-sepia',
        said: 'Settings imported from “mine.json”. Couldn’t be read, reset to default: Dim images in dark themes. Not recognized, skipped: colour.',
      });
    expect((await stored(tab, 'local')).preferences).toMatchObject({
      theme: 'sepia',
      dimImages: false,
      keys: { 'type.toggle': ['y'] },
    });
    fs.writeFileSync(file, 'Dear diary');
    await tab.chooseFile(control('import'), file);
    await expect
      .poll(async () => (await tab.inPage(page)).said)
      .toBe('“mine.json” isn’t a Lectern settings file. Nothing was changed.');
    expect((await tab.inPage(page)).theme).toBe('theme-sepia');
    fs.rmSync(folder, { recursive: true });
    await tab.close();
  });

  test('a damaged record falls back field by field, and says so in the view and on the page', async () => {
    const tab = await openExtensionPage(browser(), 'options.html');
    await store(tab, 'local', {
      preferences: {
        ...DEFAULTS,
        theme: 'plaid',
        type: { ...DEFAULTS.type, textSize: 3, width: 'wide' },
      },
    });
    const reading = await browser().open(address('/awkward/long'));
    await reading.pressButton();
    await reading.waitForView();
    await expect
      .poll(() => reading.inView(() => document.querySelector('[data-part="damaged"]')?.textContent))
      .toBe('Some settings couldn’t be read and were reset to default. Show which');
    expect((await reading.view())?.theme).toBe('automatic');
    await tab.reload();
    await expect
      .poll(async () => (await tab.inPage(page)).damaged, PATIENT)
      .toBe(
        'Some settings couldn’t be read and were reset to default: Column width and Theme. Keep defaults',
      );
    expect((await tab.inPage(page)).size).toBe('3');
    await pressOn(tab, control('keep'), 'Return');
    await expect.poll(async () => (await tab.inPage(page)).damaged).toBeNull();
    await readAt(reading, address('/awkward/plain-article'));
    expect(await reading.inView(() => document.querySelector('[data-part="damaged"]'))).toBeNull();
    await reading.close();
    await tab.close();
  });

  test('the record of the last version is brought along', async () => {
    const tab = await openExtensionPage(browser(), 'options.html');
    await store(tab, 'local', { preferences: { version: 1, theme: 'dark', textSize: 4, width: 2 } });
    await tab.reload();
    await expect
      .poll(() => tab.inPage(page).catch(() => null), PATIENT)
      .toMatchObject({ theme: 'theme-dark', size: '4', damaged: null });
    const reading = await browser().open(address('/awkward/long'));
    await reading.pressButton();
    expect((await reading.waitForView()).theme).toBe('dark');
    await reading.close();
    await tab.close();
  });

  test('settings go to the browser’s synchronised storage and come from it; where that is full, it is said and nothing is lost', async () => {
    const tab = await openExtensionPage(browser(), 'options.html');
    await clearStored(tab, 'sync');
    await pressOn(tab, control('text-size'), 'Home');
    await expect
      .poll(async () => (await stored(tab, 'sync'))['setting:type.textSize#0'], PATIENT)
      .toEqual([expect.any(Number), 1, '-4']);
    await store(tab, 'sync', { 'setting:theme#0': [Date.now() + 1000, 1, '"grey"'] });
    await expect.poll(async () => (await tab.inPage(page)).theme, PATIENT).toBe('theme-grey');
    expect((await tab.inPage(page)).size).toBe('-4');
    // To the last bytes, in few writings: Chromium allows 120 a minute.
    const sizes = [...Array.from({ length: 13 }, () => 8000), 4000, 2000, 1000, 500, 250, 120, 60, 30, 10, 1];
    for (const [number, size] of sizes.entries())
      await store(tab, 'sync', { [`f${number}`]: 'x'.repeat(size) }).catch(() => {});
    await pressOn(tab, control('justify'), 'space');
    await expect
      .poll(async () => (await tab.inPage(page)).sync, PATIENT)
      .toMatch(/^Your browser’s sync storage is full/);
    await tab.reload();
    await expect
      .poll(() => tab.inPage(page).catch(() => null), PATIENT)
      .toMatchObject({ theme: 'theme-grey', size: '-4' });
    expect(
      await tab.inPage(() => document.querySelector<HTMLInputElement>('[data-control="justify"]')?.checked),
    ).toBe(true);
    await clearStored(tab, 'sync');
    await pressOn(tab, control('text-size'), 'End');
    await expect
      .poll(async () => (await tab.inPage(page)).sync, PATIENT)
      .toMatch(/^Stored on this device, and synced/);
    await tab.close();
  });
});
