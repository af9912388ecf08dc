import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import type { Driver, Surface, Tab } from '../driver/driver';
import { article } from '../library/articles';
import { type LibraryInTab, openLibraryTab } from '../library/open-library';
import { openPanelTab, titles } from '../library/seen';
import { forgetDownloads, newDownload, writeFile } from './files';

/** Articles of the backup that is interrupted: enough for several pieces. */
const MANY = 1500;
const TIMEOUT_MS = 300_000;
const EVERYTHING = {
  query: { search: '', filter: 'all', tags: [], sort: { key: 'saved', descending: true } },
  except: [],
} as const;

const seen = () => ({
  step: document.querySelector('[data-step]')?.getAttribute('data-step') ?? '',
  facts: Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('[data-fact]')].map((fact) => [
      fact.dataset.fact,
      fact.querySelector('dd')?.textContent?.replace(/\D/g, ''),
    ]),
  ),
  backup: document.querySelector('[data-part="backup"]')?.textContent ?? '',
  replaces: document.querySelector<HTMLInputElement>('[data-control="replace"]')?.checked ?? false,
  first: [...document.querySelectorAll('.first .title')].map((title) => title.textContent),
  rows: document.querySelector('progress')?.value ?? 0,
  interrupted: document.querySelector('[data-part="interrupted"]') !== null,
});

/** The rows of the list as a reader sees them: title and tags. */
const rows = () =>
  [...document.querySelectorAll('.row')]
    .map((row) =>
      [row.querySelector('.title'), ...row.querySelectorAll('.tag')]
        .map((part) => part?.textContent)
        .join(' '),
    )
    .sort();

const theme = () =>
  document.querySelector<HTMLInputElement>('[data-control="theme"] :checked')?.dataset.control ?? '';

const openSettings = async (browser: Driver): Promise<Tab> => {
  const settings = await browser.open(await browser.own('/options.html'));
  await expect.poll(() => settings.inPage(theme)).not.toBe('');
  return settings;
};

/** Chooses a theme by keys, from the one that is chosen. */
async function pressOn(settings: Tab, control: string, ...keys: string[]): Promise<void> {
  await settings.inPage(
    (name) => document.querySelector<HTMLElement>(`[data-control="${name}"]`)?.focus(),
    control,
  );
  for (const key of keys) await settings.press(key);
}

/** Makes a backup in the settings, as a reader does, and returns the file. */
async function backUp(browser: Driver, settings: Tab): Promise<string> {
  forgetDownloads(browser);
  await settings.click('[data-control="back-up"]');
  return writeFile('my backup', await newDownload(browser));
}

const save = (library: LibraryInTab, title: string, tags: readonly string[]) =>
  library.call('saveMany', [
    { article: article({ url: `https://tides.example/${title}`, title, byline: null }), tags },
  ]);

async function openImport(browser: Driver): Promise<Tab> {
  const page = await browser.open(await browser.own('/import.html'));
  await expect.poll(async () => (await page.inPage(seen)).step).toBe('choose');
  return page;
}

const openAll = async (browser: Driver): Promise<Surface> => {
  const panel = await openPanelTab(browser);
  await panel.press('5');
  return panel;
};

describeInSampledBrowser('a backup in place of the library', ({ browser, restart }) => {
  test('is shown first; then the library and the settings are as they were, and Undo brings back what was there', async () => {
    const library = await openLibraryTab(browser());
    await save(library, 'Anvil', ['iron']);
    await save(library, 'Bellows', ['air']);
    const settings = await openSettings(browser());
    await pressOn(settings, 'theme-automatic', 'Right', 'Right');
    await expect.poll(() => settings.inPage(theme)).toBe('theme-sepia');
    const file = await backUp(browser(), settings);
    await pressOn(settings, 'theme-sepia', 'Left');
    await expect.poll(() => settings.inPage(theme)).toBe('theme-light');

    const anvil = await library.call('find', 'https://tides.example/Anvil');
    const bellows = await library.call('find', 'https://tides.example/Bellows');
    await library.call('change', { ids: [anvil?.id ?? ''] }, { kind: 'set-tags', tags: ['rust'] });
    await library.call('change', { ids: [bellows?.id ?? ''] }, { kind: 'delete' });
    await save(library, 'Chisel', ['wood']);
    const panel = await openAll(browser());
    await expect.poll(() => panel.inPage(rows)).toEqual(['Anvil rust', 'Chisel wood']);

    const page = await openImport(browser());
    await page.chooseFile('[data-control="files"]', file);
    await expect
      .poll(() => page.inPage(seen))
      .toMatchObject({
        step: 'preview',
        facts: { importNew: '1', importKnown: '1' },
        backup: expect.stringMatching(/Backup of .*20\d\d.*aren’t in the backup are deleted.*settings/),
        replaces: false,
        first: expect.arrayContaining(['Anvil', 'Bellows']),
      });
    await page.click('[data-control="replace"]');
    await page.click('[data-control="settings"]');
    await expect
      .poll(() => page.inPage(seen))
      .toMatchObject({ replaces: true, facts: { importNew: '1', importKnown: '1', importDeleted: '1' } });
    expect(await panel.inPage(rows)).toEqual(['Anvil rust', 'Chisel wood']);
    expect(await settings.inPage(theme)).toBe('theme-light');
    await page.activate();
    await page.click('[data-control="start"]');
    await expect.poll(async () => (await page.inPage(seen)).step).toBe('result');
    await expect.poll(() => panel.inPage(rows)).toEqual(['Anvil iron', 'Bellows air']);
    await expect.poll(() => settings.inPage(theme)).toBe('theme-sepia');
    expect(await library.call('find', 'https://tides.example/Anvil')).toMatchObject({ id: anvil?.id });

    await page.activate();
    await page.click('[data-control="undo"]');
    await expect.poll(async () => (await page.inPage(seen)).step).toBe('undone');
    await expect.poll(() => panel.inPage(rows)).toEqual(['Anvil rust', 'Chisel wood']);
    expect(await library.call('find', 'https://tides.example/Anvil')).toMatchObject({ id: anvil?.id });
    await library.call('change', EVERYTHING, { kind: 'delete' });
    for (const tab of [page, panel, settings, library.tab]) await tab.close();
  }, 120_000);

  test(
    'interrupted, it has deleted nothing; continued, it replaces; undone, all is back',
    async () => {
      const library = await openLibraryTab(browser());
      for (let from = 0; from < MANY; from += 300)
        await library.call(
          'saveMany',
          Array.from({ length: 300 }, (_, at) => ({
            article: article({ url: `https://many.example/${from + at}`, title: `Story ${from + at}` }),
            tags: at % 2 ? ['backed up'] : ['backed up', 'half'],
          })),
        );
      const settings = await openSettings(browser());
      const file = await backUp(browser(), settings);
      await settings.close();
      // Since the backup: half of it was deleted, the rest changed, and two were added.
      const half = { ...EVERYTHING.query, tags: ['half'] };
      await library.call('change', { query: half, except: [] }, { kind: 'delete' });
      await library.call('change', EVERYTHING, { kind: 'set-tags', tags: ['changed'] });
      await save(library, 'Since', ['new']);
      await save(library, 'Last', ['new']);
      const tagged = async (at: LibraryInTab, tag: string) =>
        (await at.call('list', { ...EVERYTHING.query, tags: [tag] }, { offset: 0, limit: 1 })).total;
      const before = { changed: await tagged(library, 'changed'), new: await tagged(library, 'new') };
      expect(before).toEqual({ changed: MANY / 2, new: 2 });

      const page = await openImport(browser());
      await page.chooseFile('[data-control="files"]', file);
      await expect.poll(async () => (await page.inPage(seen)).step, { timeout: 60_000 }).toBe('preview');
      await page.click('[data-control="replace"]');
      await page.click('[data-control="start"]');
      await page.click('[data-control="pause"]');
      await expect.poll(async () => (await page.inPage(seen)).rows, { timeout: 30_000 }).toBeGreaterThan(0);
      await restart();

      // What the backup has not reached is there, and what it has reached is there as the backup has it.
      const after = await openLibraryTab(browser());
      const left = { changed: await tagged(after, 'changed'), restored: await tagged(after, 'backed up') };
      expect(left.restored).toBeGreaterThan(0);
      expect(left.restored).toBeLessThan(MANY);
      expect(left.changed + left.restored).toBeGreaterThanOrEqual(before.changed);
      expect(await tagged(after, 'new')).toBe(2);
      const again = await openImport(browser());
      await expect.poll(async () => (await again.inPage(seen)).interrupted).toBe(true);
      await again.click('[data-control="continue"]');
      await expect.poll(async () => (await again.inPage(seen)).step, { timeout: 120_000 }).toBe('result');
      expect(await tagged(after, 'backed up')).toBe(MANY);
      expect(await tagged(after, 'changed')).toBe(0);
      expect(await after.call('find', 'https://tides.example/Since')).toBeNull();

      await again.click('[data-control="undo"]');
      await expect.poll(async () => (await again.inPage(seen)).step, { timeout: 120_000 }).toBe('undone');
      expect({ changed: await tagged(after, 'changed'), new: await tagged(after, 'new') }).toEqual(before);
      expect(await tagged(after, 'backed up')).toBe(0);
      const panel = await openAll(browser());
      await expect
        .poll(async () => (await panel.inPage(titles)).slice(0, 2).sort())
        .toEqual(['Last', 'Since']);
      for (const tab of [panel, again, after.tab]) await tab.close();
    },
    TIMEOUT_MS,
  );
});
