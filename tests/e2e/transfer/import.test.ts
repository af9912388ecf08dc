import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { openLibraryTab } from '../library/open-library';
import { openPanelTab, titles } from '../library/seen';

/** Where the files are that a test brings. */
const FOLDER = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-import-'));

function writeFile(name: string, content: string | Uint8Array): string {
  const file = path.join(FOLDER, name);
  fs.writeFileSync(file, content);
  return file;
}

const encode = (text: string) => new TextEncoder().encode(text);
const HEADER = 'title,url,time_added,tags,status\n';

/** Pocket's zip as its exporter wrote it, with a row that can't be read. */
const pocketZip = () =>
  zipSync({
    'part_000000.csv': encode(
      `${HEADER}The tide tables of Saint-Malo,https://tides.example/saint-malo,1325376000,sea|to read,archive\n` +
        'A script,javascript:alert(1),1325376001,,unread\n' +
        'https://tides.example/untitled,https://tides.example/untitled,1325376002,,unread\n',
    ),
    'part_000001.csv': encode(`${HEADER}Anvil,https://tools.example/Anvil,1325376003,forge,unread\n`),
    'annotations/part_000000.json': encode(
      JSON.stringify([
        {
          url: 'https://tides.example/saint-malo',
          title: '',
          highlights: [{ quote: 'The sea had gone out.', created_at: 1325376009 }],
        },
      ]),
    ),
  });

const seen = () => ({
  step: document.querySelector('[data-step]')?.getAttribute('data-step') ?? '',
  facts: Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('[data-fact]')].map((fact) => [
      fact.dataset.fact,
      fact.querySelector('dd')?.textContent,
    ]),
  ),
  files: [...document.querySelectorAll('.files li')].map((file) => file.textContent),
  first: [...document.querySelectorAll('.first .title')].map((title) => title.textContent),
  report: document.querySelector('[data-part="report"] li')?.textContent ?? '',
  problem: document.querySelector('[data-part="problems"]')?.textContent ?? '',
});

describeInSampledBrowser('bringing articles', ({ browser }) => {
  const open = async () => {
    const page = await browser().open(await browser().own('/import.html'));
    await expect.poll(async () => (await page.inPage(seen)).step).toBe('choose');
    return page;
  };

  test('a file is looked through, imported, found, and taken back as one', async () => {
    const library = await openLibraryTab(browser());
    await library.call('saveLink', { url: 'https://tools.example/Anvil', title: 'Anvil' });
    const page = await open();
    await expect.poll(async () => (await page.inPage(seen)).step).toBe('choose');
    await page.chooseFile('[data-control="files"]', writeFile('anything.bin', pocketZip()));
    await expect
      .poll(() => page.inPage(seen))
      .toMatchObject({
        step: 'preview',
        facts: { importNew: '2', importKnown: '1', importUnreadable: '1' },
        files: ['anything.bin · Pocket'],
        first: ['The tide tables of Saint-Malo', 'https://tides.example/untitled', 'Anvil'],
        report: expect.stringMatching(/Not a web page.*part_000000\.csv.*3/),
      });
    await page.click('[data-control="start"]');
    await expect
      .poll(() => page.inPage(seen))
      .toMatchObject({
        step: 'result',
        facts: { importAdded: '2', importMerged: '1', importUnreadable: '1' },
      });

    const panel = await openPanelTab(browser());
    await panel.press('5');
    await expect
      .poll(async () => (await panel.inPage(titles)).sort())
      .toEqual(['Anvil', 'The tide tables of Saint-Malo', 'https://tides.example/untitled']);
    const row = await library.call('find', 'https://tides.example/saint-malo');
    expect(row).toMatchObject({ archived: true, tags: ['sea', 'to read'], savedAt: Date.UTC(2012, 0) });
    expect(await library.call('highlights', row?.id ?? '')).toMatchObject([
      { quote: 'The sea had gone out.' },
    ]);

    await page.activate();
    await page.click('[data-control="undo"]');
    await expect.poll(async () => (await page.inPage(seen)).step).toBe('undone');
    await expect.poll(() => panel.inPage(titles)).toEqual(['Anvil']);
    expect(await library.call('find', 'https://tools.example/Anvil')).toMatchObject({ tags: [] });
    await panel.close();
    await page.close();
    await library.tab.close();
  });

  test('questions that no file answers are asked; folders become tags', async () => {
    const page = await open();
    const csv =
      'URL,Title,Selection,Folder,Timestamp,Tags\n' +
      'https://insta.example/a,In a folder,,Cooking,1325376000,[]\n' +
      'https://insta.example/b,Unread one,,Unread,1325376001,"[""a"",""b""]"\n';
    await page.chooseFile('[data-control="files"]', writeFile('insta.txt', csv));
    await expect.poll(async () => (await page.inPage(seen)).step).toBe('preview');
    await page.click('[data-control="folders-archived"]');
    await expect.poll(async () => (await page.inPage(seen)).step).toBe('preview');
    await page.click('[data-control="start"]');
    await expect.poll(async () => (await page.inPage(seen)).step).toBe('result');
    const library = await openLibraryTab(browser());
    expect(await library.call('find', 'https://insta.example/a')).toMatchObject({
      archived: true,
      tags: ['Cooking'],
    });
    expect(await library.call('find', 'https://insta.example/b')).toMatchObject({
      archived: false,
      tags: ['a', 'b'],
    });
    await library.tab.close();
    await page.close();
  });

  test('a page with its text and images is readable offline; a file of no known format says so', async () => {
    const page = await open();
    await page.chooseFile('[data-control="files"]', writeFile('nothing.bin', new Uint8Array(4000).fill(7)));
    await expect
      .poll(() => page.inPage(seen))
      .toMatchObject({ step: 'choose', problem: expect.stringContaining('nothing.bin') });
    const sentence =
      'The tide came in twice that day, and nobody wrote it down, since nobody had been asked. ';
    const html =
      `<!doctype html>\n<html><!--\n Page saved with SingleFile \n url: https://single.example/tide \n saved date: Sun Nov 01 2026 10:00:00 GMT+0000 (UTC)\n--><head><title>The tide</title></head>` +
      `<body><script>document.title = 'run'; window.hacked = true</script><article><h1>The tide</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(5)}` +
      `<p><img width=400 height=300 alt="The quay" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAQMAAAD+wSzIAAAABlBMVEX///+/v7+jQ3Y5AAAADklEQVQI12P4AIX8EAgALgAD/aNpbtEAAAAASUVORK5CYII="></p></article></body></html>`;
    await page.chooseFile('[data-control="files"]', writeFile('tide.html', html));
    await expect.poll(async () => (await page.inPage(seen)).step).toBe('preview');
    await page.click('[data-control="start"]');
    await expect.poll(async () => (await page.inPage(seen)).step).toBe('result');
    const library = await openLibraryTab(browser());
    const row = await library.call('find', 'https://single.example/tide');
    expect(row).toMatchObject({ title: 'The tide', textState: 'kept', savedAt: Date.UTC(2026, 10, 1, 10) });
    const article = await browser().open(await browser().own(`/article.html?id=${row?.id}`));
    await expect
      .poll(() =>
        article.inPage(() => {
          const image = document.querySelector<HTMLImageElement>('[data-part="content"] img');
          return {
            drawn: image?.complete && image.naturalWidth > 0,
            paragraphs: document.querySelectorAll('[data-part="content"] p').length,
          };
        }),
      )
      .toMatchObject({ drawn: true });
    expect(await page.inPage(() => document.title)).not.toBe('run');
    await article.close();
    await library.tab.close();
    await page.close();
  });
});
