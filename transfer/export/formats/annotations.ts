import type { Highlight, Selector } from '../../../library/types';
import type { ExportedArticle, Exporter, ExportOptions, ExportSource } from '../exporter';
import { encodeText } from '../write/chunks';
import { titleOf, toIso } from '../write/facts';

/** The style of a passage (Web Annotation Data Model, 4.4): a color's name is a class, and any other color has a class of our own. */
function styleOf({ color }: Highlight): { styleClass?: string; stylesheet?: object } {
  if (!color) return {};
  const isValue = /^#[\da-f]{3,8}$/i.test(color);
  const styleClass = isValue ? 'highlight' : color.trim().replace(/[^\p{L}\p{N}_-]+/gu, '-');
  const value = `.highlight { background-color: ${color} }`;
  return { styleClass, ...(isValue && { stylesheet: { type: 'CssStylesheet', value } }) };
}

/** Where a passage is; its words at least. */
function selectorsOf({ quote, selectors }: Highlight): Selector[] {
  const hasQuote = selectors.some(({ type }) => type === 'TextQuoteSelector');
  return hasQuote || quote === ''
    ? [...selectors]
    : [{ type: 'TextQuoteSelector', exact: quote }, ...selectors];
}

function targetOf(highlight: Highlight, { article }: ExportedArticle) {
  const { styleClass } = styleOf(highlight);
  const source = {
    id: article.url,
    type: 'Text',
    format: 'text/html',
    ...(article.language && { language: article.language }),
    'dc:title': titleOf(article),
  };
  const selector = selectorsOf(highlight);
  return {
    type: 'SpecificResource',
    source,
    ...(selector.length && { selector }),
    ...(styleClass && { styleClass }),
  };
}

function bodiesOf({ note, tags }: Highlight) {
  const create = (value: string, purpose: string) => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    purpose,
  });
  return [...(note ? [create(note, 'commenting')] : []), ...tags.map((tag) => create(tag, 'tagging'))];
}

/** A highlight as an annotation (Web Annotation Data Model, W3C Recommendation of 2017-02-23). */
function annotationOf(highlight: Highlight, exported: ExportedArticle) {
  const body = bodiesOf(highlight);
  const { stylesheet } = styleOf(highlight);
  return {
    id: `urn:uuid:${highlight.id}`,
    type: 'Annotation',
    motivation: [...(highlight.quote ? ['highlighting'] : []), ...(highlight.note ? ['commenting'] : [])],
    created: toIso(highlight.createdAt),
    modified: toIso(highlight.updatedAt),
    ...(stylesheet && { stylesheet }),
    ...(body.length && { body }),
    target: targetOf(highlight, exported),
  };
}

async function* write(source: ExportSource, { title, now }: ExportOptions): AsyncGenerator<string> {
  const id = `urn:uuid:${crypto.randomUUID()}`;
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: title,
    created: toIso(now),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify({ id: `${id}#1`, type: 'AnnotationPage', partOf: id, startIndex: 0 }).slice(0, -1)},"items":[`;
  let total = 0;
  for await (const exported of source.articles())
    for (const highlight of exported.highlights)
      yield `${total++ ? ',' : ''}\n${JSON.stringify(annotationOf(highlight, exported))}`;
  // Written last: nobody knows it before.
  yield `\n]},"total":${total}}\n`;
}

/** All highlights as one W3C annotation collection (JSON-LD). Lost: the articles' texts and pictures. */
export const annotations: Exporter = {
  id: 'annotations',
  extension: 'jsonld',
  type: 'application/ld+json',
  highlightsOnly: true,
  write: (source, options) => encodeText(write(source, options)),
};
