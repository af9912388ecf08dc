import { createItem, createUnreadable, type ImportedItem, type ImportedRow } from '../item';
import { parseDateText, parseTime } from './dates';
import { languageOf } from './language';
import { type MarkupEvent, markupEvents } from './markup';
import { type RowPosition, textOf, titleOf, webAddress } from './values';

/** Characters given to the parser at once, so that a long page is not read beyond its head. */
const PIECE_LENGTH = 64 * 1024;

/** Elements of a text; after so many of them, which sloppy heads have too, a page without `<body>` is past its head. */
const TEXT_ELEMENTS = new Set(['p', 'div', 'article', 'main', 'section', 'table', 'ul', 'ol', 'h1', 'h2']);
const MAX_TEXT_ELEMENTS = 50;

/** Metadata in the head of a saved page; null where there is none. */
export interface PageHead {
  /** The tool's own note of what it saved, before what the page says of itself. */
  savedUrl: string | null;
  savedAt: number | null;
  canonical: string | null;
  ogUrl: string | null;
  base: string | null;
  title: string | null;
  language: string | null;
  /** `<meta>` contents by `name` or `property`, lower-cased; the first of each. */
  metas: ReadonlyMap<string, string>;
}

async function* piecesOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += PIECE_LENGTH) yield text.slice(at, at + PIECE_LENGTH);
}

/**
 * A comment in which a tool says what it saved: SingleFile's (single-file-core, core/index.js), the "saved from url" of Internet
 * Explorer and Chrome, monolith's ("Saved from … at … using monolith").
 */
function readSavedComment(comment: string): { url: string | null; time: number | null } | null {
  if (/^\s*(?:Page saved with|Archive processed by) SingleFile/.test(comment))
    return {
      url: textOf(/^\s*url:(.*)$/m.exec(comment)?.[1]),
      time: parseTime(/^\s*saved date:(.*)$/m.exec(comment)?.[1]),
    };
  const fromUrl = /^\s*saved from url=\(\d+\)(\S+)/i.exec(comment)?.[1];
  if (fromUrl) return { url: fromUrl, time: null };
  const monolith = /^\s*saved from (\S+) at (\S+) using monolith/i.exec(comment);
  return monolith && { url: monolith[1] ?? null, time: parseTime(monolith[2]) };
}

class HeadReader {
  private readonly metas = new Map<string, string>();
  private readonly head: { -readonly [Key in Exclude<keyof PageHead, 'metas'>]: PageHead[Key] } = {
    savedUrl: null,
    savedAt: null,
    canonical: null,
    ogUrl: null,
    base: null,
    title: null,
    language: null,
  };
  private title: string | null = null;
  private textElements = 0;

  /** Takes an event; false after the head, of which nothing more is wanted. */
  take(event: MarkupEvent): boolean {
    if (event.kind === 'text') {
      if (this.title !== null) this.title += event.text;
    } else if (event.kind === 'comment') {
      const saved = readSavedComment(event.text);
      this.head.savedUrl ??= saved?.url ?? null;
      this.head.savedAt ??= saved?.time ?? null;
    } else if (event.kind === 'close') {
      if (event.name === 'title') this.closeTitle();
    } else this.open(event.name, event.attributes);
    if (event.kind !== 'open') return true;
    if (TEXT_ELEMENTS.has(event.name)) this.textElements++;
    return event.name !== 'body' && this.textElements < MAX_TEXT_ELEMENTS;
  }

  private closeTitle(): void {
    this.head.title ??= textOf(this.title);
    this.title = null;
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { head } = this;
    if (name === 'title') this.title = '';
    else if (name === 'html') {
      head.language ??= languageOf(attributes.lang ?? attributes['xml:lang']);
      // ScrapBook's successor keeps them here.
      head.savedUrl ??= textOf(attributes['data-scrapbook-source']);
    } else if (name === 'base') head.base ??= textOf(attributes.href);
    else if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''))
      head.canonical ??= textOf(attributes.href);
    else if (name === 'meta') {
      const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').trim().toLowerCase();
      const content = textOf(attributes.content);
      if (key && content && !this.metas.has(key)) this.metas.set(key, content);
    }
  }

  end(): PageHead {
    this.closeTitle();
    const { head, metas } = this;
    return {
      ...head,
      // Save Page WE.
      savedUrl: head.savedUrl ?? metas.get('savepage-url') ?? null,
      savedAt: head.savedAt ?? parseTime(metas.get('savepage-date')),
      ogUrl: metas.get('og:url') ?? null,
      metas,
    };
  }
}

/** Reads what stands before a page's `<body>`, or before its text if it has none. */
export async function readPageHead(html: string): Promise<PageHead> {
  const reader = new HeadReader();
  for await (const event of markupEvents(piecesOf(html))) if (!reader.take(event)) break;
  return reader.end();
}

const isWeb = (address: string | null): boolean =>
  address !== null && /^https?:\/\//i.test(address) && URL.canParse(address);

/** The page's address: what the tool noted, else what the page says of itself, else any of these for the report. */
function addressOf(head: PageHead): string | null {
  const addresses = [head.savedUrl, head.canonical, head.ogUrl, head.base];
  return addresses.find(isWeb) ?? addresses.find((address) => address !== null) ?? null;
}

/**
 * A saved page as an item, its content the whole page, which the extraction reads later. `known` is what its container says, and goes
 * before what the page itself says. An unreadable row if neither has an address of the web.
 */
export async function readSavedPage(
  html: string,
  known: Partial<ImportedItem> = {},
  position: RowPosition = {},
): Promise<ImportedRow> {
  const head = await readPageHead(html);
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const value = head.metas.get(name);
      if (value) return value;
    }
    return null;
  };
  const url = webAddress(isWeb(known.url ?? null) ? known.url : (addressOf(head) ?? known.url), position);
  if (typeof url !== 'string') return url;
  if (html.trim() === '') return createUnreadable('damaged', { start: url, ...position });
  const image = meta('og:image', 'og:image:url', 'twitter:image');
  return createItem({
    savedAt: head.savedAt,
    publishedAt: parseDateText(meta('article:published_time', 'datepublished', 'date', 'dc.date')),
    author: meta('author', 'dc.creator'),
    siteName: meta('og:site_name', 'application-name'),
    language: head.language,
    excerpt: meta('og:description', 'description', 'twitter:description'),
    leadImage: image !== null && isWeb(image) ? image : null,
    ...known,
    title: known.title ?? titleOf(meta('og:title') ?? head.title, url),
    url,
    content: { html, kind: 'page' },
  });
}

/** Fate of the metadata in a page's head; part of the fields of every format that holds pages. */
export const PAGE_HEAD_FIELDS = {
  '<title>, og:title': 'title',
  '<html lang>': 'language',
  'link rel=canonical, og:url, <base>': 'url',
  'author, dc.creator': 'author',
  'og:site_name, application-name': 'siteName',
  'article:published_time, datePublished, date, dc.date': 'publishedAt',
  'description, og:description, twitter:description': 'excerpt',
  'og:image, twitter:image': 'leadImage',
} as const;
