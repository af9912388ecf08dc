import type { Importer } from '../importer';
import { createItem, createUnreadable, type ImportedRow } from '../item';
import { parseTime } from '../read/dates';
import { markupEvents } from '../read/markup';
import { plainTextOf } from '../read/plain-text';
import { textChunksOf } from '../read/text';
import { splitLabels, textOf, titleOf, webAddress } from '../read/values';

/** An attribute by its name in lower case: writers spell `htmlUrl` as they like. */
type Outline = (name: string) => string | null;

const outlineOf = (attributes: Readonly<Record<string, string>>): Outline => {
  const values = new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
  return (name) => textOf(values.get(name));
};

/** Text may be markup, escaped once more (OPML 2.0, "Text attribute"). */
const plainText = (text: string | null): string | null =>
  textOf(text === null ? null : plainTextOf(text).replace(/\s+/g, ' '));

/** A feed, or another list of them: nothing that can be read as an article. */
const isFeed = (outline: Outline): boolean =>
  outline('xmlurl') !== null ||
  outline('type')?.toLowerCase() === 'include' ||
  /\.opml(?:[?#]|$)/i.test(outline('url') ?? '');

/** An outline without an address is a group, unless it says that it is a link. */
const isLink = (outline: Outline): boolean =>
  outline('url') !== null || outline('htmlurl') !== null || outline('type')?.toLowerCase() === 'link';

function readLink(outline: Outline, folder: readonly string[], line: number): ImportedRow {
  const address = outline('url') ?? outline('htmlurl');
  const text = plainText(outline('title')) ?? plainText(outline('text'));
  const url = webAddress(address, { line, start: address ?? text ?? '' });
  if (typeof url !== 'string') return url;
  return createItem({
    url,
    title: titleOf(text, url),
    savedAt: parseTime(outline('created')),
    language: outline('language'),
    excerpt: outline('description'),
    // A category is a tag, or a path that begins with a slash (OPML 2.0, "category").
    tags: splitLabels(outline('category'), ',').map((tag) => tag.replace(/^\//, '')),
    folder,
    note: outline('_note'),
  });
}

async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  /** The open outlines: a group's name, null for anything else. */
  const open: (string | null)[] = [];
  let isWhole = false;
  let lastLine = 1;
  for await (const event of markupEvents(textChunksOf(file), { xml: true })) {
    if (event.kind === 'open' || event.kind === 'close') lastLine = event.line;
    if (event.kind === 'close' && event.name === 'opml') isWhole = !event.isImplied;
    if (event.kind === 'close' && event.name === 'outline') open.pop();
    if (event.kind !== 'open' || event.name !== 'outline') continue;
    const outline = outlineOf(event.attributes);
    const isGroup = !isFeed(outline) && !isLink(outline);
    if (!isFeed(outline) && isLink(outline)) {
      const folder = open.filter((name) => name !== null);
      yield readLink(outline, folder, event.line);
    }
    open.push(isGroup ? plainText(outline('title') ?? outline('text')) : null);
  }
  if (!isWhole) yield createUnreadable('damaged', { line: lastLine });
}

/** The links of an OPML; feeds are no articles, so a list of subscriptions gives none. (http://opml.org/spec2.opml) */
export const opml: Importer = {
  id: 'opml',
  name: 'OPML',
  fields: {
    url: 'url',
    htmlUrl: 'url',
    title: 'title',
    text: 'title',
    'text of a group': 'folder',
    type: 'used',
    created: 'savedAt',
    category: 'tags',
    description: 'excerpt',
    language: 'language',
    _note: 'note',
    xmlUrl: 'left: the outline is a feed, no article',
    version: 'left: of the feed’s format',
    isComment: 'left: how an outliner shows it',
    isBreakpoint: 'left: for outlines that are programs',
    head: 'left: title, dates and owner of the file; where its window was',
  },
  accepts: (sample) => sample.kind === 'text' && /^\s*(?:<[?!][^<>]*>\s*)*<opml\b/i.test(sample.text),
  read,
};
