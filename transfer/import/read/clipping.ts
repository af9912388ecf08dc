import { createHighlight, createItem, type ImportedRow } from '../item';
import { parseDateText, parseTime } from './dates';
import { type FrontMatter, type FrontMatterValue, readFrontMatter } from './front-matter';
import { languageOf } from './language';
import { readMarkdown } from './markdown';
import { markdownLinks } from './markdown-links';
import { isTrue, textOf, textsOf, titleOf, webAddress } from './values';

/**
 * The names under which a clipping's front matter has each field: those of Obsidian's clipper first (obsidianmd/obsidian-clipper,
 * src/managers/template-manager.ts), then what its users and other clippers call them. Compared without case, spaces, `-` and `_`.
 */
export const CLIPPING_KEYS = {
  url: ['source', 'url', 'link', 'source_url', 'original_url', 'canonical_url', 'permalink', 'uri', 'href'],
  title: ['title', 'name'],
  author: ['author', 'authors', 'byline', 'creator'],
  publishedAt: ['published', 'date_published', 'publish_date', 'publication_date', 'published_at', 'pubdate'],
  savedAt: [
    'created',
    'date',
    'saved',
    'clipped',
    'date_created',
    'date_saved',
    'date_added',
    'saved_at',
    'added',
  ],
  excerpt: ['description', 'excerpt', 'summary', 'abstract'],
  tags: ['tags', 'tag', 'keywords', 'topics', 'labels', 'categories'],
  siteName: ['site', 'site_name', 'website', 'publisher', 'publication'],
  language: ['language', 'lang'],
  leadImage: ['image', 'cover', 'thumbnail', 'banner'],
  note: ['note', 'notes', 'comment'],
  favourite: ['favorite', 'favourite', 'starred'],
  archived: ['archived', 'archive'],
  progress: ['read'],
} as const;

const normalise = (key: string): string => key.toLowerCase().replace(/[\s_-]/g, '');

/** The values of a front matter by the field they are for, of the first name that has one. */
class ClippingFields {
  private readonly values = new Map<string, FrontMatterValue>();

  constructor({ fields }: FrontMatter) {
    for (const [key, value] of fields) {
      const name = normalise(key);
      if (!this.values.has(name) && value.length > 0) this.values.set(name, value);
    }
  }

  /** The texts under each of a field's names, those with none left out. */
  all(field: keyof typeof CLIPPING_KEYS): string[][] {
    return CLIPPING_KEYS[field]
      .map((name) => textsOf([this.values.get(normalise(name)) ?? []].flat()))
      .filter((texts) => texts.length > 0);
  }

  texts(field: keyof typeof CLIPPING_KEYS): string[] {
    return this.all(field)[0] ?? [];
  }

  text(field: keyof typeof CLIPPING_KEYS): string | null {
    const texts = this.texts(field).map(withoutLinks);
    return texts.length > 0 ? texts.join(', ') : null;
  }
}

/** Text with the links of Obsidian and Markdown in it as their words: `[[People/Ann|Ann]]`, `[Ann](https://example.org)`. */
function withoutLinks(text: string): string {
  const plain = text.replace(
    /\[\[([^[\]|]*)(?:\|([^[\]|]*))?\]\]/g,
    (_, path: string, alias: string | undefined) => alias ?? path.slice(path.lastIndexOf('/') + 1),
  );
  const links = markdownLinks(plain);
  return links.length > 0 ? links.map(({ title }) => title).join(', ') : plain;
}

/** An address written bare, in angle brackets, or as a link of Markdown. */
const addressIn = (text: string): string => markdownLinks(text)[0]?.url ?? text.replace(/^<(.*)>$/, '$1');

/** The value that is an address, of the names there are: `source` may also be a book. Null if no name is there. */
function findAddress(fields: ClippingFields): string | null {
  const addresses = fields.all('url').flat().map(addressIn);
  return addresses.find((address) => /^https?:\/\//i.test(address)) ?? addresses[0] ?? null;
}

/** Tags in a list, or in one text parted by commas or, as Obsidian reads them, spaces; `#` is no part of one. */
function tagsOf(texts: readonly string[]): string[] {
  const [only = ''] = texts;
  const tags = texts.length === 1 ? only.split(only.includes(',') ? ',' : /\s+(?=#)/) : texts;
  return textsOf(tags.map((tag) => withoutLinks(tag.trim().replace(/^#/, ''))));
}

/** Whether text is Markdown with a front matter in which an address stands. */
export function isClipping(text: string): boolean {
  const matter = readFrontMatter(text);
  const address = matter && findAddress(new ClippingFields(matter));
  return address !== null && /^[a-z][a-z\d+.-]*:/i.test(address);
}

/** Where a note is: the zip's entry, its folders, and the name it has if the front matter gives it none. */
interface NotePlace {
  entry?: string | null;
  folder?: readonly string[];
  name?: string | null;
}

/** The article of a clipping; null for a note that has no address, and so is none. */
export function readClipping(
  text: string,
  { entry = null, folder = [], name }: NotePlace = {},
): ImportedRow | null {
  const matter = readFrontMatter(text);
  if (!matter) return null;
  const fields = new ClippingFields(matter);
  const address = findAddress(fields);
  if (address === null) return null;
  const url = webAddress(address, { entry, line: entry === null ? 1 : null });
  if (typeof url !== 'string') return url;
  const { content, highlights } = readMarkdown(matter.body);
  const image = fields.texts('leadImage').map(addressIn)[0];
  return createItem({
    url,
    title: titleOf(fields.text('title') ?? name, url),
    author: fields.text('author'),
    publishedAt: parseDateText(fields.text('publishedAt')),
    savedAt: parseTime(fields.text('savedAt')),
    excerpt: textOf(fields.text('excerpt')),
    tags: tagsOf(fields.texts('tags')),
    folder,
    siteName: fields.text('siteName'),
    language: languageOf(fields.text('language')),
    leadImage: image !== undefined && /^https?:\/\//i.test(image) ? image : null,
    note: fields.text('note'),
    favourite: isTrue(fields.text('favourite')),
    archived: isTrue(fields.text('archived')),
    progress: isTrue(fields.text('progress')) ? 1 : 0,
    content,
    highlights: highlights.map((quote) => createHighlight({ quote })),
  });
}
