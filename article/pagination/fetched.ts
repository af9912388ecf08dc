import { parseMarkup } from '../../markup/parse';
/**
 * A page that was fetched, parsed but not run or rendered, whose addresses are read from where it came. Takes its HTML and its
 * address, after redirects.
 */
export function parseFetched(html: string, url: string): Document {
  const page = parseMarkup(html);
  const base = page.querySelector('base[href]') ?? page.createElement('base');
  const stated = base.getAttribute('href') ?? '';
  base.setAttribute('href', URL.canParse(stated, url) ? new URL(stated, url).href : url);
  page.head.prepend(base);
  return page;
}
