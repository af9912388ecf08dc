import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { openLibraryTab } from '../library/open-library';

/** Rows of the file; `npm run bench:moving` has 50,000. */
const ROWS = Number(process.env.LECTERN_ROWS ?? 4000);
/** How long the bench waits for all of them (ms). */
const TIMEOUT_MS = 60_000 + ROWS * 20;

const WORDS = 'tide harbour clock ledger winter quay ferry light mill bread iron forge paper'.split(' ');

/** Pocket rows of fifteen years, in several scripts. */
function writeRows(): string {
  const title = (index: number) =>
    `${WORDS[index % WORDS.length]} ${WORDS[(index * 7) % WORDS.length]} ${index} ${index % 5 === 0 ? '港の時計' : index % 7 === 0 ? 'صانع الساعات' : 'of the town'}`;
  const rows = Array.from(
    { length: ROWS },
    (_, index) =>
      `"${title(index)}",https://site${index % 900}.example/story/${index},${1_300_000_000 + index * 9000},${WORDS[index % 9]}|${WORDS[index % 4]},${index % 3 ? 'archive' : 'unread'}`,
  );
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-large-')), 'part_000000.csv');
  fs.writeFileSync(file, `title,url,time_added,tags,status\n${rows.join('\n')}\n`);
  return file;
}

const seen = () => ({
  step: document.querySelector('[data-step]')?.getAttribute('data-step') ?? '',
  rows: document.querySelector('progress')?.value ?? 0,
  interrupted: document.querySelector('[data-part="interrupted"]') !== null,
  added: document.querySelector('[data-fact="importAdded"] dd')?.textContent?.replace(/\D/g, '') ?? '',
});

/** Bytes of live objects in the page, in Chromium, which alone tells. */
const heap = (): number => Reflect.get(performance, 'memory')?.usedJSHeapSize ?? 0;

const quantile = (values: readonly number[], share: number) =>
  Math.round([...values].sort((one, other) => one - other)[Math.floor(share * (values.length - 1))] ?? 0);

describeInSampledBrowser('a large import', ({ browser, restart }) => {
  const open = async () => {
    const page = await browser().open(await browser().own('/import.html'));
    await expect.poll(async () => (await page.inPage(seen)).step).toBe('choose');
    return page;
  };

  test(
    'is usable meanwhile; after the browser was closed in the middle it goes on without a gap or a repetition',
    async () => {
      const page = await open();
      await page.chooseFile('[data-control="files"]', writeRows());
      await expect.poll(async () => (await page.inPage(seen)).step, { timeout: TIMEOUT_MS }).toBe('preview');
      await page.click('[data-control="start"]');
      await page.click('[data-control="pause"]');
      // The piece being written ends; then nothing moves.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const paused = (await page.inPage(seen)).rows;
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect((await page.inPage(seen)).rows).toBe(paused);
      expect(paused).toBeLessThan(ROWS);
      await page.click('[data-control="pause"]');
      const library = await openLibraryTab(browser());
      const waits: number[] = [];
      let mostBytes = 0;
      // Keystrokes of a search in another page, until a third is imported.
      for (let count = 0; ; count++) {
        const { step, rows } = await page.inPage(seen);
        mostBytes = Math.max(mostBytes, await page.inPage(heap));
        if (step !== 'run' || rows > ROWS / 3) break;
        const search = 'harbour'.slice(0, 1 + (count % 7));
        const since = performance.now();
        await library.call(
          'list',
          { search, filter: 'all', tags: [], sort: { key: 'relevance', descending: true } },
          { offset: 0, limit: 50 },
        );
        waits.push(performance.now() - since);
      }
      expect(waits.length).toBeGreaterThan(0);
      await restart();

      const panel = await browser().open(await browser().own('/sidepanel.html'));
      await expect
        .poll(() =>
          panel.inPage(() => document.querySelector('[data-part="interrupted-import"]')?.textContent ?? ''),
        )
        .toMatch(/part_000000\.csv/);
      await panel.close();
      const again = await open();
      await expect.poll(async () => (await again.inPage(seen)).interrupted).toBe(true);
      const since = performance.now();
      await again.click('[data-control="continue"]');
      await expect
        .poll(() => again.inPage(seen), { timeout: TIMEOUT_MS })
        .toMatchObject({ step: 'result', added: String(ROWS) });
      const seconds = (performance.now() - since) / 1000;
      const after = await openLibraryTab(browser());
      const { total } = await after.call(
        'list',
        { search: '', filter: 'all', tags: [], sort: { key: 'saved', descending: true } },
        { offset: 0, limit: 1 },
      );
      expect(total).toBe(ROWS);
      console.log(
        `${browser().name}: ${ROWS} rows; a keystroke's search meanwhile: median ${quantile(waits, 0.5)} ms, ` +
          `95th percentile ${quantile(waits, 0.95)} ms of ${waits.length}; the last two thirds in ${seconds.toFixed(1)} s, ` +
          `${Math.round((ROWS * 2) / 3 / seconds)} rows a second${mostBytes ? `; the page's heap at most ${Math.round(mostBytes / 1e6)} MB` : ''}`,
      );
      await after.tab.close();
      await again.close();
    },
    TIMEOUT_MS * 2,
  );
});
