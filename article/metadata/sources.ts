import type { KnownLanguages } from '../known-languages';
import { findHeadline } from './headline';
import { articleNode, type LdNode, readJsonLd } from './json-ld';
import { findLinesNear, type NearLine } from './lines-near-headline';
import { cleanText } from './text';

/** Everything that a page says about itself, read once for all fields. */
export interface Sources {
  page: Document;
  url: string;
  /** The languages that the page may be in. */
  languages: KnownLanguages;
  nodes: LdNode[];
  /** The JSON-LD node that describes the article. */
  article: LdNode | null;
  /** The first non-empty content among these `<meta>` names or properties (lower case), or ''. */
  meta(...names: string[]): string;
  /** All contents of `<meta>` tags with this name. */
  metas(name: string): string[];
  /** A string property of the article's JSON-LD node, or ''. */
  ld(...properties: string[]): string;
  /** The page's headline element; see `findHeadline`. */
  headline: Element | null;
  /** Lines of text near the headline; see `findLinesNear`. */
  near: NearLine[];
}

function readMeta(page: Document): Map<string, string[]> {
  const contentsByName = new Map<string, string[]>();
  // Some pages use `value` instead of `content`.
  for (const meta of page.querySelectorAll('meta[content], meta[value]')) {
    const content = cleanText(meta.getAttribute('content') ?? meta.getAttribute('value') ?? '');
    if (!content) continue;
    const names = `${meta.getAttribute('property') ?? ''} ${meta.getAttribute('name') ?? ''} ${meta.getAttribute('itemprop') ?? ''} ${meta.getAttribute('http-equiv') ?? ''}`;
    for (const name of new Set(names.toLowerCase().split(/\s+/).filter(Boolean))) {
      const contents = contentsByName.get(name);
      if (contents) contents.push(content);
      else contentsByName.set(name, [content]);
    }
  }
  return contentsByName;
}

/** Reads what a page says about itself: JSON-LD, meta tags, headline. Doesn't change the document. */
export function readSources(page: Document, url: string, languages: KnownLanguages): Sources {
  const nodes = readJsonLd(page);
  const article = articleNode(nodes);
  const metas = readMeta(page);
  const meta: Sources['meta'] = (...names) => names.map((name) => metas.get(name)?.[0]).find(Boolean) ?? '';
  const ld: Sources['ld'] = (...properties) => {
    for (const property of properties) {
      const value = [article?.[property]].flat()[0];
      if (typeof value === 'string' && value.trim()) return cleanText(value);
    }
    return '';
  };
  const stated = [
    ld('headline', 'name'),
    meta('og:title', 'twitter:title', 'citation_title', 'dc.title'),
    cleanText(page.querySelector('head > title, title')?.textContent ?? ''),
  ].filter(Boolean);
  const headline = findHeadline(page, url, stated, meta('og:site_name'));
  const near = findLinesNear(headline);
  return {
    page,
    url,
    languages,
    nodes,
    article,
    meta,
    metas: (name) => metas.get(name) ?? [],
    ld,
    headline,
    near,
  };
}
