import http from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PARAGRAPHS } from '../../fixtures/awkward/article';
import { html } from '../../fixtures/awkward/page';
import { describeInSampledBrowser } from '../driver/browsers';
import { openPanelTab } from '../library/seen';
import { writeFile } from './files';

const NAMES = ['Anvil', 'Bellows', 'Chisel', 'Drill'] as const;
/** Least time between two requests to a site (ms); `job-runner.ts` has 1500, and its clock is not the server's. */
const PAUSE_MS = 1300;
const TIMEOUT_MS = 180_000;

interface Site {
  url: string;
  /** Every request for a page: its path, and when it came. */
  asked: { path: string; at: number }[];
  /** The most that were answered at once. */
  most: number;
  close(): void;
}

/** A site of articles that takes its time, and has no page `gone`. */
async function startSite(): Promise<Site> {
  let open = 0;
  const site: Site = { url: '', asked: [], most: 0, close: () => server.close() };
  const server = http.createServer((request, response) => {
    const path = request.url ?? '';
    const name = NAMES.find((one) => path === `/${one}`);
    site.asked.push({ path, at: Date.now() });
    site.most = Math.max(site.most, ++open);
    setTimeout(() => {
      open--;
      response.writeHead(name ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      const words = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
      response.end(
        name
          ? html(`<article><h1>${name} of the forge</h1>${words}</article>`, { title: name })
          : 'not found',
      );
    }, 200);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  site.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return site;
}

const seen = () => ({
  step: document.querySelector('[data-step]')?.getAttribute('data-step') ?? '',
  texts: document.querySelector('[data-part="texts"] [role="status"]')?.textContent ?? '',
  offered: document.querySelector('[data-control="download"]') !== null,
});

/** What the library's list shows of each row, by title. */
const rows = () =>
  Object.fromEntries(
    [...document.querySelectorAll('.row')].map((row) => [
      row.querySelector('.title')?.textContent ?? '',
      (row.querySelector('.minutes') ?? row.querySelector('.lack'))?.textContent ?? '',
    ]),
  );

const copy = () => {
  const link = document.querySelector<HTMLAnchorElement>('[data-control="archived-copy"]');
  return (
    link && {
      url: link.href,
      opens: link.target,
      row: link.closest('.row')?.querySelector('.title')?.textContent,
    }
  );
};

describeInSampledBrowser('the texts of imported links', ({ browser, restart }) => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());

  test(
    'are downloaded when the reader asks and allows it, one after the other, and on after the browser was closed; a dead link says so',
    async () => {
      const page = await browser().open(await browser().own('/import.html'));
      await expect.poll(async () => (await page.inPage(seen)).step).toBe('choose');
      const links = [...NAMES, 'gone'].map((name) => `${site.url}/${name} | Link to ${name}`);
      await page.chooseFile('[data-control="files"]', writeFile('links', `${links.join('\n')}\n`));
      await expect.poll(async () => (await page.inPage(seen)).step).toBe('preview');
      await page.click('[data-control="start"]');
      await expect.poll(() => page.inPage(seen)).toMatchObject({ step: 'result', offered: true });
      // Nothing is fetched before the reader asks.
      expect(site.asked).toEqual([]);
      await page.click('[data-control="download"]');
      await browser().allow();
      await expect.poll(() => page.inPage(seen)).toMatchObject({ offered: false });
      await expect.poll(() => site.asked.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
      await restart();

      const before = site.asked.length;
      expect(before).toBeLessThan(NAMES.length + 1);
      const panel = await openPanelTab(browser());
      await panel.press('5');
      await expect
        .poll(() => panel.inPage(rows), { timeout: 60_000 })
        .toEqual({
          ...Object.fromEntries(NAMES.map((name) => [`${name} of the forge`, expect.stringMatching(/min/)])),
          'Link to gone': expect.stringMatching(/Page not found/),
        });
      const times = site.asked.map(({ at }) => at);
      const pauses = times.slice(1).map((at, index) => at - (times[index] ?? 0));
      expect(Math.min(...pauses)).toBeGreaterThanOrEqual(PAUSE_MS);
      expect(site.most).toBe(1);
      // What was there before the browser was closed is not fetched again, but for the one that was on its way.
      expect(site.asked.length).toBeLessThanOrEqual(NAMES.length + 2);

      expect(await panel.inPage(copy)).toEqual({
        url: `https://web.archive.org/web/2/${site.url}/gone`,
        opens: '_blank',
        row: 'Link to gone',
      });
      const tabs = (await browser().addresses()).length;
      await panel.click('[data-control="archived-copy"]');
      await expect.poll(async () => (await browser().addresses()).length).toBe(tabs + 1);
      await panel.close();
    },
    TIMEOUT_MS,
  );
});
