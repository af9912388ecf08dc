import { isDense, tokensForSearch } from './tokenise';

/** Words to find next to each other. */
export interface Term {
  words: readonly string[];
  /** Whether the last word may be a prefix. */
  prefix: boolean;
}

/** A parsed search. */
export interface Search {
  terms: readonly Term[];
  not: readonly Term[];
  sites: readonly SearchFilter[];
  tags: readonly SearchFilter[];
  states: readonly SearchFilter[];
  /** Saved before, and at or after, these times (ms). */
  before: number | null;
  after: number | null;
}

/** A filter's value, and whether it must match or must not. */
export interface SearchFilter {
  value: string;
  wanted: boolean;
}

/** One part of a search: optional minus, optional filter name, and a value that may be quoted or have an open quote. */
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

/** Start, in local time, of a day, month or year as typed ("2026", "2026-3", "2026/03/09"), or null. */
function readDate(value: string): number | null {
  const found = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(value);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? new Date(year, month - 1, day).getTime() : null;
}

/**
 * Parses a search as it is being typed. Never throws: anything that isn't a filter is treated as words. The grammar: words,
 * "adjacent words", prefix*, -excluded, `site:`, `tag:`, `tag:"two words"`, `is:unread`, `is:read`, `is:archived`,
 * `is:favourite`, `before:2026-03`, `after:2025`. The last word is always a prefix. A filter without a value is ignored.
 */
export function parseSearch(typed: string): Search {
  const terms: (Term & { open: boolean })[] = [];
  const not: Term[] = [];
  const filters: Record<'site' | 'tag' | 'is', SearchFilter[]> = { site: [], tag: [], is: [] };
  const dates: Record<'before' | 'after', number | null> = { before: null, after: null };
  for (const [, minus, name, quoted, closed, plain] of typed
    .replace(QUOTES, '"')
    .replace(UNFINISHED, ' ')
    .matchAll(PART)) {
    const value = quoted ?? plain;
    if (!value) continue;
    const filter = name?.toLowerCase();
    if (filter === 'site' || filter === 'tag') filters[filter].push({ value, wanted: !minus });
    else if (filter === 'is') {
      const state = STATES[value.toLowerCase()];
      if (state) filters.is.push({ value: state, wanted: !minus });
    } else if (filter === 'before' || filter === 'after') dates[filter] = readDate(value) ?? dates[filter];
    else {
      const words = tokensForSearch(value);
      const open = closed !== '"';
      // A single character of a dense script is a prefix of the pairs that start with it.
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
    sites: filters.site,
    tags: filters.tag,
    states: filters.is,
    ...dates,
  };
}

/** A term in FTS5 syntax, quoted so that nothing typed acts as an operator. `fold` leaves no quotes in words. */
export const matchTerm = ({ words, prefix }: Term): string => `"${words.join(' ')}"${prefix ? '*' : ''}`;

/** All terms in FTS5 syntax, or null if there are none. */
export function matchAll(terms: readonly Term[]): string | null {
  return terms.length ? terms.map(matchTerm).join(' AND ') : null;
}
