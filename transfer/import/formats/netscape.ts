import type { Importer } from '../importer';
import { createItem, createUnreadable, type ImportedRow } from '../item';
import { parseTime } from '../read/dates';
import { type MarkupEvent, markupEvents } from '../read/markup';
import { textChunksOf } from '../read/text';
import { isTrue, splitLabels, textOf, titleOf, webAddress } from '../read/values';
import { isBookmarkList } from '../take-sample';

type Attributes = Readonly<Record<string, string>>;

/** A folder that is open; `name` is null for one that the browser has by itself. */
interface OpenFolder {
  name: string | null;
  isReadingList: boolean;
}

/** A bookmark between its `<A>` and whatever ends it. */
interface OpenBookmark {
  attributes: Attributes;
  line: number;
  title: string;
  description: string;
}

/** How bookmarks are read. */
export interface BookmarkListOptions {
  /** The user's answer to `not-to-read-archived`. */
  archivesRest?: boolean;
  /** The zip's entry that the list is. */
  entry?: string | null;
}

/** The tag by which linkding marks archived bookmarks, now and in its older versions. */
const ARCHIVED_TAGS = ['linkding:bookmarks.archived', 'linkding:archived'];

/**
 * A folder by its heading. The browsers' own folders have names in the reader's language that say nothing, and so have bookmarks
 * that Raindrop keeps in no collection.
 */
function createFolder(
  heading: { attributes: Attributes; text: string } | null,
  isOutermost: boolean,
): OpenFolder {
  const { attributes, text } = heading ?? { attributes: {}, text: '' };
  const name = textOf(text)?.replace(/\s+/g, ' ') ?? null;
  const isBrowsers =
    isTrue(attributes.personal_toolbar_folder) || isTrue(attributes.unfiled_bookmarks_folder);
  const isRaindrops = isOutermost && name === 'Unsorted' && attributes.add_date === '0';
  return {
    name: isBrowsers || isRaindrops ? null : name,
    isReadingList: attributes.id === 'com.apple.ReadingList',
  };
}

/** A description without linkding's notes, and the notes (linkding, `services/exporter.py`). */
function splitDescription(description: string): { words: string | null; notes: string | null } {
  const text = description.replace(/\r\n|\n\r|\r/g, '\n');
  const match = /\[linkding-notes\]([\s\S]*?)(?:\[\/linkding-notes\]|$)/.exec(text);
  if (!match) return { words: textOf(text), notes: null };
  const words = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  return { words: textOf(words), notes: textOf(match[1]) };
}

/**
 * Whether a description is what the reader wrote: services where bookmarks can be private have no other (Pinboard, Delicious,
 * Shaarli). linkding, which fills it in from the page, is the one that writes TOREAD and LAST_MODIFIED beside PRIVATE.
 */
const isOwnDescription = (attributes: Attributes): boolean =>
  'private' in attributes && !('toread' in attributes && 'last_modified' in attributes);

/** The list is soup: `<DT>`, `<DD>` and `<p>` are seldom closed, so only what opens ends what came before. */
class BookmarkListReader {
  private readonly folders: OpenFolder[] = [];
  private heading: { attributes: Attributes; text: string } | null = null;
  private bookmark: OpenBookmark | null = null;
  /** What text belongs to. */
  private into: 'title' | 'description' | 'heading' | null = null;
  /** Line of a list that the file's end closed: it is cut off. */
  private cutOffAt: number | null = null;

  constructor(private readonly options: BookmarkListOptions) {}

  *push(event: MarkupEvent): Generator<ImportedRow> {
    if (event.kind === 'text') this.addText(event.text);
    else if (event.kind === 'open') yield* this.open(event.name, event.attributes, event.line);
    else if (event.kind === 'close') yield* this.close(event.name, event.isImplied ? event.line : null);
  }

  *end(): Generator<ImportedRow> {
    yield* this.finish();
    const { entry = null } = this.options;
    if (this.cutOffAt !== null) yield createUnreadable('damaged', { line: this.cutOffAt, entry });
  }

  private addText(text: string): void {
    if (this.into === 'heading' && this.heading) this.heading.text += text;
    if (this.into === 'title' && this.bookmark) this.bookmark.title += text;
    if (this.into === 'description' && this.bookmark) this.bookmark.description += text;
  }

  private *open(name: string, attributes: Attributes, line: number): Generator<ImportedRow> {
    this.cutOffAt = null;
    // A link in a description is no bookmark.
    if (name === 'a' && this.into === 'description') return;
    if (name === 'br') this.addText('\n');
    if (name === 'dd') this.into = 'description';
    if (!['dt', 'dl', 'hr', 'h3', 'a'].includes(name)) return;
    yield* this.finish();
    if (name === 'h3') this.heading = { attributes, text: '' };
    if (name === 'dl') {
      const isOutermost = this.folders.every((folder) => folder.name === null);
      this.folders.push(createFolder(this.heading, isOutermost));
    }
    if (name === 'a') this.bookmark = { attributes, line, title: '', description: '' };
    // A heading that no list follows is an empty folder.
    if (name === 'a' || name === 'dl') this.heading = null;
    this.into = name === 'a' ? 'title' : name === 'h3' ? 'heading' : null;
  }

  private *close(name: string, impliedAt: number | null): Generator<ImportedRow> {
    if (impliedAt === null) this.cutOffAt = null;
    if (name === 'a' && this.into === 'title') this.into = null;
    if (name === 'h3' && this.into === 'heading') this.into = null;
    if (name !== 'dl') return;
    yield* this.finish();
    this.folders.pop();
    this.into = null;
    this.cutOffAt = impliedAt;
  }

  private *finish(): Generator<ImportedRow> {
    // Firefox's live bookmarks are feeds.
    if (this.bookmark && !textOf(this.bookmark.attributes.feedurl)) yield this.createRow(this.bookmark);
    this.bookmark = null;
  }

  private createRow({ attributes, line, title, description }: OpenBookmark): ImportedRow {
    const { entry = null, archivesRest = false } = this.options;
    const href = textOf(attributes.href);
    const url = webAddress(href, { line, entry, start: href ?? title.trim() });
    if (typeof url !== 'string') return url;
    const { words, notes } = splitDescription(description);
    const isOwn = notes === null && isOwnDescription(attributes);
    const tags = splitLabels(attributes.tags, ',');
    const isToRead = isTrue(attributes.toread) || this.folders.some(({ isReadingList }) => isReadingList);
    return createItem({
      url,
      title: titleOf(title, url),
      savedAt: parseTime(attributes.add_date),
      excerpt: isOwn ? null : words,
      leadImage: textOf(attributes['data-cover']),
      tags: tags.filter((tag) => !ARCHIVED_TAGS.includes(tag)),
      folder: this.folders.map((folder) => folder.name).filter((name) => name !== null),
      archived: tags.some((tag) => ARCHIVED_TAGS.includes(tag)) || (archivesRest && !isToRead),
      favourite: isTrue(attributes['data-important']),
      note: isOwn ? words : notes,
    });
  }
}

/** The bookmarks of a list as browsers export it, in its order; an address comes as often as it is in the list. */
export async function* readBookmarkList(
  chunks: AsyncIterable<string>,
  options: BookmarkListOptions = {},
): AsyncGenerator<ImportedRow> {
  const reader = new BookmarkListReader(options);
  for await (const event of markupEvents(chunks)) yield* reader.push(event);
  yield* reader.end();
}

/**
 * Bookmarks as HTML: Chrome, Firefox, Edge, Safari, Pinboard, linkding, Shiori, Shaarli, Raindrop, Google Bookmarks, Delicious.
 * (linkding `services/exporter.py` and `parser.py`; Firefox `BookmarkHTMLUtils`; go-shiori/shiori.)
 */
export const netscape: Importer = {
  id: 'netscape',
  name: 'Bookmarks (HTML)',
  fields: {
    HREF: 'url',
    'text of A': 'title',
    ADD_DATE: 'savedAt',
    TAGS: 'tags',
    'tag linkding:bookmarks.archived': 'archived',
    TOREAD: 'archived',
    DD: 'excerpt',
    'DD, where there is PRIVATE': 'note',
    '[linkding-notes]': 'note',
    'DATA-COVER': 'leadImage',
    'DATA-IMPORTANT': 'favourite',
    H3: 'folder',
    PERSONAL_TOOLBAR_FOLDER: 'used',
    UNFILED_BOOKMARKS_FOLDER: 'used',
    ID: 'used',
    PRIVATE: 'left: says who may see it at the service',
    LAST_MODIFIED: 'left: when the bookmark was changed, not the article',
    LAST_VISIT: 'left: when the page was opened in the browser',
    FEEDURL: 'left: a live bookmark is a feed, no article',
    FOLDED: 'left: how the folder was shown',
    SHORTCUTURL: 'left: the browser’s keyword for the address bar',
    POST_DATA: 'left: what the keyword sends',
    LAST_CHARSET: 'left: the page’s encoding',
    WEB_PANEL: 'left: how the page was shown',
    ICON: 'left: the site’s icon',
    ICON_URI: 'left: the site’s icon',
  },
  question: 'not-to-read-archived',
  accepts: (sample) => sample.kind === 'text' && isBookmarkList(sample.text),
  read: (file, answers) =>
    readBookmarkList(textChunksOf(file), { archivesRest: answers['not-to-read-archived'] }),
};
