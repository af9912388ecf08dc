import type { Importer, Sample } from '../importer';
import { gunzipStart, isGzip } from '../read/gunzip';
import { PAGE_HEAD_FIELDS } from '../read/page-head';
import { bytesOf, CHUNK_BYTES } from '../read/text';
import { readWarcPage, warcPages } from '../read/warc-pages';

const START = /^WARC\/\d+\.\d+\r?\n/;

function accepts(sample: Sample): boolean {
  if (sample.kind === 'text') return START.test(sample.text);
  if (sample.kind === 'zip') return false;
  const start = isGzip(sample.start) ? gunzipStart(sample.start) : sample.start;
  return START.test(new TextDecoder('latin1').decode(start.subarray(0, 100)));
}

/** Fate of a record's fields, also in WACZ. */
export const WARC_FIELDS = {
  'WARC-Target-URI': 'url',
  'WARC-Date': 'savedAt',
  'WARC-Type: response, status 200, HTML': 'content',
  'WARC-Type: resource, HTML': 'content',
  ...PAGE_HEAD_FIELDS,
  'Content-Encoding, Transfer-Encoding, Content-Type': 'used',
  'WARC-Type: warcinfo, request, metadata, revisit, conversion': 'left: about the capture, not the page',
  'pictures, styles, scripts': 'left: the article is read from its HTML',
} as const;

/** A web archive (ISO 28500): each page in it is an article. */
export const warc: Importer = {
  id: 'warc',
  name: 'WARC',
  fields: { ...WARC_FIELDS, 'redirects, errors': 'left: no pages' },
  accepts,
  async *read(file) {
    for await (const page of warcPages(bytesOf(file, CHUNK_BYTES)))
      if (page.kind === 'page') yield await readWarcPage(page);
      else if (page.kind === 'unreadable') yield page;
  },
};
