import { parseMarkup } from '../../markup/parse';
/**
 * Parses a fetched page without running or rendering it. Its relative URLs resolve against `url`, the URL after redirects.
 */
export function parseFetched(html: string, url: string): Document {
  const page = parseMarkup(html);
  const base = page.querySelector('base[href]') ?? page.createElement('base');
  const stated = base.getAttribute('href') ?? '';
  base.setAttribute('href', URL.canParse(stated, url) ? new URL(stated, url).href : url);
  page.head.prepend(base);
  return page;
}
