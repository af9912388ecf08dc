import type { Sources } from './sources';
import { squash, tidy } from './text';

const SEPARATOR = /\s+[|\-–—·•»«/:~]+\s+|\s*[|｜»]\s*|:\s+(?=[A-Z])/g;
/** A headline shorter than this is as likely a logo or a label. */
const LEAST = 8;

/** Whether a piece of a title is the site's: its name, or its host's. */
function isSite(piece: string, siteName: string | null, host: string): boolean {
  const key = squash(piece);
  if (!key) return true;
  const site = squash(siteName ?? '');
  const domain = squash(host.replace(/^www\d?\./, '').replace(/\.[^.]+$/, ''));
  return (
    key === site ||
    (site.length > 3 && (key.startsWith(site) || site.startsWith(key))) ||
    (domain.length > 2 &&
      (key === domain ||
        key === squash(host) ||
        (key.length > 3 && domain.includes(key)) ||
        key.includes(domain)))
  );
}

/** Takes the site's suffix or prefix off a title, and leaves the title's own colons and dashes. */
export function withoutSite(title: string, siteName: string | null, host: string): string {
  let rest = title;
  for (let round = 0; round < 3; round++) {
    const marks = [...rest.matchAll(SEPARATOR)];
    const last = marks.at(-1);
    const first = marks[0];
    if (last && isSite(rest.slice(last.index + last[0].length), siteName, host))
      rest = rest.slice(0, last.index);
    else if (first && isSite(rest.slice(0, first.index), siteName, host))
      rest = rest.slice(first.index + first[0].length);
    else break;
  }
  return rest.trim() || title;
}

/**
 * The article's title. Ranked: a headline on the page that the page's description agrees with; JSON-LD `headline`;
 * Open Graph and its like; the headline alone; `<title>`; each without the site's name.
 */
export function readTitle(sources: Sources, siteName: string | null): string {
  const host = URL.canParse(sources.url) ? new URL(sources.url).host : '';
  const strip = (text: string) => withoutSite(tidy(text), siteName, host);
  const headline = tidy(sources.headline?.textContent ?? '');
  const documentTitle = tidy(sources.page.querySelector('head > title, title')?.textContent ?? '');
  const described = [
    sources.ld('headline', 'name'),
    sources.meta(
      'og:title',
      'citation_title',
      'dc.title',
      'dcterms.title',
      'twitter:title',
      'parsely-title',
      'sailthru.title',
    ),
    documentTitle,
  ]
    .map(strip)
    .filter(Boolean);
  const key = squash(headline);
  // Descriptions are often cut short or lengthened for search; what stands on the page is what its author set.
  const agreed =
    key.length > 2 &&
    described.some((text) => {
      const other = squash(text);
      return (
        other === key ||
        (other.length >= LEAST && (key.startsWith(other) || other.startsWith(key) || other.includes(key)))
      );
    });
  if (agreed && !isSite(headline, siteName, host)) return headline;
  const onlyHeadline =
    headline.length >= LEAST && headline.length < 200 && sources.page.querySelectorAll('h1').length === 1;
  return described[0] ?? (onlyHeadline ? headline : documentTitle || headline);
}
