import { addresses } from './formats/addresses';
import { chromeBookmarks } from './formats/chrome-bookmarks';
import { chromeReadingList } from './formats/chrome-reading-list';
import { firefoxJson } from './formats/firefox-json';
import { firefoxJsonlz4 } from './formats/firefox-jsonlz4';
import { goodlinksJson } from './formats/goodlinks-json';
import { htmlPage } from './formats/html-page';
import { hypothesisCsv } from './formats/hypothesis-csv';
import { hypothesisJson } from './formats/hypothesis-json';
import { instapaperCsv } from './formats/instapaper-csv';
import { karakeepJson } from './formats/karakeep-json';
import { lecternBackup } from './formats/lectern-backup';
import { lecternJson } from './formats/lectern-json';
import { linkwardenJson } from './formats/linkwarden-json';
import { matterCsv } from './formats/matter-csv';
import { mhtml } from './formats/mhtml';
import { mymindCsv } from './formats/mymind-csv';
import { netscape } from './formats/netscape';
import { obsidianHighlights } from './formats/obsidian-highlights';
import { obsidianMarkdown } from './formats/obsidian-markdown';
import { obsidianZip } from './formats/obsidian-zip';
import { omnivoreCsv } from './formats/omnivore-csv';
import { omnivoreZip } from './formats/omnivore-zip';
import { opml } from './formats/opml';
import { pinboardJson } from './formats/pinboard-json';
import { pocketCsv } from './formats/pocket-csv';
import { pocketHtml } from './formats/pocket-html';
import { pocketZip } from './formats/pocket-zip';
import { raindropCsv } from './formats/raindrop-csv';
import { readeckMarkdownZip } from './formats/readeck-markdown-zip';
import { readeckZip } from './formats/readeck-zip';
import { readwiseCsv } from './formats/readwise-csv';
import { readwiseHighlightsCsv } from './formats/readwise-highlights-csv';
import { safariZip } from './formats/safari-zip';
import { singleFile } from './formats/single-file';
import { tabSessionManager } from './formats/tab-session-manager';
import { wacz } from './formats/wacz';
import { wallabagCsv } from './formats/wallabag-csv';
import { wallabagJson } from './formats/wallabag-json';
import { warc } from './formats/warc';
import type { Importer, Sample } from './importer';

/** Every format that articles are imported from, the surest first: the first that accepts a file reads it. */
export const IMPORTERS: readonly Importer[] = [
  lecternBackup,
  lecternJson,
  pocketZip,
  safariZip,
  firefoxJsonlz4,
  omnivoreZip,
  readeckZip,
  readeckMarkdownZip,
  wacz,
  // Any notes: after the zips of services that also hold Markdown.
  obsidianZip,
  warc,
  mhtml,
  singleFile,
  pocketCsv,
  hypothesisJson,
  hypothesisCsv,
  obsidianHighlights,
  omnivoreCsv,
  wallabagJson,
  linkwardenJson,
  karakeepJson,
  instapaperCsv,
  raindropCsv,
  readwiseCsv,
  readwiseHighlightsCsv,
  matterCsv,
  mymindCsv,
  wallabagCsv,
  pinboardJson,
  goodlinksJson,
  tabSessionManager,
  firefoxJson,
  chromeReadingList,
  chromeBookmarks,
  opml,
  pocketHtml,
  netscape,
  obsidianMarkdown,
  // Any page: after the lists that are HTML too.
  htmlPage,
  // Anything that is mostly addresses: always the last.
  addresses,
];

/** The importer for a file, or null if no format fits. */
export const findImporter = (sample: Sample): Importer | null =>
  IMPORTERS.find((importer) => importer.accepts(sample)) ?? null;
