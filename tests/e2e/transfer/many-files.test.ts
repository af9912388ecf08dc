import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { openPanelTab, titles } from '../library/seen';
import { writeFile } from './files';

const seen = () => ({
  step: document.querySelector('[data-step]')?.getAttribute('data-step') ?? '',
  files: [...document.querySelectorAll('.files li')].map((file) => file.textContent),
  first: [...document.querySelectorAll('.first .title')].map((title) => title.textContent),
  problem: document.querySelector('[data-part="problems"]')?.textContent ?? '',
  added: document.querySelector('[data-fact="importAdded"] dd')?.textContent ?? '',
});

const pinboard = (name: string, title: string) =>
  JSON.stringify([
    {
      href: `https://${name}.example/pinboard`,
      description: title,
      extended: '',
      time: '2020-01-01T00:00:00Z',
      shared: 'yes',
      toread: 'yes',
      tags: '',
    },
  ]);

const bookmarks = (name: string, title: string) =>
  `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p>\n<DT><A HREF="https://${name}.example/bookmark" ADD_DATE="1577836801">${title}</A>\n</DL><p>\n`;

const instapaper = (name: string, title: string) =>
  `URL,Title,Selection,Folder\nhttps://${name}.example/instapaper,${title},,Unread\n`;

/** Files of three formats, none named after its own, and one of none. */
const writeAll = (name: string) => [
  writeFile(`${name} holiday.jpg`, pinboard(name, `${name} pinned`)),
  writeFile(`${name} table.csv`, bookmarks(name, `${name} marked`)),
  writeFile(`${name} bookmarks.html`, instapaper(name, `${name} kept`)),
  writeFile(`${name} pocket.zip`, new Uint8Array(5000).fill(3)),
];

const recognized = (name: string) => ({
  step: 'preview',
  files: [
    `${name} holiday.jpg · Pinboard`,
    `${name} table.csv · Bookmarks (HTML)`,
    `${name} bookmarks.html · Instapaper`,
  ],
  first: [`${name} pinned`, `${name} marked`, `${name} kept`],
  problem: expect.stringContaining(`${name} pocket.zip`),
});

describeInSampledBrowser('several files at once', ({ browser }) => {
  test('dropped on the page or chosen, each is known by what it holds, and all are one import', async () => {
    const page = await browser().open(await browser().own('/import.html'));
    await expect.poll(async () => (await page.inPage(seen)).step).toBe('choose');
    await page.dropFiles('h1', writeAll('dropped'));
    await expect.poll(() => page.inPage(seen)).toMatchObject(recognized('dropped'));
    await page.click('[data-control="start"]');
    await expect.poll(() => page.inPage(seen)).toMatchObject({ step: 'result', added: '3' });
    await page.click('[data-control="again"]');
    await expect.poll(async () => (await page.inPage(seen)).step).toBe('choose');
    await page.chooseFile('[data-control="files"]', ...writeAll('chosen'));
    await expect.poll(() => page.inPage(seen)).toMatchObject(recognized('chosen'));
    await page.click('[data-control="start"]');
    await expect.poll(() => page.inPage(seen)).toMatchObject({ step: 'result', added: '3' });

    const panel = await openPanelTab(browser());
    await panel.press('5');
    const all = ['chosen', 'dropped'].flatMap((name) => [`${name} kept`, `${name} marked`, `${name} pinned`]);
    await expect.poll(async () => (await panel.inPage(titles)).sort()).toEqual(all);

    await page.activate();
    await page.click('[data-control="undo"]');
    await expect.poll(async () => (await page.inPage(seen)).step).toBe('undone');
    await expect.poll(async () => (await panel.inPage(titles)).sort()).toEqual(all.slice(3));
    await panel.close();
    await page.close();
  });
});
