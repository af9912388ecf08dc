import { nameOf } from './json-ld';
import type { Sources } from './sources';
import { cleanText, reduceToLetters } from './text';

/** The site's name at either end of `<title>`, recognised because it contains the domain name. */
function readFromTitle(sources: Sources): string {
  if (!URL.canParse(sources.url)) return '';
  const domain = reduceToLetters(
    new URL(sources.url).host.replace(/^www\d?\./, '').replace(/(?:\.(?:co|com|org|net))?\.[^.]+$/, ''),
  );
  const pieces = cleanText(sources.page.querySelector('title')?.textContent ?? '').split(
    /\s+[|\-–—·•»]+\s+|\s*[|｜]\s*/,
  );
  return (
    (pieces.length > 1 &&
      [pieces.at(-1), pieces[0]].find(
        (piece) => piece && domain && reduceToLetters(piece).includes(domain),
      )) ||
    ''
  );
}

/** The site's name as written by the site, or null. Sources by rank: Open Graph, JSON-LD publisher, meta tags, `<title>`. */
export function readSiteName(sources: Sources): string | null {
  const name =
    sources.meta('og:site_name') ||
    cleanText(nameOf(sources.article?.publisher, sources.nodes)) ||
    sources.meta(
      'application-name',
      'apple-mobile-web-app-title',
      'dc.publisher',
      'citation_journal_title',
    ) ||
    readFromTitle(sources) ||
    cleanText(
      nameOf(
        sources.nodes.find((node) => node['@type'] === 'WebSite'),
        sources.nodes,
      ),
    );
  return name || null;
}
