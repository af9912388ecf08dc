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
 * Recognises the same article under different URLs: two URLs are of one article if their keys are equal. Examples are in
 * `tests/unit/library/urls/article-key.test.ts`. When in doubt, the rules keep two articles apart: canonical links and the URLs
 * an article was seen at find what rules can't know.
 */

/** A first host label that only selects a presentation; never all that precedes the top-level domain. */
const VARIANT_LABEL = /^(?:www\d{0,2}|m|mobile|amp|touch|wap)\.(?=[^.]+\.[^.])/;

/** The same as Wikipedia writes it: en.m.wikipedia.org. */
const VARIANT_SECOND_LABEL = /^([^.]+)\.m\.(?=[^.]+\.[^.])/;

/** A host without labels that only select a presentation. Never becomes someone else's: `m.github.io` isn't `github.io`. */
function normaliseHost(host: string): string {
  const whole = host.replace(/\.$/, '');
  const plain = whole.replace(VARIANT_LABEL, '').replace(VARIANT_SECOND_LABEL, '$1.');
  if (/^www\./.test(whole)) return plain;
  return registrableDomain(plain) === registrableDomain(whole) ? plain : whole;
}

/** The URL of the article shown by a Google or Bing AMP page or the AMP cache, or null; `/s/` in the path means https. */
function findAmpTarget({ host, pathname, search }: URL): string | null {
  const viewer =
    /^(?:www\.)?(?:google|bing)\.[a-z.]+$/.test(host) &&
    isRegistered(host) &&
    /^\/amp\/(s\/)?([^/]+\..+)$/.exec(pathname);
  const cache =
    /\.cdn\.ampproject\.org$/.test(host) && /^\/[acivwr](?:\/[bmt])?\/(s\/)?([^/]+\..+)$/.exec(pathname);
  const found = viewer || cache;
  return found ? `${found[1] ? 'https' : 'http'}://${found[2]}${search}` : null;
}

/** The target of a page that only redirects, or null. */
function findRedirectTarget(url: URL): string | null {
  const place = url.host + url.pathname;
  for (const [page, parameter] of REDIRECT_PAGES) {
    const leads = page.test(place) && (!/^(?:www\.)?google\./.test(place) || isRegistered(url.hostname));
    const target = leads ? url.searchParams.get(parameter) : null;
    if (target && /^https?:/.test(target) && URL.canParse(target)) return target;
  }
  return null;
}

/** The URL behind AMP viewers and redirect pages, followed up to `depth` times. */
function resolveTarget(url: URL, depth = 3): URL {
  const target = depth && (findAmpTarget(url) ?? findRedirectTarget(url));
  return target && URL.canParse(target) ? resolveTarget(new URL(target), depth - 1) : url;
}

/** Whether a path segment looks like an article rather than a section: several words, a number, or a file. */
const looksLikeArticle = (segment: string | undefined): boolean => /[-_.\d]|.{16}/.test(segment ?? '');

/** A path without AMP parts, index files, session IDs and trailing slashes, and with percent-encoding normalised. */
function normalisePath(pathname: string): string {
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

/** Whether a parameter requests a page's AMP version, or Blogger's mobile one. */
function selectsVariant(name: string, value: string): boolean {
  if (/^amp$/i.test(name)) return /^(?:1|true|yes|)$/.test(value);
  if (/^(?:outputtype|output|format|mode|view)$/i.test(name)) return /^amp$/i.test(value);
  return name === 'm' && /^[01]$/.test(value);
}

/** The parameters that identify the page, sorted by name. */
function identifyingParameters(host: string, parameters: URLSearchParams): [string, string][] {
  return [...parameters]
    .filter(([name, value]) => name && !isTracking(host, name, value) && !selectsVariant(name, value))
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}

/** The fragment if it is a client-side route (`#!/news/5`, `#/news/5`) rather than a position in the page, or empty. */
const clientRoute = (hash: string): string => (/^#(?:!\/?|\/)[^/]/.test(hash) ? hash : '');

/** The key shared by all URLs of one article. Accepts any text and never throws. */
export function createUrlKey(address: string): string {
  if (!URL.canParse(address)) return address.trim();
  const url = resolveTarget(new URL(address));
  const path = normalisePath(url.pathname);
  if (!/^https?:$/.test(url.protocol)) return `${url.protocol}//${url.host}${path}${url.search}`;
  const port = url.port && !/^(?:80|443)$/.test(url.port) ? `:${url.port}` : '';
  const host = normaliseHost(url.hostname);
  const query = new URLSearchParams(identifyingParameters(host, url.searchParams)).toString();
  return `${host}${port}${path}${query && `?${query}`}${clientRoute(url.hash)}`;
}

/**
 * Whether a page's canonical link may be the article's own. Some sites name their front page, or leave out the number that
 * tells articles apart; trusting those would merge many articles into one.
 */
function isPlausibleCanonical(url: string, canonical: string): boolean {
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

/** The article's own URL, if an AMP viewer or a redirect page is given. */
const resolveUrl = (address: string): string =>
  URL.canParse(address) ? resolveTarget(new URL(address)).href : address;

/**
 * Whether the articles at two URLs are on one site (`site.ts`). An AMP viewer counts as the site it shows. Accepts any texts
 * and never throws.
 */
export const isSameArticleSite = (one: string, other: string): boolean =>
  isSameSite(resolveUrl(one), resolveUrl(other));

/**
 * The keys of an article: of its own URL, and of its canonical one if that is plausible and on the same site. A page that
 * could claim another site's URL could replace what was saved from there.
 */
export function createArticleKeys({ url, canonicalUrl }: { url: string; canonicalUrl: string }): string[] {
  const keys = [createUrlKey(url)];
  if (isPlausibleCanonical(url, canonicalUrl) && isSameArticleSite(url, canonicalUrl))
    keys.push(createUrlKey(canonicalUrl));
  return [...new Set(keys)];
}

/** The URL on another site that an article claims as canonical, for the user to decide about; null if there is none. */
export function findForeignCanonical({
  url,
  canonicalUrl,
}: {
  url: string;
  canonicalUrl: string;
}): string | null {
  return isPlausibleCanonical(url, canonicalUrl) && !isSameArticleSite(url, canonicalUrl)
    ? canonicalUrl
    : null;
}

/** The host that `site:` filters compare with; empty if `url` isn't a URL. */
export function hostname(url: string): string {
  return URL.canParse(url) ? normaliseHost(resolveTarget(new URL(url)).hostname) : '';
}
