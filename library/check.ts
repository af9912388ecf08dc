import type { Article, Image } from '../article/types';
import type { SafeHtml } from '../markup/safe-html';
import { detectImageType } from './assets/detect-image-type';
import { LibraryError } from './library';
import type { ArticleDetails, Asset } from './types';

/**
 * Limits on everything the library accepts, whoever sends it. Content the user would miss is refused (reason `unfit`);
 * labels are truncated to lengths no real one exceeds. Plain data without browser APIs, so every entry point can check for
 * itself.
 */

/** Maximum characters in an article's content, and in its text: far more than the longest book. */
export const MAX_CONTENT_LENGTH = 20_000_000;
/** Maximum length of a URL: longer than any browser or server accepts. */
export const MAX_URL_LENGTH = 64_000;
/** Maximum lengths of fields that are truncated. */
export const MAX_LABEL_LENGTHS = { title: 5000, line: 2000, excerpt: 10_000, tag: 500 } as const;
/** Maximum tags on one article; maximum links or articles in one call. */
export const MAX_TAGS = 200;
export const MAX_ITEMS = 5000;

/** Throws `LibraryError('unfit')`. */
export function unfit(what: string): never {
  throw new LibraryError('unfit', what);
}

/** Truncates text without splitting a surrogate pair. */
const truncate = (text: string, maxLength: number): string =>
  text.length > maxLength ? text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '') : text;

/** Checks that a value is text, and truncates it. */
export function checkText(value: unknown, name: string, maxLength: number): string {
  if (typeof value !== 'string') unfit(`${name} is no text`);
  return truncate(value, maxLength);
}

/** As `checkText`; null and undefined become null. */
export const checkOptionalText = (value: unknown, name: string, maxLength: number): string | null =>
  value === null || value === undefined ? null : checkText(value, name, maxLength);

/** A language code or date, or null if it is too long to be one: truncating would change its meaning. */
const checkCode = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= 100 ? value : null;

function checkWholeNumber(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) unfit(`${name} is no number`);
  return Math.round(value);
}

/** A long text, accepted whole or refused. */
export function checkBody(value: unknown, name: string): string {
  if (typeof value !== 'string') unfit(`${name} is no text`);
  if (value.length > MAX_CONTENT_LENGTH) unfit(`${name} has ${value.length} characters`);
  return value;
}

/** Addresses of pages that can be saved: of the web, of files, and of our own first-run page with its sample article. */
const PAGE_ADDRESS = /^(?:https?|file|chrome-extension|moz-extension):/i;

/** The URL of a page. Throws `LibraryError('unfit')` unless it is one of a page, of acceptable length. */
export function checkAddress(value: unknown): string {
  if (typeof value !== 'string' || value.length > MAX_URL_LENGTH) unfit('the address is no address');
  if (!PAGE_ADDRESS.test(value) || !URL.canParse(value)) unfit('the address is none of a page');
  return value;
}

/** A length in pixels, or null if unknown. */
const pixels = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.round(value) : null;

/** Checks an image, whose URL may be local to the page (`blob:`, `data:`). Invalid images become null. */
function checkImage(value: unknown): Image | null {
  if (typeof value !== 'object' || value === null) return null;
  const { url, alt, width, height } = value as Record<keyof Image, unknown>;
  if (typeof url !== 'string' || url.length > MAX_URL_LENGTH) return null;
  const altText = typeof alt === 'string' ? truncate(alt, MAX_LABEL_LENGTHS.excerpt) : '';
  return { url, alt: altText, width: pixels(width), height: pixels(height) };
}

/**
 * Checks an article and copies only the known fields. Throws `LibraryError('unfit')` if its URL, content, text or a number
 * is invalid or too large. Labels are truncated; an invalid canonical URL is replaced by the article's own.
 */
export function checkArticle(value: unknown): Article {
  if (typeof value !== 'object' || value === null) unfit('there is no article');
  const given = value as Record<keyof Article, unknown>;
  const url = checkAddress(given.url);
  const canonical = given.canonicalUrl;
  const isValid =
    typeof canonical === 'string' &&
    canonical.length <= MAX_URL_LENGTH &&
    /^(?:https?|file):/i.test(canonical);
  return {
    url,
    canonicalUrl: isValid ? canonical : url,
    title: checkText(given.title, 'the title', MAX_LABEL_LENGTHS.title),
    byline: checkOptionalText(given.byline, 'the byline', MAX_LABEL_LENGTHS.line),
    section: checkOptionalText(given.section, 'the section', MAX_LABEL_LENGTHS.line),
    siteName: checkOptionalText(given.siteName, 'the site', MAX_LABEL_LENGTHS.line),
    publishedAt: checkCode(given.publishedAt),
    modifiedAt: checkCode(given.modifiedAt),
    language: checkCode(given.language),
    direction: given.direction === 'rtl' ? 'rtl' : 'ltr',
    excerpt: checkText(given.excerpt, 'the excerpt', MAX_LABEL_LENGTHS.excerpt),
    leadImage: checkImage(given.leadImage),
    content: checkBody(given.content, 'the content') as SafeHtml,
    text: checkBody(given.text, 'the text'),
    wordCount: checkWholeNumber(given.wordCount, 'the number of words'),
    minutes: checkWholeNumber(given.minutes, 'the minutes'),
  };
}

/**
 * Checks the details that the user gave an article. A title of spaces only is none, what is left out is left out. Throws `LibraryError('unfit')` if one is
 * no text.
 */
export function checkDetails(value: unknown): Partial<ArticleDetails> {
  if (typeof value !== 'object' || value === null) unfit('there are no details');
  const { title, byline } = value as Record<keyof ArticleDetails, unknown>;
  return {
    ...(title !== undefined && {
      title: checkOptionalText(title, 'the title', MAX_LABEL_LENGTHS.title)?.trim() || null,
    }),
    ...(byline !== undefined && {
      byline: checkOptionalText(byline, 'the author', MAX_LABEL_LENGTHS.line)?.trim() ?? null,
    }),
  };
}

/** Checks a link and truncates its title. Throws `LibraryError('unfit')` if it is invalid. */
export function checkLink(value: unknown): { url: string; title: string } {
  if (typeof value !== 'object' || value === null) unfit('there is no link');
  const { url, title } = value as { url: unknown; title: unknown };
  return { url: checkAddress(url), title: checkText(title, 'the title', MAX_LABEL_LENGTHS.title) };
}

/** Truncates a tag. Throws `LibraryError('unfit')` if it isn't a string. */
export const checkTag = (value: unknown): string => checkText(value, 'the tag', MAX_LABEL_LENGTHS.tag);

/** The tags of one article, each truncated. Throws `LibraryError('unfit')` for too many, or if it isn't an array. */
export function checkTags(value: unknown): string[] {
  if (!Array.isArray(value)) unfit('the tags are no list');
  if (value.length > MAX_TAGS) unfit(`${value.length} tags are too many`);
  return value.map(checkTag);
}

/** An ID in the library's own format (UUID). Throws `LibraryError('unfit')` for anything else. */
export function checkId(value: unknown): string {
  if (typeof value !== 'string' || !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value))
    unfit('the id is none');
  return value;
}

/** An array of at most `maxLength` items. Throws `LibraryError('unfit')` for anything else. */
export function checkList<T>(value: readonly T[], maxLength = MAX_ITEMS): readonly T[] {
  if (!Array.isArray(value)) unfit('there is no list');
  if (value.length > maxLength) unfit(`${value.length} are too many at once`);
  return value;
}

/** Maximum bytes in one picture, bytes in all pictures of an article, and number of its pictures. */
export const MAX_PICTURE_BYTES = 1_000_000;
export const MAX_PICTURES_BYTES = 25_000_000;
export const MAX_PICTURES = 500;

/**
 * Checks a picture to be stored; its type is detected from its bytes. Throws `LibraryError('unfit')` if the bytes aren't a
 * bitmap image, or are too many.
 */
export function checkPicture(value: unknown): Omit<Asset, 'id'> {
  if (typeof value !== 'object' || value === null) unfit('there is no picture');
  const { url, width, height, bytes } = value as Record<keyof Asset, unknown>;
  if (typeof url !== 'string' || url.length > MAX_URL_LENGTH) unfit('the picture has no address');
  if (!(bytes instanceof Uint8Array)) unfit('the picture has no bytes');
  if (bytes.length > MAX_PICTURE_BYTES) unfit(`the picture has ${bytes.length} bytes`);
  const type = detectImageType(bytes);
  if (type === null) unfit('the bytes are no picture');
  return { url, type, width: pixels(width) ?? 0, height: pixels(height) ?? 0, bytes };
}

/** Clamps a number to 0–1. Throws `LibraryError('unfit')` if it isn't a finite number. */
export function checkShare(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) unfit('the share is no number');
  return Math.min(1, Math.max(0, value));
}
