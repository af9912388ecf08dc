import { unzipSync } from 'fflate';
import type { Asset, Highlight, SavedArticle } from '../../../../library/types';
import type { SafeHtml } from '../../../../markup/safe-html';
import type { ExportedArticle, Exporter, ExportOptions } from '../../../../transfer/export/exporter';

/** What would be structure in one of the formats, if any of it got out of its place. */
export const HOSTILE =
  'A | "b" \'c\' ]]> </a></title><img src=x onerror=alert(1)> # [x](y) `z` *w* --- <DT>: %% {{q}}, ==r== $s$ \\';

/** A picture of one pixel. */
export const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

export const createAsset = (url: string, bytes: Uint8Array = PIXEL): Asset => ({
  id: '01890000-0000-7000-8000-00000000000a',
  url,
  type: 'image/png',
  width: 1,
  height: 1,
  bytes,
});

export const createArticle = (article: Partial<SavedArticle> = {}): SavedArticle => ({
  id: '01890000-0000-7000-8000-000000000001',
  url: 'https://harbour.test/ice?a=1&b=2',
  canonicalUrl: 'https://harbour.test/ice',
  title: 'The harbour froze',
  byline: 'Anselm Varga',
  section: null,
  siteName: 'The Chandler',
  publishedAt: '2026-03-09',
  modifiedAt: null,
  language: 'en',
  direction: 'ltr',
  excerpt: 'It froze in a night.',
  leadImage: null,
  content: '<p>It froze in a night.</p>' as SafeHtml,
  text: 'It froze in a night.',
  wordCount: 5,
  minutes: 1,
  savedAt: Date.UTC(2026, 2, 10, 7, 30, 15, 123),
  readAt: null,
  openedAt: null,
  progress: 0,
  place: null,
  archived: false,
  favourite: false,
  tags: [],
  textState: 'kept',
  failure: null,
  updatedAt: Date.UTC(2026, 2, 11),
  deletedAt: null,
  note: null,
  ...article,
});

export const createHighlight = (highlight: Partial<Highlight> = {}): Highlight => ({
  id: '01890000-0000-7000-8000-0000000000ff',
  quote: 'It froze',
  note: null,
  color: null,
  tags: [],
  selectors: [],
  createdAt: Date.UTC(2026, 2, 12, 8, 0, 1),
  updatedAt: Date.UTC(2026, 2, 12, 8, 0, 1),
  ...highlight,
});

export const createExported = (
  article: Partial<SavedArticle> = {},
  {
    highlights = [],
    assets = [],
    page,
  }: { highlights?: Highlight[]; assets?: Asset[]; page?: ExportedArticle['page'] } = {},
): ExportedArticle => ({
  article: createArticle(article),
  highlights,
  ...(page && { page }),
  assets: async () => assets,
});

/** An article in which every field has a value, and every text what would be structure. */
export const createFull = (): ExportedArticle =>
  createExported(
    {
      title: `${HOSTILE}\nline`,
      byline: HOSTILE,
      section: HOSTILE,
      siteName: HOSTILE,
      publishedAt: '2026-03-09T07:30+01:00',
      modifiedAt: '2026-03',
      excerpt: HOSTILE,
      leadImage: { url: 'https://harbour.test/a"b.png', alt: HOSTILE, width: 10, height: null },
      readAt: Date.UTC(2026, 2, 12),
      openedAt: Date.UTC(2026, 2, 12),
      progress: 0.123456789,
      place: { block: 3, offset: 17 },
      archived: true,
      favourite: true,
      tags: ['two words', 'a, b', HOSTILE, 'Μῆνις'],
      note: `${HOSTILE}\n\n=1+1\tend `,
      textState: 'failed',
      failure: 'not-found',
    },
    {
      page: { title: 'Its own', byline: null },
      assets: [createAsset('https://harbour.test/a.png')],
      highlights: [
        createHighlight({
          quote: `${HOSTILE}\nsecond line`,
          note: HOSTILE,
          color: 'yellow',
          tags: ['two words'],
          selectors: [{ type: 'TextQuoteSelector', exact: 'It', prefix: '', suffix: ' froze' }],
        }),
        createHighlight({ id: '01890000-0000-7000-8000-0000000000fe', quote: '', note: 'On all of it' }),
      ],
    },
  );

export const createOptions = (options: Partial<ExportOptions> = {}): ExportOptions => ({
  title: 'Everything',
  locale: 'en',
  escapeFormulas: false,
  words: { contents: 'Contents', original: 'Original', highlights: 'Highlights' },
  now: Date.UTC(2026, 10, 29, 9),
  ...options,
});

/** The bytes of an export. */
export async function exportBytes(
  exporter: Exporter,
  articles: readonly ExportedArticle[],
  options: Partial<ExportOptions> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  async function* all() {
    yield* articles;
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const source = { total: articles.length, articles: all };
  for await (const chunk of exporter.write(source, createOptions(options))) chunks.push(chunk);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** The text of an export that is one text file. */
export const exportText = async (...args: Parameters<typeof exportBytes>): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await exportBytes(...args));

/** The files of an export that is a zip, by name. */
export const exportFiles = async (
  ...args: Parameters<typeof exportBytes>
): Promise<Map<string, Uint8Array>> => new Map(Object.entries(unzipSync(await exportBytes(...args))));

/** The one text file of an export that is a zip. */
export async function exportFile(...args: Parameters<typeof exportBytes>): Promise<string> {
  const [file] = (await exportFiles(...args)).values();
  return new TextDecoder().decode(file);
}
