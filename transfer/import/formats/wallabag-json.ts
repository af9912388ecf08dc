import type { NewHighlight } from '../../../library/import-types';
import type { Selector } from '../../../library/types';
import type { Importer } from '../importer';
import { createHighlight, createItem, createUnreadable, type ImportedItem, type ImportedRow } from '../item';
import { parseDateText, parseTime } from '../read/dates';
import { jsonValues } from '../read/json';
import { languageOf } from '../read/language';
import { textChunksOf } from '../read/text';
import { fieldsOf, isTrue, textOf, textsOf, webAddress } from '../read/values';
import { wallabagContent, wallabagTitle } from '../read/wallabag';

/** Stands in a content that wallabag could not get, before the page's own description. (src/Helper/ContentProxy.php.) */
const SHORT_DESCRIPTION = /<p><i>But we found a short description: <\/i><\/p>([\s\S]*)$/;

/** A list's values: PHP writes a list with gaps as an object. */
const valuesOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : Object.values(fieldsOf(value));

/** A tag is its label, or from the API an object that has it. */
const readTag = (value: unknown): unknown => (typeof value === 'object' ? fieldsOf(value).label : value);

/** A range of annotator.js: XPaths within the article, with offsets in their text; the article itself has an empty path. */
const readRange = (value: unknown): Selector => {
  const { start, startOffset, end, endOffset } = fieldsOf(value);
  return { type: 'RangeSelector', startContainer: start, startOffset, endContainer: end, endOffset };
};

const readAnnotation = (value: unknown): NewHighlight => {
  const annotation = fieldsOf(value);
  return createHighlight({
    quote: textOf(annotation.quote) ?? '',
    note: textOf(annotation.text),
    createdAt: parseTime(annotation.created_at),
    selectors: valuesOf(annotation.ranges).map(readRange),
  });
};

/** The content, or where wallabag could not get it, the description that it found. */
function readContent(entry: Readonly<Record<string, unknown>>): Pick<ImportedItem, 'content' | 'excerpt'> {
  const content = wallabagContent(entry.content, entry.mimetype);
  const description = content ? null : SHORT_DESCRIPTION.exec(textOf(entry.content) ?? '')?.[1];
  return { content, excerpt: textOf(description) };
}

function readEntry(value: unknown): ImportedRow | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return createUnreadable('damaged', { start: textOf(value) ?? '' });
  const entry = fieldsOf(value);
  // What is left of an article that its reader has deleted.
  if (textOf(entry.deleted_at)) return null;
  const address = textOf(entry.url) ?? textOf(entry.given_url);
  const title = textOf(entry.title);
  const url = webAddress(address, { start: address ?? title ?? '' });
  if (typeof url !== 'string') return url;
  const archived = isTrue(entry.is_archived);
  return createItem({
    url,
    title: wallabagTitle(title, url),
    savedAt: parseTime(entry.created_at),
    publishedAt: parseDateText(entry.published_at),
    author: textsOf(valuesOf(entry.published_by)).join(', ') || null,
    language: languageOf(entry.language),
    leadImage: textOf(entry.preview_picture),
    tags: textsOf(valuesOf(entry.tags).map(readTag)),
    archived,
    favourite: isTrue(entry.is_starred),
    readAt: archived ? parseTime(entry.archived_at) : null,
    ...readContent(entry),
    highlights: valuesOf(entry.annotations)
      .map(readAnnotation)
      .filter(({ quote, note }) => quote !== '' || note !== null),
  });
}

/** An entry's first fields, as wallabag orders them: the content, which comes next, may be longer than the sample. */
const FIRST_FIELDS =
  /^\s*\[\s*\{\s*"id"\s*:\s*"?\d+"?\s*,\s*(?:"uid"\s*:\s*(?:null|"[^"]*")\s*,\s*)?(?:"title"\s*:\s*(?:null|"(?:[^"\\]|\\.)*")\s*,\s*)?"url"\s*:/;

/**
 * wallabag's export of version 2, an entry at a time. (wallabag/wallabag, src/Entity/Entry.php and Annotation.php, group
 * `export_all`; what only the API has is read too.)
 */
export const wallabagJson: Importer = {
  id: 'wallabag-json',
  name: 'wallabag',
  fields: {
    id: 'left: a number of wallabag’s own',
    uid: 'left: part of the address under which wallabag shared it',
    title: 'title',
    url: 'url',
    origin_url: 'left: where the address was found',
    given_url: 'url',
    is_archived: 'archived',
    archived_at: 'readAt',
    is_starred: 'favourite',
    starred_at: 'left: that it is a favorite says enough',
    content: 'content',
    created_at: 'savedAt',
    updated_at: 'left: when wallabag last changed its record',
    deleted_at: 'used',
    published_at: 'publishedAt',
    published_by: 'author',
    annotations: 'highlights',
    text: 'highlights',
    quote: 'highlights',
    ranges: 'highlights',
    start: 'highlights',
    startOffset: 'highlights',
    end: 'highlights',
    endOffset: 'highlights',
    mimetype: 'used',
    language: 'language',
    reading_time: 'left: counted anew',
    domain_name: 'left: part of the address',
    preview_picture: 'leadImage',
    http_status: 'left: of the day it was saved',
    headers: 'left: of the day it was saved',
    is_not_parsed: 'left: the content says it, and this is never taken back',
    tags: 'tags',
    label: 'tags',
    slug: 'left: the label as a part of an address',
  },
  accepts: (sample) =>
    sample.kind === 'text' &&
    /^\s*\[\s*\{/.test(sample.text) &&
    (/"is_archived"\s*:/.test(sample.text) || FIRST_FIELDS.test(sample.text)),
  async *read(file) {
    for await (const row of jsonValues(textChunksOf(file), '$.*')) {
      const read = row.kind === 'unreadable' ? row : readEntry(row.value);
      if (read) yield read;
    }
  },
};
