import type { NewHighlight } from '../../../library/import-types';
import { createHighlight, createItem, type ImportedItem, type UnreadableRow } from '../item';
import { type RowPosition, titleOf, webAddress } from './values';

/** One annotation, and the page that it is on. */
export interface PageAnnotation {
  url: unknown;
  title?: string | null;
  /** `page-note` is about the whole page and has no passage. */
  kind: 'highlight' | 'page-note';
  highlight: NewHighlight;
}

interface AnnotatedPage {
  title: string | null;
  savedAt: number | null;
  note: string | null;
  readonly tags: Set<string>;
  readonly highlights: NewHighlight[];
}

const earlier = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

/** Collects annotations into one article per address, in the order of their first ones. */
export class AnnotatedPages {
  private readonly pages = new Map<string, AnnotatedPage>();

  /** Takes an annotation in; returns the row for the report if it has no address of the web, else null. */
  add(
    { url: given, title = null, kind, highlight }: PageAnnotation,
    position: RowPosition,
  ): UnreadableRow | null {
    const url = webAddress(given, position);
    if (typeof url !== 'string') return url;
    const page = this.pages.get(url) ?? {
      title: null,
      savedAt: null,
      note: null,
      tags: new Set(),
      highlights: [],
    };
    this.pages.set(url, page);
    page.title ??= titleOf(title, url);
    page.savedAt = earlier(page.savedAt, highlight.createdAt);
    if (kind === 'page-note') addPageNote(page, highlight);
    else page.highlights.push(highlight);
    return null;
  }

  /** The articles. */
  *items(): Generator<ImportedItem> {
    for (const [url, page] of this.pages) yield createItem({ url, ...page, tags: [...page.tags] });
  }
}

/** The first note on a page is the article's own; a further one is a highlight without a passage, so that none is lost. */
function addPageNote(page: AnnotatedPage, { note, tags, createdAt }: NewHighlight): void {
  if (page.note !== null && note !== null) page.highlights.push(createHighlight({ note, tags, createdAt }));
  else {
    page.note ??= note;
    for (const tag of tags) page.tags.add(tag);
  }
}
