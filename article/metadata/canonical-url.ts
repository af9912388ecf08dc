import type { Sources } from './sources';

/** The article's URL, absolute and without a fragment. Sources by rank: `rel=canonical`, Open Graph, the page's own URL. */
export function readCanonicalUrl(sources: Sources): string {
  const { page, meta, url } = sources;
  const own = URL.canParse(url) ? new URL(url) : null;
  for (const stated of [page.querySelector('link[rel~="canonical"]')?.getAttribute('href'), meta('og:url')]) {
    if (!stated || !URL.canParse(stated, page.baseURI)) continue;
    const target = new URL(stated, page.baseURI);
    // If an article's canonical URL is the front page, that's an error in the site's template.
    if (!/^https?:$/.test(target.protocol) || (target.pathname === '/' && own && own.pathname !== '/'))
      continue;
    target.hash = '';
    return target.href;
  }
  if (own) own.hash = '';
  return own?.href ?? url;
}
