import { type Folded, fold } from './fold';

/** A stretch of text that was found, in UTF-16 units of the whole. */
export interface Found {
  start: number;
  end: number;
}

/** A letter with a mark on it is folded to one without: what was found ends after the marks that follow. */
const MARK = /^[\p{M}\u00AD\u200B-\u200F]/u;

/** Every place where `query` stands in a folded text, none overlapping another. An empty query stands nowhere. */
export function search({ text, from }: Folded, query: string, original: string): Found[] {
  const wanted = fold(query.trim()).text;
  const found: Found[] = [];
  if (!wanted) return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const last = from[at + wanted.length - 1] ?? 0;
    // The end is where the next compared character begins, short of white space, which is compared as one.
    let end = last + ((original.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
    while (MARK.test(original.slice(end, end + 1))) end++;
    found.push({ start: from[at] ?? 0, end });
  }
  return found;
}
