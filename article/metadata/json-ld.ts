/** A node of a page's JSON-LD: an object of unknown shape. */
export type LdNode = Record<string, unknown>;

const ARTICLE =
  /(?:Article|BlogPosting|NewsArticle|Report|Recipe|Review|Posting|QAPage|HowTo|AnalysisNewsArticle|Essay|ScholarlyArticle|WebPage|MedicalWebPage)$/;
/** WebPage and QAPage describe the page; a node of a narrower type says more of the article. */
const GENERAL = /(?:WebPage|QAPage)$/;
/** Deeper nesting is no page's description of itself. */
const DEEPEST = 6;

function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A comment or a CDATA section round the JSON, for browsers and parsers of long ago. */
const OPENING = /^(?:<!--|(?:\/\*|\/\/?)?\s*<!\[CDATA\[\s*(?:\*\/)?)/;

/** The text without the end of that comment or section. Step by step: one pattern for all of it took seconds on a long script. */
function withoutClosing(text: string): string {
  if (text.endsWith('-->')) return text.slice(0, -3);
  const section = text.endsWith('*/') ? text.slice(0, -2).trimEnd() : text;
  if (!section.endsWith(']]>')) return text;
  const json = section.slice(0, -3).trimEnd();
  return json.endsWith('/*') || json.endsWith('//') ? json.slice(0, -2) : json;
}

/** Parses what a page wrote, tolerant of comments round it and raw line breaks in strings; null where it is broken. */
function parse(source: string): unknown {
  const text = withoutClosing(source.trim().replace(OPENING, '')).trim();
  const attempts = [() => text, () => text.replace(/\p{Cc}+/gu, ' '), () => text.replace(/;\s*$/, '')];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next attempt is more lenient; broken JSON is skipped.
    }
  }
  return null;
}

/** A node's types, without their vocabulary's address. */
export function typesOf(node: LdNode): string[] {
  return [node['@type']].flat().map(
    (type) =>
      String(type ?? '')
        .split('/')
        .pop() ?? '',
  );
}

/** All nodes of all JSON-LD blocks, outer before inner. Takes a document; broken blocks are skipped. */
export function readJsonLd(page: Document): LdNode[] {
  const nodes: LdNode[] = [];
  const work: { value: unknown; depth: number }[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]'))
    work.push({ value: parse(script.textContent ?? ''), depth: 0 });
  // What is found on the way is added at the end: outer before inner.
  for (const { value, depth } of work) {
    if (depth > DEEPEST) continue;
    if (Array.isArray(value))
      for (const item of value.slice(0, 200)) work.push({ value: item, depth: depth + 1 });
    if (!isNode(value)) continue;
    nodes.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart'])
      work.push({ value: value[key], depth: depth + 1 });
  }
  return nodes;
}

/** The node that describes the article: the narrowest type, with a headline before one without; null for none. */
export function articleNode(nodes: LdNode[]): LdNode | null {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const score = (node: LdNode) =>
    (typesOf(node).some((type) => GENERAL.test(type)) ? 0 : 4) +
    (node.headline ? 2 : 0) +
    (node.datePublished ? 1 : 0);
  return articles.reduce<LdNode | null>(
    (best, node) => (best && score(best) >= score(node) ? best : node),
    null,
  );
}

/** The nodes of a page by what they are referred to by. */
const named = new WeakMap<LdNode[], Map<unknown, LdNode>>();

/** Follows a reference (`{"@id": …}` alone) to the node it names. */
export function resolve(value: unknown, nodes: LdNode[]): unknown {
  if (!isNode(value) || Object.keys(value).length > 1 || !value['@id']) return value;
  let known = named.get(nodes);
  if (!known) {
    known = new Map();
    for (const node of nodes)
      if (node['@id'] && !known.has(node['@id']) && Object.keys(node).length > 1)
        known.set(node['@id'], node);
    named.set(nodes, known);
  }
  return known.get(value['@id']) ?? value;
}

/** A value's text: itself, its `name`, or the first of several; '' for none. */
export function nameOf(value: unknown, nodes: LdNode[]): string {
  const first = resolve([value].flat()[0], nodes);
  if (typeof first === 'string') return first;
  return isNode(first) && typeof first.name === 'string' ? first.name : '';
}

/** All names of a value that may be one node, several, or strings. */
export function namesOf(value: unknown, nodes: LdNode[]): string[] {
  return [value]
    .flat(2)
    .map((item) => nameOf(item, nodes))
    .filter(Boolean);
}
