import { articleNode, type LdNode, readJsonLd } from './json-ld';
import { tidy } from './text';

/** Everything a page says about itself, read once for all fields. */
export interface Sources {
  page: Document;
  url: string;
  nodes: LdNode[];
  /** The JSON-LD node that describes the article. */
  article: LdNode | null;
  /** The first non-empty content among these `<meta>` names or properties (lower case), or ''. */
  meta(...names: string[]): string;
  /** All contents of one `<meta>` name. */
  metas(name: string): string[];
  /** A string property of the article's JSON-LD node, or ''. */
  ld(...properties: string[]): string;
  /** The page's headline element: the first `h1` with text that is not a logo. */
  headline: Element | null;
}

function readMeta(page: Document): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const content = tidy(meta.getAttribute('content') ?? '');
    if (!content) continue;
    const names = `${meta.getAttribute('property') ?? ''} ${meta.getAttribute('name') ?? ''} ${meta.getAttribute('itemprop') ?? ''} ${meta.getAttribute('http-equiv') ?? ''}`;
    for (const name of new Set(names.toLowerCase().split(/\s+/).filter(Boolean))) {
      const known = found.get(name);
      if (known) known.push(content);
      else found.set(name, [content]);
    }
  }
  return found;
}

function findHeadline(page: Document): Element | null {
  const candidates = [...page.querySelectorAll('[itemprop~="headline"], h1')].filter(
    (element) => element.localName !== 'meta' && tidy(element.textContent ?? '').length > 1,
  );
  const inArticle = candidates.find(
    (element) => element.closest('article, main, [role=main]') && !element.closest('nav, footer, aside'),
  );
  return inArticle ?? candidates.find((element) => !element.closest('nav, footer, aside')) ?? null;
}

/** Reads a page's own description of itself: JSON-LD, meta tags, headline. Does not change the document. */
export function readSources(page: Document, url: string): Sources {
  const nodes = readJsonLd(page);
  const article = articleNode(nodes);
  const metas = readMeta(page);
  return {
    page,
    url,
    nodes,
    article,
    meta: (...names) => names.map((name) => metas.get(name)?.[0]).find(Boolean) ?? '',
    metas: (name) => metas.get(name) ?? [],
    ld: (...properties) => {
      for (const property of properties) {
        const value = [article?.[property]].flat()[0];
        if (typeof value === 'string' && value.trim()) return tidy(value);
      }
      return '';
    },
    headline: findHeadline(page),
  };
}
