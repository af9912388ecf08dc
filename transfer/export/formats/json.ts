import { toBase64 } from '../../../library/connection/encode';
import type { Asset, Highlight } from '../../../library/types';
import type { ExportedArticle, Exporter, ExportOptions, ExportSource } from '../exporter';
import { encodeText } from '../write/chunks';
import { toIso } from '../write/facts';

/** Raised when a field changes its meaning or goes; a new field needs none. Described by docs/export.schema.json. */
const VERSION = 1;

const highlightOf = ({ createdAt, updatedAt, ...rest }: Highlight) => ({
  ...rest,
  createdAt: toIso(createdAt),
  updatedAt: toIso(updatedAt),
});

const imageOf = ({ url, type, width, height, bytes }: Asset) => ({
  url,
  type,
  width,
  height,
  data: toBase64(bytes),
});

/** All that is known of an article but its pictures, as the schema names it; moments are ISO 8601 in UTC. */
function fieldsOf({ article, highlights, page = article }: ExportedArticle) {
  const { byline, favourite, savedAt, readAt, openedAt, updatedAt, deletedAt, ...rest } = article;
  return {
    ...rest,
    author: byline,
    pageTitle: page.title,
    pageAuthor: page.byline,
    savedAt: toIso(savedAt),
    readAt: toIso(readAt),
    openedAt: toIso(openedAt),
    updatedAt: toIso(updatedAt),
    favorite: favourite,
    highlights: highlights.map(highlightOf),
  };
}

async function* writeArticle(exported: ExportedArticle): AsyncGenerator<string> {
  yield `${JSON.stringify(fieldsOf(exported)).slice(0, -1)},"images":[`;
  for (const [index, asset] of (await exported.assets()).entries())
    yield `${index ? ',' : ''}${JSON.stringify(imageOf(asset))}`;
  yield ']}';
}

async function* write(source: ExportSource, { now }: ExportOptions): AsyncGenerator<string> {
  yield `{"format":"lectern","version":${VERSION},"exportedAt":${JSON.stringify(toIso(now))},"articles":[`;
  let isFirst = true;
  for await (const exported of source.articles()) {
    yield isFirst ? '\n' : ',\n';
    yield* writeArticle(exported);
    isFirst = false;
  }
  yield '\n]}\n';
}

/** Everything as one JSON document, with an article on each line, described by docs/export.schema.json. Nothing is lost. */
export const json: Exporter = {
  id: 'json',
  extension: 'json',
  type: 'application/json',
  highlightsOnly: false,
  needsPage: true,
  write: (source, options) => encodeText(write(source, options)),
};
