import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ImportEntry, StoredArticle } from '../../../library/import-types';
import { BROWSERS, describeInSampledBrowser } from '../driver/browsers';
import type { Driver } from '../driver/driver';
import { article } from '../library/articles';
import { type LibraryInTab, openLibraryTab } from '../library/open-library';

/** Made articles; `LECTERN_ROUND_TRIP=5000` asks for as many. */
const COUNT = Number(process.env.LECTERN_ROUND_TRIP ?? 60);
const PIECE = 20;
const TIMEOUT_MS = 120_000 + COUNT * 200;

/** A sentence in each of twelve scripts. */
const SENTENCES = [
  ['en', 'The tide came in twice that day, & nobody wrote it down.'],
  ['de', 'Die Flut kam zweimal an diesem Tag, und „niemand“ schrieb es auf.'],
  ['ru', 'В тот день прилив пришёл дважды, и никто этого не записал.'],
  ['el', 'Η παλίρροια ήρθε δύο φορές εκείνη τη μέρα.'],
  ['ar', 'جاء المد مرتين في ذلك اليوم ولم يدوّنه أحد.'],
  ['he', 'הגאות באה פעמיים באותו יום, ואיש לא רשם זאת.'],
  ['hi', 'उस दिन ज्वार दो बार आया, और किसी ने नहीं लिखा।'],
  ['th', 'วันนั้นน้ำขึ้นสองครั้ง และไม่มีใครจดไว้'],
  ['ja', 'その日、潮は二度満ちたが、誰も書き留めなかった。'],
  ['zh', '那天潮水来了两次，却没有人记下来。'],
  ['ko', '그날 밀물이 두 번 들어왔지만 아무도 적지 않았다.'],
  ['am', 'በዚያ ቀን ማዕበሉ ሁለት ጊዜ መጣ።'],
] as const;

/** Stores an image with an article. In the page's own world: bytes don't cross into the one that Firefox runs tests in. */
const keepImage = (id: string, url: string) => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAQMAAAD+wSzIAAAABlBMVEX///+/v7+jQ3Y5AAAADklEQVQI12P4AIX8EAgALgAD/aNpbtEAAAAASUVORK5CYII=';
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const { library } = Reflect.get(window, 'lecternClient');
  return library.keepAssets(id, [{ url, type: 'image/png', width: 8, height: 8, bytes }]);
};

/** All that the library keeps of an article, as text. In the page's own world. */
const readStored = async (id: string) =>
  JSON.stringify(await Reflect.get(window, 'lecternClient').library.stored(id), (_, value) =>
    value instanceof Uint8Array ? [...value] : value,
  );

const call = (name: string, values: string[]) => Reflect.get(window, name)(...values);

async function openLibrary(browser: Driver): Promise<LibraryInTab> {
  const library = await openLibraryTab(browser);
  await library.tab.inject(`window.keepImage = ${keepImage}; window.readStored = ${readStored};`);
  return library;
}

function entry(index: number): ImportEntry {
  const [language, sentence] = SENTENCES[index % SENTENCES.length] ?? SENTENCES[0];
  const url = `https://site${index % 17}.example/${language}/${index}`;
  return {
    article: article({
      url,
      title: `${sentence} ${index} “quoted” <b>`,
      language,
      direction: language === 'ar' || language === 'he' ? 'rtl' : 'ltr',
      byline: index % 3 ? 'Ada Lovelace' : null,
      section: index % 4 ? null : 'Harbor',
      excerpt: sentence,
      leadImage: index % 5 ? null : { url: `${url}/a.png`, alt: 'The quay', width: 8, height: 8 },
      content: `<p>${sentence.replace('&', '&amp;')}</p><figure><img src="${url}/a.png" alt="The quay"><figcaption>Quay</figcaption></figure><pre><code>a &lt; b</code></pre><table><tbody><tr><td>1</td></tr></tbody></table><p><a href="https://example.org/?a=1&amp;b=2">link</a> <ruby>潮<rp>(</rp><rt>しお</rt><rp>)</rp></ruby></p>`,
      text: `${sentence} Quay a < b 1 link`,
    }),
    hasText: index % 9 !== 0,
    tags: index % 2 ? ['Sea', `tag ${language}`] : [],
    note: index % 6 ? null : `A note\nof two lines ${sentence}`,
    highlights:
      index % 4
        ? []
        : [
            {
              quote: sentence,
              note: 'n',
              color: 'yellow',
              tags: ['t'],
              selectors: [{ type: 'TextQuoteSelector', exact: sentence }],
              createdAt: 1_500_000_000_000 + index,
            },
          ],
    reading: {
      savedAt: 1_300_000_000_000 + index * 1000,
      readAt: index % 3 ? null : 1_400_000_000_000,
      progress: (index % 10) / 10,
      archived: index % 2 === 0,
      favourite: index % 7 === 0,
    },
  };
}

const step = () => document.querySelector('[data-step]')?.getAttribute('data-step');

async function fill(library: LibraryInTab): Promise<string[]> {
  const { id } = await library.call('startImport', {
    format: 'made',
    files: ['made'],
    options: {},
    total: COUNT,
  });
  for (let from = 0; from < COUNT; from += PIECE) {
    const entries = Array.from({ length: Math.min(PIECE, COUNT - from) }, (_, at) => entry(from + at));
    await library.call('importPiece', id, { from, to: from + entries.length, entries, unreadable: 0 });
  }
  await library.call('endImport', id, 'done');
  const ids = await allIds(library);
  for (const [index, one] of ids.entries())
    if (index % 3 === 0) {
      const url = (await library.call('get', one))?.url;
      await library.tab.inPage(call, 'keepImage', [one, `${url}/a.png`]);
      await library.call(
        'change',
        { ids: [one] },
        { kind: 'details', details: { title: `My title ${index}` } },
      );
    }
  return ids;
}

const allIds = async (library: LibraryInTab): Promise<string[]> => [
  ...(await library.call(
    'ids',
    { search: '', filter: 'all', tags: [], sort: { key: 'saved', descending: true } },
    { offset: 0, limit: COUNT * 2 },
  )),
];

async function readAll(library: LibraryInTab, ids: readonly string[]): Promise<(StoredArticle | null)[]> {
  const all: (StoredArticle | null)[] = [];
  for (const id of ids) all.push(JSON.parse(await library.tab.inPage(call, 'readStored', [id])));
  return all;
}

const holds = (work: () => unknown): boolean => {
  try {
    work();
    return true;
  } catch {
    return false;
  }
};

/** Whether a file is a whole backup, or a whole JSON export: one that is still written pauses for as long as it likes. */
const IS_WHOLE = {
  gz: (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b && holds(() => gunzipSync(bytes)),
  json: (bytes: Buffer) =>
    bytes.subarray(0, 20).toString().startsWith('{"format":"lectern"') &&
    holds(() => JSON.parse(bytes.toString())),
};

/** The downloaded file with an ending, once it is whole. */
async function downloaded(browser: Driver, ending: keyof typeof IS_WHOLE): Promise<string> {
  let file: string | undefined;
  await expect
    .poll(
      () => {
        const names = fs.existsSync(browser.downloads) ? fs.readdirSync(browser.downloads) : [];
        const files = names.map((name) => path.join(browser.downloads, name));
        file = files.find((candidate) => IS_WHOLE[ending](fs.readFileSync(candidate)));
        return file !== undefined;
      },
      { timeout: TIMEOUT_MS, interval: 500 },
    )
    .toBe(true);
  const kept = path.join(browser.downloads, '..', `kept.${ending}`);
  fs.copyFileSync(file ?? '', kept);
  return kept;
}

/** Imports a file into a new profile, and reads everything there. */
async function importElsewhere(name: string, file: string, ids: readonly string[]) {
  const launch = BROWSERS.find((browser) => browser.name === name)?.launch;
  if (!launch) throw new Error(`no ${name}`);
  const other = await launch();
  try {
    const page = await other.open(await other.own('/import.html'));
    await expect.poll(() => page.inPage(step)).toBe('choose');
    await page.chooseFile('[data-control="files"]', file);
    await expect.poll(() => page.inPage(step), { timeout: TIMEOUT_MS }).toBe('preview');
    await page.click('[data-control="start"]');
    await expect.poll(() => page.inPage(step), { timeout: TIMEOUT_MS }).toBe('result');
    const library = await openLibrary(other);
    return { ids: await allIds(library), articles: await readAll(library, ids) };
  } finally {
    await other.close();
  }
}

describeInSampledBrowser('there and back', ({ browser }) => {
  test(
    'a backup restored in an empty profile is identical, and the JSON too but for the IDs of images',
    async () => {
      const library = await openLibrary(browser());
      const ids = await fill(library);
      const articles = await readAll(library, ids);
      expect(articles).toHaveLength(COUNT);
      const settings = await browser().open(await browser().own('/options.html'));
      await settings.click('[data-control="back-up"]');
      const backup = await downloaded(browser(), 'gz');
      await settings.close();
      const page = await browser().open(await browser().own('/export.html'));
      await page.click('[data-control="format-json"]');
      await page.click('[data-control="start"]');
      const json = await downloaded(browser(), 'json');
      await page.close();

      const restored = await importElsewhere(browser().name, backup, ids);
      expect(restored.ids).toEqual(ids);
      expect(restored.articles).toEqual(articles);

      const withoutImageIds = (all: readonly (StoredArticle | null)[]) =>
        all.map(
          (one) =>
            one && {
              ...one,
              textAt: 0,
              thumbnail: null,
              assets: one.assets.map(({ id, ...asset }) => asset),
            },
        );
      const brought = await importElsewhere(browser().name, json, ids);
      expect(brought.ids).toEqual(ids);
      expect(withoutImageIds(brought.articles)).toEqual(withoutImageIds(articles));
      await library.tab.close();
    },
    TIMEOUT_MS * 3,
  );
});
