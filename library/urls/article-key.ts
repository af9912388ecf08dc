import { isRegistered, isSameSite, registrableDomain } from './site';
import {
  AMBIGUOUS_NAMES,
  REDIRECT_PAGES,
  SITE_TRACKING_NAMES,
  TRACKING_NAMES,
  TRACKING_PREFIXES,
  TRAFFIC_SOURCES,
} from './tracking-parameters';

/**
 * The same article under other addresses. Two addresses are of one article when their keys are equal; the table of examples
 * is `tests/unit/library/urls/article-key.test.ts`. Rules err to the side of two articles: a page's canonical link and the addresses
 * an article was seen under find what rules cannot know.
 */

/** The first label of a host that says only how the page is drawn; never the whole of what is left of the top domain. */
const DRAWN_FOR = /^(?:www\d{0,2}|m|mobile|amp|touch|wap)\.(?=[^.]+\.[^.])/;

/** Wikipedia's way to say so: en.m.wikipedia.org. */
const DRAWN_FOR_WITHIN = /^([^.]+)\.m\.(?=[^.]+\.[^.])/;

/** A host without what says only how the page is drawn; never another party's: `m.github.io` is not `github.io`. */
function plainHost(host: string): string {
  const whole = host.replace(/\.$/, '');
  const plain = whole.replace(DRAWN_FOR, '').replace(DRAWN_FOR_WITHIN, '$1.');
  if (/^www\./.test(whole)) return plain;
  return registrableDomain(plain) === registrableDomain(whole) ? plain : whole;
}

/** The address that a Google AMP page or cache shows the article of: `/amp/s/` and `/c/s/` stand for https. */
function fromAmpViewer({ host, pathname, search }: URL): string | null {
  const viewer =
    /^(?:www\.)?(?:google|bing)\.[a-z.]+$/.test(host) &&
    isRegistered(host) &&
    /^\/amp\/(s\/)?([^/]+\..+)$/.exec(pathname);
  const cache =
    /\.cdn\.ampproject\.org$/.test(host) && /^\/[acivwr](?:\/[bmt])?\/(s\/)?([^/]+\..+)$/.exec(pathname);
  const found = viewer || cache;
  return found ? `${found[1] ? 'https' : 'http'}://${found[2]}${search}` : null;
}

function fromLeadingPage(url: URL): string | null {
  const place = url.host + url.pathname;
  for (const [page, parameter] of REDIRECT_PAGES) {
    const leads = page.test(place) && (!/^(?:www\.)?google\./.test(place) || isRegistered(url.hostname));
    const target = leads ? url.searchParams.get(parameter) : null;
    if (target && /^https?:/.test(target) && URL.canParse(target)) return target;
  }
  return null;
}

/** The address behind the pages that only lead to it. */
function behind(url: URL, depth = 3): URL {
  const target = depth && (fromAmpViewer(url) ?? fromLeadingPage(url));
  return target && URL.canParse(target) ? behind(new URL(target), depth - 1) : url;
}

/** Whether a segment of a path looks like an article's and not a section's: several words, a number, or a file. */
const looksLikeArticle = (segment: string | undefined): boolean => /[-_.\d]|.{16}/.test(segment ?? '');

/** A path without what says only how the page is drawn, where it begins, or who asks. */
function plainPath(pathname: string): string {
  const segments = pathname
    .replace(/;jsessionid=[^/;]*/i, '')
    .replace(/%([2-7][0-9a-f])/gi, (whole, hex: string) => {
      const character = String.fromCharCode(Number.parseInt(hex, 16));
      return /[\w.~-]/.test(character) ? character : whole.toUpperCase();
    })
    .replace(/%[89a-f][0-9a-f]/gi, (whole) => whole.toUpperCase())
    .split('/')
    .slice(1);
  while (segments.length && segments.at(-1) === '') segments.pop();
  const file = segments.at(-1) ?? '';
  if (/^(?:index|default)\.(?:amp\.)?(?:x?html?|shtml|php\d?|aspx?|jsp|cfm)$/i.test(file)) segments.pop();
  else if (/^amp(?:\.html?)?$/.test(file) && looksLikeArticle(segments.at(-2))) segments.pop();
  else if (/\.amp(?:\.html?)?$/.test(file))
    segments.splice(-1, 1, file.replace(/\.amp$/, '').replace(/\.amp(\.html?)$/, '$1'));
  const amp = segments.indexOf('amp');
  if (amp >= 0 && amp < segments.length - 1 && looksLikeArticle(segments.at(-1))) segments.splice(amp, 1);
  return segments.length ? `/${segments.join('/')}` : '';
}

function isTracking(host: string, name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (TRACKING_PREFIXES.test(lower) || TRACKING_NAMES.has(lower)) return true;
  if (AMBIGUOUS_NAMES.has(lower) && TRAFFIC_SOURCES.test(value)) return true;
  return SITE_TRACKING_NAMES.some(([site, names]) => site.test(host) && names.has(name));
}

/** Parameters by which a page is asked for as AMP, or as Blogger draws it for telephones. */
function asksForDrawing(name: string, value: string): boolean {
  if (/^amp$/i.test(name)) return /^(?:1|true|yes|)$/.test(value);
  if (/^(?:outputtype|output|format|mode|view)$/i.test(name)) return /^amp$/i.test(value);
  return name === 'm' && /^[01]$/.test(value);
}

/** The parameters that say which page it is, in the order of their names. */
function plainParameters(host: string, parameters: URLSearchParams): [string, string][] {
  return [...parameters]
    .filter(([name, value]) => name && !isTracking(host, name, value) && !asksForDrawing(name, value))
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}

/** A fragment that is an application's address (`#!/news/5`, `#/news/5`), not a place in a page. */
const route = (hash: string): string => (/^#(?:!\/?|\/)[^/]/.test(hash) ? hash : '');

/** What all addresses of one article have in common. Takes any text; never throws. */
export function createUrlKey(address: string): string {
  if (!URL.canParse(address)) return address.trim();
  const url = behind(new URL(address));
  const path = plainPath(url.pathname);
  if (!/^https?:$/.test(url.protocol)) return `${url.protocol}//${url.host}${path}${url.search}`;
  const port = url.port && !/^(?:80|443)$/.test(url.port) ? `:${url.port}` : '';
  const host = plainHost(url.hostname);
  const query = new URLSearchParams(plainParameters(host, url.searchParams)).toString();
  return `${host}${port}${path}${query && `?${query}`}${route(url.hash)}`;
}

/**
 * Whether a page's canonical link can be of the article itself. Sites name their front page, or leave out the number that
 * tells one article from another; believing them would make one article of many.
 */
function isCanonical(url: string, canonical: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(canonical)) return false;
  const [own, named] = [createUrlKey(url), createUrlKey(canonical)];
  if (own === named) return true;
  if (!named.includes('/') && !named.includes('?') && (own.includes('/') || own.includes('?'))) return false;
  const [path, query] = own.split('?');
  if (!query || !(named === path || named.startsWith(`${path}?`))) return true;
  const kept = new URLSearchParams(named.split('?')[1] ?? '');
  return [...new URLSearchParams(query)].every(
    ([name, value]) => kept.get(name) === value || !/\d/.test(value),
  );
}

/** The address of the article itself: where a viewer of AMP pages, or a page that only leads, shows another's. */
const shown = (address: string): string => (URL.canParse(address) ? behind(new URL(address)).href : address);

/**
 * Whether two addresses are of one site (`site.ts`), each as the article's own: a viewer of AMP pages counts as what it
 * shows. Takes any texts; never throws.
 */
export const isSameArticleSite = (one: string, other: string): boolean =>
  isSameSite(shown(one), shown(other));

/**
 * The keys of an article: of its own address, and of the one it calls canonical where that can be believed. No page is
 * believed about another site: else it could take the place of what is saved from there.
 */
export function createArticleKeys({ url, canonicalUrl }: { url: string; canonicalUrl: string }): string[] {
  const keys = [createUrlKey(url)];
  if (isCanonical(url, canonicalUrl) && isSameArticleSite(url, canonicalUrl))
    keys.push(createUrlKey(canonicalUrl));
  return [...new Set(keys)];
}

/** The address on another site that an article says it stands under, to be asked about; null where it names none. */
export function findForeignCanonical({
  url,
  canonicalUrl,
}: {
  url: string;
  canonicalUrl: string;
}): string | null {
  return isCanonical(url, canonicalUrl) && !isSameArticleSite(url, canonicalUrl) ? canonicalUrl : null;
}

/** The host that `site:` is compared with. Empty for what is no address. */
export function hostname(url: string): string {
  return URL.canParse(url) ? plainHost(behind(new URL(url)).hostname) : '';
}
