import type { Exporter } from './exporter';
import { annotations } from './formats/annotations';
import { bookmarks } from './formats/bookmarks';
import { csv } from './formats/csv';
import { epub } from './formats/epub';
import { highlightsMarkdown } from './formats/highlights-markdown';
import { html } from './formats/html';
import { json } from './formats/json';
import { markdown } from './formats/markdown';
import { readwiseCsv } from './formats/readwise-csv';
import { text } from './formats/text';

/** Every format that articles are exported to, in the order they are offered in. */
export const EXPORTERS: readonly Exporter[] = [
  markdown,
  epub,
  html,
  text,
  csv,
  bookmarks,
  json,
  highlightsMarkdown,
  readwiseCsv,
  annotations,
];
