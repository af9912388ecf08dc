import type { Selector } from '../../../library/types';
import type { FieldFate, Importer } from '../importer';
import { createHighlight, type ImportedRow } from '../item';
import { AnnotatedPages, type PageAnnotation } from '../read/annotations';
import { parseTime } from '../read/dates';
import { readJson } from '../read/json';
import { textChunksOf } from '../read/text';
import { fieldsOf, listOf, textOf, textsOf } from '../read/values';

const isSelector = (value: unknown): value is Selector => typeof fieldsOf(value).type === 'string';

/** The passage as the selectors have it: of text its words, of a shape on a page the words within. */
function quoteOf(selectors: readonly Selector[]): string {
  const exact = selectors.find(({ type }) => type === 'TextQuoteSelector')?.exact;
  return textOf(exact) ?? textOf(selectors.find(({ type }) => type === 'ShapeSelector')?.text) ?? '';
}

/** The API gives a document's titles as a list, its types say one text. */
const titleOfDocument = (value: unknown): string | null => {
  const { title } = fieldsOf(value);
  return textsOf(Array.isArray(title) ? title : [title])[0] ?? null;
};

/** An annotation as the API writes it; null for a reply, which is about another annotation. */
function readAnnotation(value: unknown): PageAnnotation | null {
  const annotation = fieldsOf(value);
  if (listOf(annotation.references).length > 0) return null;
  const targets = listOf(annotation.target).map(fieldsOf);
  const selectors = targets.flatMap(({ selector }) => listOf(selector).filter(isSelector));
  const description = targets.map((target) => textOf(target.description)).find((text) => text !== null);
  return {
    url: annotation.uri ?? targets[0]?.source,
    title: titleOfDocument(annotation.document),
    kind: selectors.length > 0 ? 'highlight' : 'page-note',
    highlight: createHighlight({
      quote: quoteOf(selectors) || (description ?? ''),
      note: textOf(annotation.text),
      createdAt: parseTime(annotation.created),
      tags: textsOf(listOf(annotation.tags)),
      selectors,
    }),
  };
}

/** The annotations of an export, of an answer of the API's search (`rows`), or of a bare list. */
function annotationsOf(value: unknown): readonly unknown[] {
  const { annotations, rows } = fieldsOf(value);
  return listOf(annotations ?? rows ?? value);
}

async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  const { value, damage } = await readJson(textChunksOf(file));
  const pages = new AnnotatedPages();
  for (const annotation of annotationsOf(value).map(readAnnotation)) {
    const unreadable = annotation && pages.add(annotation, {});
    if (unreadable) yield unreadable;
  }
  yield* pages.items();
  if (damage) yield damage;
}

const SELECTOR_FIELDS: Readonly<Record<string, FieldFate>> = Object.fromEntries(
  'selector type exact prefix suffix start end startContainer startOffset endContainer endOffset value conformsTo index label shape left top right bottom x y anchor view url cfi'
    .split(' ')
    .map((name) => [name, 'highlights']),
);

/**
 * What Hypothesis exports as JSON, and what its API answers. (hypothesis/client, src/sidebar/services/annotations-exporter.tsx,
 * src/types/api.ts.)
 */
export const hypothesisJson: Importer = {
  id: 'hypothesis-json',
  name: 'Hypothesis',
  fields: {
    annotations: 'used',
    rows: 'used',
    uri: 'url',
    source: 'url',
    document: 'title',
    title: 'title',
    created: 'savedAt',
    text: 'highlights',
    tags: 'highlights',
    target: 'highlights',
    description: 'highlights',
    ...SELECTOR_FIELDS,
    'text of a page note': 'note',
    'tags of a page note': 'tags',
    references: 'left: a reply, which is about another annotation',
    updated: 'left: the time of the annotation’s last change',
    id: 'left: a number of Hypothesis’s own',
    user: 'left: the reader chooses at Hypothesis whose annotations are exported',
    user_info: 'left: as `user`',
    display_name: 'left: as `user`',
    group: 'left: with whom it was shared at Hypothesis',
    permissions: 'left: with whom it was shared at Hypothesis',
    read: 'left: part of `permissions`',
    update: 'left: part of `permissions`',
    delete: 'left: part of `permissions`',
    links: 'left: addresses at Hypothesis',
    html: 'left: part of `links`',
    incontext: 'left: part of `links`',
    json: 'left: part of `links`',
    flagged: 'left: moderation at Hypothesis',
    hidden: 'left: moderation at Hypothesis',
    moderation: 'left: moderation at Hypothesis',
    flagCount: 'left: moderation at Hypothesis',
    moderation_status: 'left: moderation at Hypothesis',
    mentions: 'left: other people’s accounts',
    metadata: 'left: of the course an annotation was made in',
    lms: 'left: part of `metadata`',
    actions: 'left: what may be done at Hypothesis',
    export_date: 'left: about the file',
    export_userid: 'left: about the file',
    client_version: 'left: about the file',
    total: 'left: about the file',
  },
  accepts: (sample) =>
    sample.kind === 'text' &&
    /^\s*[[{]/.test(sample.text) &&
    (/"export_userid"\s*:|"client_version"\s*:/.test(sample.text)
      ? /"annotations"\s*:/.test(sample.text)
      : /"uri"\s*:/.test(sample.text) && /"target"\s*:\s*\[\s*\{/.test(sample.text)),
  read,
};
