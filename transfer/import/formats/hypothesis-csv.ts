import type { Importer } from '../importer';
import { createHighlight, type ImportedRow } from '../item';
import { AnnotatedPages } from '../read/annotations';
import { csvHeader, csvRows } from '../read/csv';
import { parseTime } from '../read/dates';
import { textChunksOf } from '../read/text';
import { splitLabels, textOf } from '../read/values';

async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  const pages = new AnnotatedPages();
  for await (const row of csvRows(textChunksOf(file))) {
    if (row.kind === 'unreadable') {
      yield row;
      continue;
    }
    const type = row.cell('type').trim().toLowerCase();
    if (type === 'reply') continue;
    const highlight = createHighlight({
      quote: row.cell('quote/description', 'quote').trim(),
      note: textOf(row.cell('comment')),
      // Written without a zone, in that of the computer it was exported on.
      createdAt: parseTime(row.cell('created at')),
      tags: splitLabels(row.cell('tags'), ','),
    });
    // "Comment" is what a page note is called in courses.
    const isPageNote = type === 'page note' || (type === 'comment' && highlight.quote === '');
    const annotation = {
      url: row.cell('url'),
      kind: isPageNote ? 'page-note' : 'highlight',
      highlight,
    } as const;
    const unreadable = pages.add(annotation, { line: row.line });
    if (unreadable) yield unreadable;
  }
  yield* pages.items();
}

/** Annotations that Hypothesis exports as CSV or copies for a spreadsheet. (hypothesis/client, src/sidebar/services/annotations-exporter.tsx.) */
export const hypothesisCsv: Importer = {
  id: 'hypothesis-csv',
  name: 'Hypothesis',
  fields: {
    URL: 'url',
    'Created at': 'savedAt',
    Type: 'used',
    'Quote/description': 'highlights',
    Comment: 'highlights',
    Tags: 'highlights',
    'Comment of a page note': 'note',
    'Tags of a page note': 'tags',
    'Type: Reply': 'left: a reply is about another annotation',
    Author: 'left: the reader chooses at Hypothesis whose annotations are exported',
    Page: 'left: a page number of a book, which an article has none of',
    Group: 'left: with whom it was shared at Hypothesis',
  },
  accepts: (sample) => {
    const header = sample.kind === 'text' ? csvHeader(sample.text) : [];
    return ['created at', 'url', 'type', 'comment'].every((name) => header.includes(name));
  },
  read,
};
