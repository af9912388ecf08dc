import { createUnreadable, type ImportedRow, type UnreadableRow } from '../item';
import { parseTime } from './dates';
import { gunzipMembers, isGzip } from './gunzip';
import { decodeHttpBody, type HttpHead, readHttpHead } from './http-message';
import { readSavedPage } from './page-head';
import { decodePage } from './page-text';
import { textOf } from './values';
import { type WarcRecord, warcRecords } from './warc';

/** A page of a web archive, or that one address led to another. */
export type WarcPage =
  | { kind: 'page'; url: string; savedAt: number | null; html: string }
  | { kind: 'redirect'; url: string; target: string };

type Headers = ReadonlyMap<string, string>;

/** Where a record is from, without the angle brackets that some versions of Wget write. */
const addressOf = (headers: Headers): string =>
  (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1');

const isHtml = (type: string | undefined): boolean =>
  /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type ?? '');

const isRedirect = ({ status, headers }: HttpHead): boolean =>
  status >= 300 && status < 400 && headers.has('location');

/** Pages that were answered with 200, redirects, and pages that were written in without an answer (`resource`). */
function keepsPage(headers: Headers, start: Uint8Array): boolean {
  if (!/^https?:/i.test(addressOf(headers))) return false;
  const type = headers.get('warc-type')?.toLowerCase();
  if (type === 'resource') return isHtml(headers.get('content-type'));
  if (type !== 'response') return false;
  const head = readHttpHead(start);
  return (
    head !== null && (isRedirect(head) || (head.status === 200 && isHtml(head.headers.get('content-type'))))
  );
}

function readRecord({ headers, block }: WarcRecord): WarcPage | UnreadableRow {
  const url = addressOf(headers);
  const savedAt = parseTime(headers.get('warc-date'));
  const head = readHttpHead(block);
  if (headers.get('warc-type')?.toLowerCase() === 'resource' || !head)
    return { kind: 'page', url, savedAt, html: decodePage(block, headers.get('content-type')) };
  const location = textOf(head.headers.get('location'));
  if (isRedirect(head) && location && URL.canParse(location, url))
    return { kind: 'redirect', url, target: new URL(location, url).href };
  const body = decodeHttpBody(block, head);
  if (!body) return createUnreadable('locked', { start: url });
  return { kind: 'page', url, savedAt, html: decodePage(body, head.headers.get('content-type')) };
}

async function* withFirst(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** The pages and redirects of a WARC file, gzipped or not, in the order they were captured. */
export async function* warcPages(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<WarcPage | UnreadableRow> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const stored = withFirst(first.value, iterator);
  for await (const record of warcRecords(isGzip(first.value) ? gunzipMembers(stored) : stored, keepsPage))
    if (record.kind === 'unreadable') yield record;
    else {
      const page = readRecord(record);
      if (page.kind !== 'redirect' || page.url !== page.target) yield page;
    }
}

/** A page as an item. */
export const readWarcPage = ({ url, savedAt, html }: WarcPage & { kind: 'page' }): Promise<ImportedRow> =>
  readSavedPage(html, { url, savedAt }, { start: url });
