import type { Sources } from './sources';

/** The article's own address, absolute and without a fragment. Ranked: `rel=canonical`, Open Graph, the page's address. */
export function readCanonicalUrl(sources: Sources): string {
  const { page, meta, url } = sources;
  const own = URL.canParse(url) ? new URL(url) : null;
  for (const stated of [page.querySelector('link[rel~="canonical"]')?.getAttribute('href'), meta('og:url')]) {
    if (!stated || !URL.canParse(stated, page.baseURI)) continue;
    const target = new URL(stated, page.baseURI);
    // A front page as canonical address of an article is a template's mistake.
    if (!/^https?:$/.test(target.protocol) || (target.pathname === '/' && own && own.pathname !== '/'))
      continue;
    target.hash = '';
    return target.href;
  }
  if (own) own.hash = '';
  return own?.href ?? url;
}
