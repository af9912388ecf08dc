import { matchesTitle } from './headline';
import { EYEBROW_NAME } from './section';
import type { Sources } from './sources';
import { cleanText, reduceToLetters } from './text';

const SEPARATOR = /\s+[|\-–—·•»«/:~│]+\s+|\s*[|｜│»]\s*|_(?=[\u3040-\u9fff])|:\s+(?=[A-Z])/g;
/** A shorter headline, in characters, may be a logo or a label. */
const MIN_LENGTH = 8;
/** Maximum length of a title, in characters. */
const MAX_LENGTH = 1000;

/** Whether a part of a title is the name of the site or its host. */
function isSiteName(piece: string, siteName: string | null, host: string): boolean {
  const key = reduceToLetters(piece);
  if (!key) return true;
  const site = reduceToLetters(siteName ?? '');
  const domain = reduceToLetters(host.replace(/^www\d?\./, '').replace(/\.[^.]+$/, ''));
  return (
    key === site ||
    (site.length > 3 && (key.startsWith(site) || site.startsWith(key))) ||
    (domain.length > 2 &&
      (key === domain ||
        key === reduceToLetters(host) ||
        (key.length > 3 && domain.includes(key)) ||
        key.includes(domain)))
  );
}

/** Removes the site's name from either end of a title, keeping the title's own colons and dashes. */
export function stripSiteName(title: string, siteName: string | null, host: string): string {
  let rest = title;
  const site = reduceToLetters(siteName ?? '');
  const siteSuffix = [...title.matchAll(SEPARATOR)].find(
    ({ index, 0: separator }) =>
      site.length > 3 && reduceToLetters(title.slice(index + separator.length)).startsWith(site),
  );
  if (siteSuffix && siteSuffix.index >= MIN_LENGTH) rest = title.slice(0, siteSuffix.index);
  for (let round = 0; round < 3; round++) {
    const separators = [...rest.matchAll(SEPARATOR)];
    const last = separators.at(-1);
    const first = separators[0];
    if (last && isSiteName(rest.slice(last.index + last[0].length), siteName, host))
      rest = rest.slice(0, last.index);
    else if (first && isSiteName(rest.slice(0, first.index), siteName, host))
      rest = rest.slice(first.index + first[0].length);
    else break;
  }
  return rest.trim() || title;
}

/** Whether a headline is only the site's name. A long headline that contains the name is a real one. */
function isLogo(headline: string, siteName: string | null, host: string): boolean {
  return headline.split(/\s+/).length <= 3 && isSiteName(headline, siteName, host);
}

/** Signs that a date, byline or label has been merged into the headline, so that the declared title is better. */
const MERGED_DETAILS = /\d{1,2}[./]\d{1,2}[./]\d{2,4}|[•|]/;

/** Titles declared by the page, most reliable first, without the site's name. */
function readStatedTitles(sources: Sources, siteName: string | null, host: string): string[] {
  const names = [
    'og:title',
    'citation_title',
    'dc.title',
    'dcterms.title',
    'twitter:title',
    'parsely-title',
    'sailthru.title',
  ];
  const documentTitle = sources.page.querySelector('head > title, title')?.textContent ?? '';
  return [sources.ld('headline', 'name'), sources.meta(...names), documentTitle]
    .map((text) => stripSiteName(cleanText(text).slice(0, MAX_LENGTH), siteName, host))
    .filter(Boolean);
}

/** Permalink marks at the end of headings: Sphinx, Jupyter, many blogs. */
const PERMALINK = /\s*[¶§\u{1f517}]+$|\s+#$/u;

/** Whether a short headline is confirmed by a page title that continues it: "API — ferry documentation". */
function opensTitle(headline: string, { headline: element }: Sources, titles: readonly string[]): boolean {
  if (element?.localName !== 'h1' || !headline || !element.closest('article, main, [role=main]'))
    return false;
  return titles.some(
    (title) => title.startsWith(headline) && /^\s*[—–|·:]|^ (?:-|by) /.test(title.slice(headline.length)),
  );
}

/** Parts of a headline that pages set apart: a label before the title, a note after it. */
const PART_SELECTOR = 'span, small, div, strong, b, a, p, time, label';

/** Whether a part of a headline is a label or small print, or runs into the rest of it without a space. */
function isSetApart(part: Element, text: string, stated: string): boolean {
  if (part.matches('small, time') || EYEBROW_NAME.test(part.className.toString())) return true;
  const start = text.indexOf(stated);
  return start > 0
    ? text[start - 1] !== ' '
    : start === 0 && text.length > stated.length && text[stated.length] !== ' ';
}

/**
 * The stated title where the headline is that title in several parts: glued together without spaces, or with a part set apart
 * before or after it that the title lacks. Null for any other headline.
 */
function readWithoutParts(headline: Element | null, stated: string): string | null {
  if (!headline?.firstElementChild) return null;
  const text = cleanText(headline.textContent ?? '');
  const [key, whole] = [reduceToLetters(stated), reduceToLetters(text)];
  const countSpaces = (line: string) => line.split(/\s+/).length;
  if (whole === key) return countSpaces(stated) > countSpaces(text) ? stated : null;
  if (!key || !whole.includes(key)) return null;
  const isRest = (part: Element) => {
    const own = reduceToLetters(part.textContent ?? '');
    return (own + key === whole || key + own === whole) && isSetApart(part, text, stated);
  };
  return [...headline.querySelectorAll(PART_SELECTOR)].some(isRest) ? stated : null;
}

/**
 * The article's title. Sources by rank: the page's headline, as written by the author (declared titles are often shortened
 * or padded for search engines), unless it is the site's name or a label; JSON-LD `headline`; Open Graph and similar tags;
 * `<title>`; each without the site's name.
 */
export function readTitle(sources: Sources, siteName: string | null): string {
  const host = URL.canParse(sources.url) ? new URL(sources.url).host : '';
  const titles = readStatedTitles(sources, siteName, host);
  const headline = cleanText(sources.headline?.textContent ?? '').replace(PERMALINK, '');
  const key = reduceToLetters(headline);
  const matching = titles.find((text) => matchesTitle(key, reduceToLetters(text)));
  const first = titles[0] ?? '';
  if (matching && !isLogo(headline, siteName, host)) {
    const isLonger = key.length > reduceToLetters(matching).length;
    if (isLonger && MERGED_DETAILS.test(headline)) return matching;
    return readWithoutParts(sources.headline, matching) ?? headline;
  }
  if (opensTitle(headline, sources, titles) && !isLogo(headline, siteName, host)) return headline;
  const isReliable =
    sources.headline?.localName === 'h1' &&
    headline.split(/\s+/).length > 2 &&
    headline.length >= 2 * MIN_LENGTH &&
    !isLogo(headline, siteName, host);
  if (isReliable || !first || isLogo(first, siteName, host)) return headline || first;
  return first;
}
