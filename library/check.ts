import type { Article, Image } from '../article/types';
import type { SafeHtml } from '../markup/safe-html';
import { detectImageType } from './assets/picture-type';
import { LibraryError } from './library';
import type { Asset } from './types';

/**
 * The bounds of what the library takes, whoever sends it. What a reader could miss is refused, with the reason `unfit`; what
 * only names something is cut where no name goes on. Plain data and no browser, so that any door can look for itself.
 */

/** Characters of an article's content, and of its text: far more than the longest book. */
export const MOST_CONTENT = 20_000_000;
/** Characters of an address: longer than any browser's or server's. */
export const MOST_ADDRESS = 64_000;
/** Characters of what is cut. */
export const MOST_NAME = { title: 1000, line: 500, excerpt: 2000, tag: 100 } as const;
/** Tags of one article; links and articles in one call. */
export const MOST_TAGS = 200;
export const MOST_ITEMS = 5000;

function unfit(what: string): never {
  throw new LibraryError('unfit', what);
}

/** A text of so many characters at most, without half a character at its end. */
const cut = (text: string, most: number): string =>
  text.length > most ? text.slice(0, most).replace(/[\ud800-\udbff]$/, '') : text;

function textOf(value: unknown, name: string, most: number): string {
  if (typeof value !== 'string') unfit(`${name} is no text`);
  return cut(value, most);
}

const lineOf = (value: unknown, name: string, most: number): string | null =>
  value === null || value === undefined ? null : textOf(value, name, most);

/** A code or a date, which a cut would make another; none where it is too long for one. */
const codeOf = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= 100 ? value : null;

function wholeOf(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) unfit(`${name} is no number`);
  return Math.round(value);
}

/** A long text that is either taken whole or refused. */
function bodyOf(value: unknown, name: string): string {
  if (typeof value !== 'string') unfit(`${name} is no text`);
  if (value.length > MOST_CONTENT) unfit(`${name} has ${value.length} characters`);
  return value;
}

/** An address of a page. Throws `LibraryError('unfit')` for any that is none of the web's or a file's, or too long. */
export function checkAddress(value: unknown): string {
  if (typeof value !== 'string' || value.length > MOST_ADDRESS) unfit('the address is no address');
  if (!/^(?:https?|file):/i.test(value) || !URL.canParse(value)) unfit('the address is none of a page');
  return value;
}

/** A length in pixels; null where none is known. */
const pixels = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.round(value) : null;

/** A picture's address may be one of the page alone (`blob:`, `data:`); a picture that is none is left out. */
function imageOf(value: unknown): Image | null {
  if (typeof value !== 'object' || value === null) return null;
  const { url, alt, width, height } = value as Record<keyof Image, unknown>;
  if (typeof url !== 'string' || url.length > MOST_ADDRESS) return null;
  const words = typeof alt === 'string' ? cut(alt, MOST_NAME.excerpt) : '';
  return { url, alt: words, width: pixels(width), height: pixels(height) };
}

/**
 * An article as the library takes it: these fields and no others. Takes anything; throws `LibraryError('unfit')` where its
 * address, content, text or a number is not one, or too large. Names are cut, and a canonical address that is none is its own.
 */
export function checkArticle(value: unknown): Article {
  if (typeof value !== 'object' || value === null) unfit('there is no article');
  const given = value as Record<keyof Article, unknown>;
  const url = checkAddress(given.url);
  const named = given.canonicalUrl;
  const fits = typeof named === 'string' && named.length <= MOST_ADDRESS && /^(?:https?|file):/i.test(named);
  return {
    url,
    canonicalUrl: fits ? named : url,
    title: textOf(given.title, 'the title', MOST_NAME.title),
    byline: lineOf(given.byline, 'the byline', MOST_NAME.line),
    section: lineOf(given.section, 'the section', MOST_NAME.line),
    siteName: lineOf(given.siteName, 'the site', MOST_NAME.line),
    publishedAt: codeOf(given.publishedAt),
    modifiedAt: codeOf(given.modifiedAt),
    language: codeOf(given.language),
    direction: given.direction === 'rtl' ? 'rtl' : 'ltr',
    excerpt: textOf(given.excerpt, 'the excerpt', MOST_NAME.excerpt),
    leadImage: imageOf(given.leadImage),
    content: bodyOf(given.content, 'the content') as SafeHtml,
    text: bodyOf(given.text, 'the text'),
    wordCount: wholeOf(given.wordCount, 'the number of words'),
    minutes: wholeOf(given.minutes, 'the minutes'),
  };
}

/** A link: its address, and its title, cut. Throws `LibraryError('unfit')` for any other. */
export function checkLink(value: unknown): { url: string; title: string } {
  if (typeof value !== 'object' || value === null) unfit('there is no link');
  const { url, title } = value as { url: unknown; title: unknown };
  return { url: checkAddress(url), title: textOf(title, 'the title', MOST_NAME.title) };
}

/** A tag, cut. Throws `LibraryError('unfit')` for what is no text. */
export const checkTag = (value: unknown): string => textOf(value, 'the tag', MOST_NAME.tag);

/** Tags of one article, each cut. Throws `LibraryError('unfit')` for too many of them, or what is no list. */
export function checkTags(value: unknown): string[] {
  if (!Array.isArray(value)) unfit('the tags are no list');
  if (value.length > MOST_TAGS) unfit(`${value.length} tags are too many`);
  return value.map(checkTag);
}

/** An id as the library makes them (UUID). Throws `LibraryError('unfit')` for any other. */
export function checkId(value: unknown): string {
  if (typeof value !== 'string' || !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value))
    unfit('the id is none');
  return value;
}

/** A list of some length. Throws `LibraryError('unfit')` for a longer one, or what is none. */
export function checkList<T>(value: readonly T[], most = MOST_ITEMS): readonly T[] {
  if (!Array.isArray(value)) unfit('there is no list');
  if (value.length > most) unfit(`${value.length} are too many at once`);
  return value;
}

/** Bytes of one picture and of all of an article's, and how many it may have. */
export const MOST_PICTURE_BYTES = 1_000_000;
export const MOST_PICTURES_BYTES = 25_000_000;
export const MOST_PICTURES = 500;

/**
 * A picture as it is kept, its type what its bytes say. Throws `LibraryError('unfit')` for bytes that are no picture of
 * pixels, or too many.
 */
export function checkPicture(value: unknown): Omit<Asset, 'id'> {
  if (typeof value !== 'object' || value === null) unfit('there is no picture');
  const { url, width, height, bytes } = value as Record<keyof Asset, unknown>;
  if (typeof url !== 'string' || url.length > MOST_ADDRESS) unfit('the picture has no address');
  if (!(bytes instanceof Uint8Array)) unfit('the picture has no bytes');
  if (bytes.length > MOST_PICTURE_BYTES) unfit(`the picture has ${bytes.length} bytes`);
  const type = detectImageType(bytes);
  if (type === null) unfit('the bytes are no picture');
  return { url, type, width: pixels(width) ?? 0, height: pixels(height) ?? 0, bytes };
}

/** A number from 0 to 1, where the nearest of these is what was meant. Throws `LibraryError('unfit')` for what is none. */
export function checkShare(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) unfit('the share is no number');
  return Math.min(1, Math.max(0, value));
}
