import { joinBytes } from '../bytes';
import type { Sample, SampledEntry } from './importer';
import { decodeText } from './read/text';
import { isZip, zipEntries } from './read/zip';

/** How much of a file, and of a zip's entry, is looked at. */
const SAMPLE_BYTES = 64 * 1024;
const ENTRY_SAMPLE_BYTES = 4 * 1024;
/** Entries of a zip that are opened to tell the format: an export shows what it is in its first few. */
const MAX_OPENED_ENTRIES = 40;

/** Control characters that no text has, but tab and line ends; NUL is none where every other byte of UTF-16 is one. */
const isControl = (code: number): boolean => code < 9 || (code > 13 && code < 32) || code === 0xfffd;

function isBinary(start: Uint8Array): boolean {
  const text = decodeText(start.subarray(0, 4096));
  // No text begins like this, but a magic number: what follows may be mostly text (Firefox's `mozLz40`).
  if (text.slice(0, 16).includes('\0')) return true;
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isControl(text.charCodeAt(at))) count++;
  return count > text.length / 50;
}

/** Reads what tells a file's format. */
export async function takeSample(file: Blob): Promise<Sample> {
  const start = new Uint8Array(await file.slice(0, SAMPLE_BYTES).arrayBuffer());
  if (isZip(start)) return { kind: 'zip', entries: await sampleZip(file) };
  if (isBinary(start)) return { kind: 'binary', start };
  return { kind: 'text', text: decodeText(start).replace(/^\uFEFF/, '') };
}

/** Readeck's `data.json` has tokens and is not opened. */
const holdsSecrets = (name: string): boolean => /(?:^|\/)(?:data|tokens?|users?)\.json$/i.test(name);

/** Kinds of entries that are opened, in this order; each kind for itself, so that a thousand articles do not hide the list of them. */
const OPENED_KINDS: readonly ((name: string) => boolean)[] = [
  (name) => /\.html?$/i.test(name),
  (name) => /\.json$/i.test(name) && !holdsSecrets(name),
  (name) => /\.(?:jsonl|csv|md|warc)$/i.test(name),
];

/**
 * Nothing more is opened of what a browser exported: Safari's zip has the reader's passwords as CSV beside the bookmarks and the
 * history, under names in the reader's language.
 */
const isBrowserExport = (start: string): boolean =>
  isBookmarkList(start) || /"browser_name"\s*:\s*"Safari"/.test(start);

async function sampleZip(file: Blob): Promise<SampledEntry[]> {
  const entries = new Map<string, string | null>();
  for (const opens of OPENED_KINDS) {
    // The first pass finds all names.
    if (entries.size > 0 && ![...entries.keys()].some(opens)) continue;
    for (const { name, start } of await sampleEntries(file, opens))
      entries.set(name, start ?? entries.get(name) ?? null);
    if ([...entries.values()].some((start) => start !== null && isBrowserExport(start))) break;
  }
  return [...entries].map(([name, start]) => ({ name, start }));
}

/** Whether markup is a list of bookmarks as browsers export it; an article may have a definition list, but with more around it. */
export const isBookmarkList = (start: string): boolean =>
  /<!doctype netscape-bookmark-file-1/i.test(start) ||
  (/<dl\b/i.test(start) &&
    /<dt>\s*<(?:h3|a)\b/i.test(start) &&
    !/<(?:body|div|script|style|article)\b/i.test(start));

async function sampleEntries(file: Blob, opens: (name: string) => boolean): Promise<SampledEntry[]> {
  const entries = new Map<string, string | null>();
  let opened = 0;
  const wants = (name: string) => opened < MAX_OPENED_ENTRIES && opens(name) && ++opened > 0;
  for await (const entry of zipEntries(file, wants, (name) => entries.set(name, null))) {
    if (entry.kind !== 'entry') continue;
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const bytes of entry.bytes()) {
      chunks.push(bytes.subarray(0, ENTRY_SAMPLE_BYTES - length));
      length += bytes.length;
      if (length >= ENTRY_SAMPLE_BYTES) break;
    }
    entries.set(entry.name, decodeText(joinBytes(chunks)));
  }
  return [...entries].map(([name, start]) => ({ name, start }));
}
