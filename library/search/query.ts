import { isDense, tokensForSearch } from './tokenise';

/** Words that stand side by side in what is found. */
export interface Term {
  words: readonly string[];
  /** Whether the last word may be only the beginning of one. */
  prefix: boolean;
}

/** What a search asks for, as its reader typed it. */
export interface Search {
  terms: readonly Term[];
  not: readonly Term[];
  sites: readonly SearchFilter[];
  tags: readonly SearchFilter[];
  states: readonly SearchFilter[];
  /** Saved before this time, and from this time on; ms. */
  before: number | null;
  after: number | null;
}

/** A filter's value, and whether it is to hold. */
export interface SearchFilter {
  value: string;
  wanted: boolean;
}

/** One part of what is typed: a minus, the name of a filter, and a value that may be quoted or still lack its end. */
const PART = /(-?)(?:(site|tag|is|before|after):)?(?:"([^"]*)("?)|([^\s"]+))/giu;
const UNFINISHED = /(?:^|\s)-?(?:site|tag|is|before|after):(?=\s|$)/giu;

const QUOTES = /[“”„«»「」『』＂]/gu;

const STATES: Record<string, string> = {
  unread: 'unread',
  read: 'read',
  archived: 'archived',
  favourite: 'favourite',
  favorite: 'favourite',
};

/** The first moment of a day, month or year as a person writes it ("2026", "2026-3", "2026/03/09"), here; or null. */
function readDate(value: string): number | null {
  const found = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(value);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? new Date(year, month - 1, day).getTime() : null;
}

/**
 * Reads a search as typed, at any moment of typing; never throws, and there is nothing it does not understand: what is no
 * filter is words. The grammar, for readers: words, "words side by side", begin*, -without, `site:`, `tag:`, `tag:"two words"`,
 * `is:unread`, `is:read`, `is:archived`, `is:favourite`, `before:2026-03`, `after:2025`. The last word is a beginning always.
 * A filter whose value is not finished yet asks for nothing.
 */
export function parseSearch(typed: string): Search {
  const terms: (Term & { open: boolean })[] = [];
  const not: Term[] = [];
  const wishes: Record<'site' | 'tag' | 'is', SearchFilter[]> = { site: [], tag: [], is: [] };
  const dates: Record<'before' | 'after', number | null> = { before: null, after: null };
  for (const [, minus, name, quoted, closed, plain] of typed
    .replace(QUOTES, '"')
    .replace(UNFINISHED, ' ')
    .matchAll(PART)) {
    const value = quoted ?? plain;
    if (!value) continue;
    const filter = name?.toLowerCase();
    if (filter === 'site' || filter === 'tag') wishes[filter].push({ value, wanted: !minus });
    else if (filter === 'is') {
      const state = STATES[value.toLowerCase()];
      if (state) wishes.is.push({ value: state, wanted: !minus });
    } else if (filter === 'before' || filter === 'after') dates[filter] = readDate(value) ?? dates[filter];
    else {
      const words = tokensForSearch(value);
      const open = closed !== '"';
      // A single character of a dense script begins the pairs that have it.
      const prefix = (plain ?? '').endsWith('*') || (words.length === 1 && isDense(words[0] ?? ''));
      if (words.length && minus) not.push({ words, prefix });
      else if (words.length) terms.push({ words, prefix, open });
    }
  }
  return {
    terms: terms.map(({ words, prefix, open }, at) => ({
      words,
      prefix: prefix || (open && at === terms.length - 1),
    })),
    not,
    sites: wishes.site,
    tags: wishes.tag,
    states: wishes.is,
    ...dates,
  };
}

/** A term in FTS5's language: quoted, so that nothing typed is an operator. `fold` leaves no quotes in words. */
export const matchTerm = ({ words, prefix }: Term): string => `"${words.join(' ')}"${prefix ? '*' : ''}`;

/** All of these terms in FTS5's language; null where there are none. */
export function matchAll(terms: readonly Term[]): string | null {
  return terms.length ? terms.map(matchTerm).join(' AND ') : null;
}
