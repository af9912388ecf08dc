import { stripPlaces } from '../../../article/sanitize';
import { findImageUrls } from '../../../library/assets/collect-images';
import { toBase64 } from '../../../library/connection/encode';
import type { Asset, SavedArticle } from '../../../library/types';
import type { SafeHtml } from '../../../markup/safe-html';
import type { ExportedArticle } from '../../../transfer/export/exporter';
import { epub } from '../../../transfer/export/formats/epub';
import { makeMarkup } from './make-markup';

/** A line of what `extract.mjs` writes, with the page's address. */
export interface Row {
  id: string;
  url: string;
  title: string;
  byline: string | null;
  published: string | null;
  siteName: string | null;
  section: string | null;
  lang: string | null;
  dir: 'ltr' | 'rtl';
  excerpt: string;
  html: SafeHtml;
}

/** Every how many articles have no pictures stored, and the most of one. */
const WITHOUT_PICTURES = 5;
const MAX_PICTURES = 10;

const WIDTH = 160;
const HEIGHT = 100;

const SVG_TEXT = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" onload="alert(1)" class="x" data-name="y">
<style>rect { fill: red }</style><script>alert(1)</script><defs><linearGradient id="1 a"><stop offset="0" stop-color="red"/></linearGradient></defs>
<rect width="${WIDTH}" height="${HEIGHT}" style="fill: url('#1 a'); foo: bar"/><image href="https://example.test/a.png"/></svg>`;

/** The smallest GIF. */
const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

async function draw(type: string): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  for (const [index, color] of ['#345', '#a63', '#7b5'].entries()) {
    if (!context) break;
    context.fillStyle = color;
    context.fillRect(index * 50, index * 20, 60, 60);
  }
  const blob = await canvas.convertToBlob({ type });
  return new Uint8Array(await blob.arrayBuffer());
}

/** One picture of each kind, drawn here: the corpus has none. */
async function makePictures(): Promise<Pick<Asset, 'type' | 'bytes'>[]> {
  const drawn = await Promise.all(
    ['image/png', 'image/jpeg', 'image/webp'].map(async (type) => ({ type, bytes: await draw(type) })),
  );
  const gif = Uint8Array.from(atob(GIF), (letter) => letter.charCodeAt(0));
  return [
    ...drawn,
    { type: 'image/gif', bytes: gif },
    { type: 'image/svg+xml', bytes: new TextEncoder().encode(SVG_TEXT) },
  ];
}

function toArticle(row: Row, index: number): SavedArticle {
  return {
    id: `01890000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    url: row.url,
    canonicalUrl: row.url,
    title: row.title,
    byline: row.byline,
    section: row.section,
    siteName: row.siteName,
    publishedAt: row.published,
    modifiedAt: null,
    language: row.lang,
    direction: row.dir,
    excerpt: row.excerpt,
    leadImage: null,
    content: row.html,
    text: '',
    wordCount: 0,
    minutes: 1,
    savedAt: 0,
    readAt: null,
    openedAt: null,
    progress: 0,
    place: null,
    archived: false,
    favourite: false,
    tags: ['one', 'two'],
    textState: 'kept',
    failure: null,
    updatedAt: 0,
    deletedAt: null,
    note: index % 3 ? null : 'A note\nof two lines',
  };
}

function toExported(
  row: Row,
  index: number,
  pictures: readonly Pick<Asset, 'type' | 'bytes'>[],
): ExportedArticle {
  const article = toArticle(row, index);
  return {
    article,
    highlights: [],
    assets: async () => {
      if (index % WITHOUT_PICTURES === 0) return [];
      const urls = findImageUrls(article.content).slice(0, MAX_PICTURES);
      return urls.flatMap((url, number) => {
        const picture = pictures[(index + number) % pictures.length];
        return picture ? [{ id: String(number), url, width: WIDTH, height: HEIGHT, ...picture }] : [];
      });
    },
  };
}

/** Articles that no page has; the sanitizer has not seen them, so that drawings and worse are among them. */
export const makeRows = (count: number, seed: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `made-${seed + index}`,
    url: `https://example.test/${index}`,
    title: `Made ${seed + index} <&>`,
    byline: null,
    published: '2026-02-31',
    siteName: null,
    section: null,
    lang: 'en',
    dir: 'ltr',
    excerpt: '',
    html: makeMarkup(seed + index) as SafeHtml,
  }));

/** Articles as they are stored. */
export const cleanRows = (rows: readonly Row[]): Row[] =>
  rows.map((row) => ({ ...row, html: stripPlaces(row.html) }));

/** Exports articles as one book; its bytes in base64. `first` is the number of the first one. */
export async function exportBook(rows: readonly Row[], first = 0): Promise<string> {
  const pictures = await makePictures();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const source = {
    total: rows.length,
    async *articles() {
      for (const [index, row] of rows.entries()) yield toExported(row, first + index, pictures);
    },
  };
  const words = { contents: 'Contents', original: 'Original', highlights: 'Highlights' };
  const options = { title: 'My unread', locale: 'en', escapeFormulas: false, words, now: Date.now() };
  for await (const chunk of epub.write(source, options)) chunks.push(chunk);
  return toBase64(new Uint8Array(await new Blob(chunks).arrayBuffer()));
}
