import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ArticleRow } from '../../library/types';
import { readAllowedExtensions } from '../../platform/allowed-extensions';
import { requestMarkdown } from '../../platform/markdown-host';
import { interfaceLocale, translate } from '../../platform/translate';
import { ensureLibrary, library } from './library';
import { isWithinRate } from './rate-limit';
import { ADDRESS, textUpTo } from './schemas';

/** Messages of one extension a minute. */
const MAX_PER_MINUTE = 600;
const MAX_RESULTS = 100;

/** Requests of other extensions, version 1 (docs/other-extensions.md). */
const REQUEST = v.variant('do', [
  v.strictObject({
    lectern: v.literal(1),
    do: v.literal('save'),
    url: ADDRESS,
    title: v.optional(textUpTo(2000), ''),
  }),
  v.strictObject({
    lectern: v.literal(1),
    do: v.literal('search'),
    search: textUpTo(1000),
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_RESULTS)), 20),
  }),
  v.strictObject({ lectern: v.literal(1), do: v.literal('markdown'), id: textUpTo(100) }),
]);

type Request = v.InferOutput<typeof REQUEST>;

const toIso = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

/** The public fields of an article. */
const describe = (row: ArticleRow) => ({
  id: row.id,
  url: row.url,
  title: row.title,
  author: row.byline,
  site: row.siteName,
  excerpt: row.excerpt,
  tags: row.tags,
  saved: toIso(row.savedAt),
  read: toIso(row.readAt),
  archived: row.archived,
  favorite: row.favourite,
});

async function search({ search: text, limit }: Extract<Request, { do: 'search' }>) {
  const sort = { key: 'relevance', descending: true } as const;
  const query = { search: text, filter: 'all', tags: [], sort } as const;
  const { rows, total } = await library.list(query, { offset: 0, limit });
  return { total, articles: rows.map(describe) };
}

async function writeMarkdown({ id }: Extract<Request, { do: 'markdown' }>) {
  const article = await library.get(id).catch(() => null);
  if (!article) return null;
  const words = {
    contents: translate('bookContents'),
    original: translate('bookOriginal'),
    highlights: translate('exportHighlightsHeading'),
  };
  await ensureLibrary();
  const options = {
    title: article.title,
    locale: interfaceLocale(),
    escapeFormulas: false,
    words,
    now: Date.now(),
  };
  return { markdown: await requestMarkdown({ article, highlights: await library.highlights(id), options }) };
}

async function run(request: Request): Promise<unknown> {
  if (request.do === 'search') return search(request);
  if (request.do === 'markdown') return writeMarkdown(request);
  const { row, outcome } = await library.saveLink({ url: request.url, title: request.title });
  return { outcome, article: describe(row) };
}

/** The answer to a message of another extension, as docs/other-extensions.md has it. Never rejects. */
async function answer(sent: unknown, id: string | undefined): Promise<unknown> {
  const refuse = (error: string) => ({ lectern: 1, ok: false, error });
  if (!id || !(await readAllowedExtensions()).includes(id)) return refuse('not-allowed');
  if (!isWithinRate(`extension ${id}`, MAX_PER_MINUTE)) return refuse('too-many');
  const parsed = v.safeParse(REQUEST, sent);
  if (!parsed.success) return refuse('invalid');
  try {
    const value = await run(parsed.output);
    return value === null ? refuse('not-found') : { lectern: 1, ok: true, value };
  } catch {
    return refuse('failed');
  }
}

/** Answers other extensions that the user has allowed. Call it synchronously when the background starts. */
export function listenToOtherExtensions(): void {
  browser.runtime.onMessageExternal?.addListener((sent: unknown, sender, respond) => {
    answer(sent, sender.id).then(respond);
    return true;
  });
}
