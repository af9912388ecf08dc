import type { Importer } from '../importer';
import { createItem, createUnreadable, type ImportedRow } from '../item';
import { parseTime } from '../read/dates';
import { type MarkupEvent, markupEvents } from '../read/markup';
import { textChunksOf } from '../read/text';
import { splitLabels, titleOf, webAddress } from '../read/values';

interface OpenLink {
  attributes: Readonly<Record<string, string>>;
  line: number;
  title: string;
  archived: boolean;
}

/** Two headings, each with a list of links; lists are not always closed, or closed twice, so only the headings count. */
class PocketPageReader {
  private headings = 0;
  private heading = '';
  private link: OpenLink | null = null;
  private isInHeading = false;
  private cutOffAt: number | null = null;

  *push(event: MarkupEvent): Generator<ImportedRow> {
    if (event.kind === 'text') {
      if (this.link) this.link.title += event.text;
      if (this.isInHeading) this.heading += event.text;
    }
    if (event.kind === 'open') {
      this.cutOffAt = null;
      if (['a', 'li', 'ul', 'h1'].includes(event.name)) yield* this.finish();
      if (event.name === 'h1') this.startHeading();
      if (event.name === 'a')
        this.link = { attributes: event.attributes, line: event.line, title: '', archived: this.isArchive() };
    }
    if (event.kind === 'close') {
      this.cutOffAt = event.isImplied ? (this.cutOffAt ?? event.line) : null;
      if (event.name === 'h1') this.isInHeading = false;
      if (event.name === 'a') yield* this.finish();
    }
  }

  *end(): Generator<ImportedRow> {
    yield* this.finish();
    if (this.cutOffAt !== null) yield createUnreadable('damaged', { line: this.cutOffAt });
  }

  private startHeading(): void {
    this.headings++;
    this.heading = '';
    this.isInHeading = true;
  }

  /** `Read Archive`; where a heading says nothing that is known, the second list is the archive. */
  private isArchive(): boolean {
    if (/archive/i.test(this.heading)) return true;
    return this.headings > 1 && !/unread/i.test(this.heading);
  }

  private *finish(): Generator<ImportedRow> {
    const { link } = this;
    this.link = null;
    if (!link) return;
    const { attributes, line, title, archived } = link;
    const url = webAddress(attributes.href, { line, start: attributes.href?.trim() || title.trim() });
    if (typeof url !== 'string') yield url;
    else
      yield createItem({
        url,
        title: titleOf(title, url),
        savedAt: parseTime(attributes.time_added),
        tags: splitLabels(attributes.tags, ','),
        archived,
      });
  }
}

async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  const reader = new PocketPageReader();
  for await (const event of markupEvents(textChunksOf(file))) yield* reader.push(event);
  yield* reader.end();
}

/**
 * `ril_export.html`, what Pocket exported until 2024: at most 5,000 links under "Unread" and "Read Archive", tags parted by commas.
 * (wallabag/wallabag, `tests/fixtures/Import/ril_export.html`.)
 */
export const pocketHtml: Importer = {
  id: 'pocket-html',
  name: 'Pocket',
  fields: { href: 'url', 'text of a': 'title', time_added: 'savedAt', tags: 'tags', h1: 'archived' },
  accepts: (sample) => sample.kind === 'text' && /<a\b[^<>]*\stime_added\s*=/i.test(sample.text),
  read,
};
