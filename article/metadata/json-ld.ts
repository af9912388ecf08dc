/** A JSON-LD node: an object of unknown shape. */
export type LdNode = Record<string, unknown>;

const ARTICLE_TYPE =
  /(?:Article|BlogPosting|NewsArticle|Report|Recipe|Review|Posting|QAPage|HowTo|AnalysisNewsArticle|Essay|ScholarlyArticle|WebPage|MedicalWebPage)$/;
/** WebPage and QAPage describe the page; nodes of a more specific type say more about the article. */
const GENERAL_TYPE = /(?:WebPage|QAPage)$/;
/** Maximum nesting; anything deeper doesn't describe the page. */
const MAX_DEPTH = 6;

function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A comment or CDATA section around the JSON, for browsers and parsers of long ago. */
const OPENING = /^(?:<!--|(?:\/\*|\/\/?)?\s*<!\[CDATA\[\s*(?:\*\/)?)/;

/** The text without the end of that comment or section. Step by step: a single pattern took seconds on a long script. */
function stripClosing(text: string): string {
  if (text.endsWith('-->')) return text.slice(0, -3);
  const section = text.endsWith('*/') ? text.slice(0, -2).trimEnd() : text;
  if (!section.endsWith(']]>')) return text;
  const json = section.slice(0, -3).trimEnd();
  return json.endsWith('/*') || json.endsWith('//') ? json.slice(0, -2) : json;
}

/** Parses JSON, tolerating surrounding comments and raw line breaks in strings; null if broken. */
function parse(source: string): unknown {
  const text = stripClosing(source.trim().replace(OPENING, '')).trim();
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

/** A node's types without the vocabulary's URL. */
export function typesOf(node: LdNode): string[] {
  return [node['@type']].flat().map(
    (type) =>
      String(type ?? '')
        .split('/')
        .pop() ?? '',
  );
}

/** All nodes of all JSON-LD blocks, outer before inner. Skips broken blocks. */
export function readJsonLd(page: Document): LdNode[] {
  const nodes: LdNode[] = [];
  const queue: { value: unknown; depth: number }[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]'))
    queue.push({ value: parse(script.textContent ?? ''), depth: 0 });
  // Nested values are appended to the list being iterated, hence outer before inner.
  for (const { value, depth } of queue) {
    if (depth > MAX_DEPTH) continue;
    if (Array.isArray(value))
      for (const item of value.slice(0, 200)) queue.push({ value: item, depth: depth + 1 });
    if (!isNode(value)) continue;
    nodes.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart'])
      queue.push({ value: value[key], depth: depth + 1 });
  }
  return nodes;
}

/** The node that describes the article, or null. Prefers specific types, then nodes with a headline. */
export function articleNode(nodes: LdNode[]): LdNode | null {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const score = (node: LdNode) =>
    (typesOf(node).some((type) => GENERAL_TYPE.test(type)) ? 0 : 4) +
    (node.headline ? 2 : 0) +
    (node.datePublished ? 1 : 0);
  return articles.reduce<LdNode | null>(
    (best, node) => (best && score(best) >= score(node) ? best : node),
    null,
  );
}

/** Cache of nodes by `@id`, for each page. */
const nodesById = new WeakMap<LdNode[], Map<unknown, LdNode>>();

/** Resolves a reference (an object with only `@id`) to the node it points to. */
export function resolve(value: unknown, nodes: LdNode[]): unknown {
  if (!isNode(value) || Object.keys(value).length > 1 || !value['@id']) return value;
  let byId = nodesById.get(nodes);
  if (!byId) {
    byId = new Map();
    for (const node of nodes)
      if (node['@id'] && !byId.has(node['@id']) && Object.keys(node).length > 1) byId.set(node['@id'], node);
    nodesById.set(nodes, byId);
  }
  return byId.get(value['@id']) ?? value;
}

/** A value as text: the string itself, its `name`, or that of the first of several values; '' if none. */
export function nameOf(value: unknown, nodes: LdNode[]): string {
  const first = resolve([value].flat()[0], nodes);
  if (typeof first === 'string') return first;
  return isNode(first) && typeof first.name === 'string' ? first.name : '';
}

/** All names in a value that may be a node, a string or a list of these. */
export function namesOf(value: unknown, nodes: LdNode[]): string[] {
  return [value]
    .flat(2)
    .map((item) => nameOf(item, nodes))
    .filter(Boolean);
}
