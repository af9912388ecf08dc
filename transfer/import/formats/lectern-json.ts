import { fromBase64 } from '../../../library/connection/encode';
import type { StoredArticle } from '../../../library/import-types';
import type { Asset, Highlight } from '../../../library/types';
import { createArticleKeys } from '../../../library/urls/article-key';
import type { Importer } from '../importer';
import { createItem, createUnreadable, type ImportedRow } from '../item';
import { parseTime } from '../read/dates';
import { jsonValues } from '../read/json';
import { textChunksOf } from '../read/text';
import { fieldsOf, listOf, textOf, webAddress } from '../read/values';

type Fields = Readonly<Record<string, unknown>>;

/** A moment as the export writes it; any year, since what was given out comes back as it was. */
const momentOf = (value: unknown): number | null => {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? parseTime(value) : time;
};

function readHighlight(value: Fields, now: number): Highlight {
  const createdAt = momentOf(value.createdAt) ?? now;
  return { ...(value as unknown as Highlight), createdAt, updatedAt: momentOf(value.updatedAt) ?? createdAt };
}

/** The export gives images no ID: a number in place of the end of their article's, which the library changes if it is taken. */
function readImage({ url, type, width, height, data }: Fields, article: string, index: number): Asset | null {
  const id = article.slice(0, -12) + String(index).padStart(12, '0');
  try {
    const bytes = fromBase64(String(data));
    return {
      id,
      url: String(url),
      type: String(type),
      width: Number(width),
      height: Number(height),
      bytes,
    };
  } catch {
    return null;
  }
}

/** An article of our JSON as the library keeps it; what is wrong in it is refused at the library's door. */
function readArticle(fields: Fields): StoredArticle {
  const { highlights, images, tags, author, pageTitle, pageAuthor, favorite, title, ...rest } = fields;
  const now = Date.now();
  const savedAt = momentOf(fields.savedAt) ?? now;
  const article = {
    ...(rest as unknown as StoredArticle['article']),
    title: String(pageTitle),
    byline: textOf(pageAuthor),
  };
  const assets = listOf(images).flatMap(
    (image, index) => readImage(fieldsOf(image), String(fields.id), index) ?? [],
  );
  return {
    id: String(fields.id),
    article,
    own: {
      title: title === pageTitle ? null : textOf(title),
      byline: author === pageAuthor ? null : (textOf(author) ?? ''),
    },
    reading: {
      ...(rest as unknown as StoredArticle['reading']),
      savedAt,
      readAt: momentOf(fields.readAt),
      openedAt: momentOf(fields.openedAt),
      updatedAt: momentOf(fields.updatedAt) ?? savedAt,
      favourite: favorite === true,
    },
    textAt: fields.textState === 'kept' ? savedAt : null,
    note: textOf(fields.note),
    tags: listOf(tags).map(String),
    aliases: createArticleKeys(article).map((key) => ({ key, how: 'own' })),
    highlights: listOf(highlights).map((highlight) => readHighlight(fieldsOf(highlight), now)),
    assets,
    thumbnail: null,
  };
}

function readValue(value: unknown): ImportedRow {
  const fields = fieldsOf(value);
  const url = webAddress(fields.url, {});
  if (typeof url !== 'string' && url.reason === 'no-address') return url;
  if (typeof url !== 'string' && !/^(?:file|chrome-extension|moz-extension):/i.test(String(fields.url)))
    return url;
  try {
    const stored = readArticle(fields);
    return createItem({ url: stored.article.url, title: stored.article.title, tags: stored.tags, stored });
  } catch {
    return createUnreadable('damaged', { start: String(fields.url) });
  }
}

/** Our own export as JSON (docs/export.schema.json), which loses nothing but which image was the thumbnail. */
export const lecternJson: Importer = {
  id: 'lectern-json',
  name: 'Lectern',
  fields: { format: 'used', version: 'used', articles: 'stored' },
  accepts: (sample) => sample.kind === 'text' && /^\s*\{\s*"format"\s*:\s*"lectern"\s*,/.test(sample.text),
  async *read(file) {
    for await (const row of jsonValues(textChunksOf(file), '$.articles.*'))
      yield row.kind === 'value' ? readValue(row.value) : row;
  },
};
