import type { Importer, SampledEntry } from '../importer';
import { createItem, createUnreadable, type ImportedItem, type ImportedRow } from '../item';
import { parseDateText, parseTime } from '../read/dates';
import { readEntryJson, readEntryText } from '../read/entry';
import { fieldsOf, listOf, shareOf, textOf, textsOf, titleOf, webAddress } from '../read/values';
import { zipEntries } from '../read/zip';
import { type OmnivoreHighlights, readOmnivoreHighlights } from './omnivore-highlights';

/** Twenty articles each: `metadata_0_to_20.json`, `metadata_20_to_40.json` … */
const METADATA = /(?:^|\/)metadata[^/]*\.json$/i;
const HIGHLIGHTS = /(?:^|\/)highlights\/([^/]+)\.md$/i;
/** Uploaded PDFs stand beside them as `.pdf`; they are no articles. */
const CONTENT = /(?:^|\/)content\/([^/]+)\.html?$/i;

const slugOf = (pattern: RegExp, name: string): string | null => pattern.exec(name)?.[1] ?? null;

function readMetadata(value: unknown, entry: string): ImportedRow {
  const fields = fieldsOf(value);
  const title = textOf(fields.title);
  const url = webAddress(fields.url, { entry, start: textOf(fields.url) ?? title ?? '' });
  if (typeof url !== 'string') return url;
  return createItem({
    url,
    title: titleOf(title, url),
    excerpt: textOf(fields.description),
    author: textOf(fields.author),
    archived: textOf(fields.state)?.toLowerCase() === 'archived',
    progress: shareOf(fields.readingProgress, 100),
    leadImage: textOf(fields.thumbnail),
    tags: textsOf(listOf(fields.labels)),
    savedAt: parseTime(fields.savedAt),
    publishedAt: parseDateText(fields.publishedAt),
  });
}

/** Articles found by the first pass, without their contents. */
class Articles {
  /** By slug; an article without one, or with another's, has a key that no content can have. */
  readonly items = new Map<string, ImportedItem>();
  private readonly ids = new Set<string>();

  /** Adds one article, or returns the row for the report. While Omnivore wrote its pages, articles moved to the next: once is enough. */
  add(value: unknown, entry: string): ImportedRow | null {
    const fields = fieldsOf(value);
    const id = textOf(fields.id);
    if (id && this.ids.has(id)) return null;
    if (id) this.ids.add(id);
    const row = readMetadata(value, entry);
    if (row.kind !== 'item') return row;
    const slug = textOf(fields.slug);
    const isFree = slug !== null && !this.items.has(slug);
    this.items.set(isFree ? slug : `/${id ?? this.items.size}`, row);
    return null;
  }

  addHighlights(bySlug: ReadonlyMap<string, OmnivoreHighlights>): void {
    for (const [slug, found] of bySlug) {
      const item = this.items.get(slug);
      if (item) this.items.set(slug, { ...item, ...found });
    }
  }

  /** Gives an article out and forgets it. */
  take(slug: string): ImportedItem | null {
    const item = this.items.get(slug) ?? null;
    this.items.delete(slug);
    return item;
  }
}

async function* readArticles(file: Blob, articles: Articles): AsyncGenerator<ImportedRow> {
  const highlights = new Map<string, OmnivoreHighlights>();
  for await (const entry of zipEntries(file, (name) => METADATA.test(name) || HIGHLIGHTS.test(name))) {
    if (entry.kind === 'unreadable') {
      yield entry;
      continue;
    }
    const slug = slugOf(HIGHLIGHTS, entry.name);
    if (slug !== null) {
      const text = await readEntryText(entry);
      if (typeof text === 'string') highlights.set(slug, readOmnivoreHighlights(text));
      else yield text;
      continue;
    }
    const { value, damage } = await readEntryJson(entry);
    if (damage) yield damage;
    else if (!Array.isArray(value)) yield createUnreadable('damaged', { entry: entry.name });
    for (const fields of listOf(value)) {
      const row = articles.add(fields, entry.name);
      if (row) yield row;
    }
  }
  articles.addHighlights(highlights);
}

/** Two passes: metadata and highlights, then the contents one by one, in the zip's order; those without one come last. */
async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  const articles = new Articles();
  yield* readArticles(file, articles);
  const wants = (name: string): boolean => articles.items.has(slugOf(CONTENT, name) ?? '');
  for await (const entry of zipEntries(file, wants)) {
    if (entry.kind === 'unreadable') {
      // A failure of the zip as a whole was in the first pass already.
      if (entry.entry !== null) yield entry;
      continue;
    }
    const item = articles.take(slugOf(CONTENT, entry.name) ?? '');
    // Omnivore wrote some contents twice; the first is taken.
    if (!item) continue;
    const html = await readEntryText(entry);
    if (typeof html !== 'string') yield html;
    const hasContent = typeof html === 'string' && html.trim() !== '';
    yield hasContent ? { ...item, content: { html, kind: 'article' } } : item;
  }
  yield* articles.items.values();
}

const isMetadata = ({ name, start }: SampledEntry): boolean =>
  METADATA.test(name) && start !== null && /^\s*\[/.test(start) && /"slug"\s*:/.test(start);

/**
 * Omnivore's own export: `metadata_*.json`, `content/<slug>.html`, `highlights/<slug>.md`. (omnivore-app/omnivore,
 * packages/api/src/jobs/export.ts.)
 */
export const omnivoreZip: Importer = {
  id: 'omnivore-zip',
  name: 'Omnivore',
  fields: {
    id: 'used',
    slug: 'used',
    title: 'title',
    description: 'excerpt',
    author: 'author',
    url: 'url',
    state: 'archived',
    readingProgress: 'progress',
    thumbnail: 'leadImage',
    labels: 'tags',
    savedAt: 'savedAt',
    updatedAt: 'left: when Omnivore last changed its record',
    publishedAt: 'publishedAt',
    'content/<slug>.html': 'content',
    'content/<slug>.pdf': 'left: no article; the address stays',
    'highlights/<slug>.md': 'highlights',
  },
  accepts: (sample) => sample.kind === 'zip' && sample.entries.some(isMetadata),
  read,
};
