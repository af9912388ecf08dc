import { matchesTitle } from './headline';
import type { Sources } from './sources';
import { cleanText, reduceToLetters } from './text';

const SEPARATOR = /\s+[|\-–—·•»«/:~│]+\s+|\s*[|｜│»]\s*|_(?=[\u3040-\u9fff])|:\s+(?=[A-Z])/g;
/** A headline shorter than this is as likely a logo or a label. */
const LEAST = 8;
/** No title is longer, in characters. */
const LONGEST = 1000;

/** Whether a piece of a title is the site's: its name, or its host's. */
function isSite(piece: string, siteName: string | null, host: string): boolean {
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

/** Takes the site's suffix or prefix off a title, and leaves the title's own colons and dashes. */
export function stripSiteName(title: string, siteName: string | null, host: string): string {
  let rest = title;
  const site = reduceToLetters(siteName ?? '');
  const named = [...title.matchAll(SEPARATOR)].find(
    ({ index, 0: mark }) =>
      site.length > 3 && reduceToLetters(title.slice(index + mark.length)).startsWith(site),
  );
  if (named && named.index >= LEAST) rest = title.slice(0, named.index);
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

/** Whether a whole headline is nothing but the site's name; a long one that has it in it is a headline. */
function isLogo(headline: string, siteName: string | null, host: string): boolean {
  return headline.split(/\s+/).length <= 3 && isSite(headline, siteName, host);
}

/** A headline with a date, a byline or a rubric run into it is worth less than what the page states. */
const RUN_ON = /\d{1,2}[./]\d{1,2}[./]\d{2,4}|[•|]/;

/** Titles the page states of itself, the surest first, each without the site's name. */
function stated(sources: Sources, siteName: string | null, host: string): string[] {
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
    .map((text) => stripSiteName(cleanText(text).slice(0, LONGEST), siteName, host))
    .filter(Boolean);
}

/** What a heading ends with to be linked to: Sphinx, Jupyter, many blogs. */
const PERMALINK = /\s*[¶§\u{1f517}]+$|\s+#$/u;

/** A short headline is one where the page's title begins with it and goes on after a mark: "API — ferry documentation". */
function opens(headline: string, { headline: element }: Sources, titles: readonly string[]): boolean {
  if (element?.localName !== 'h1' || !headline || !element.closest('article, main, [role=main]'))
    return false;
  return titles.some(
    (title) => title.startsWith(headline) && /^\s*[—–|·:]|^ (?:-|by) /.test(title.slice(headline.length)),
  );
}

/**
 * The article's title. Ranked: the page's headline, which is what its author set (what a page states of itself is often
 * cut short or lengthened for search), unless it is the site's name or a rubric; JSON-LD `headline`; Open Graph and its
 * like; `<title>`; each without the site's name.
 */
export function readTitle(sources: Sources, siteName: string | null): string {
  const host = URL.canParse(sources.url) ? new URL(sources.url).host : '';
  const described = stated(sources, siteName, host);
  const headline = cleanText(sources.headline?.textContent ?? '').replace(PERMALINK, '');
  const key = reduceToLetters(headline);
  const agreed = described.find((text) => matchesTitle(key, reduceToLetters(text)));
  const first = described[0] ?? '';
  if (agreed && !isLogo(headline, siteName, host)) {
    const longer = key.length > reduceToLetters(agreed).length;
    return longer && RUN_ON.test(headline) ? agreed : headline;
  }
  if (opens(headline, sources, described) && !isLogo(headline, siteName, host)) return headline;
  const ownHeadline =
    sources.headline?.localName === 'h1' &&
    headline.split(/\s+/).length > 2 &&
    headline.length >= 2 * LEAST &&
    !isLogo(headline, siteName, host);
  if (ownHeadline || !first || isLogo(first, siteName, host)) return headline || first;
  return first;
}
