import { readWords } from './spellings';
import { isDense, JOINS_WORDS } from './tokenise';

/** Words to find next to each other. */
export interface Term {
  words: readonly string[];
  /** Whether the last word may be a prefix. */
  prefix: boolean;
  /** Other spellings of these words, any of which will do (`spellings.ts`). */
  variants?: readonly (readonly string[])[];
  /** Names with signs, and symbols, that have to be there as well. */
  signs?: readonly string[];
  /** Whether it stood in quotes, so that it is no part of a longer word. */
  quoted?: true;
  /** Longer words that contain it, from the library (`compounds.ts`). */
  inside?: ReadonlySet<string>;
}

/** A parsed search. */
export interface Search {
  terms: readonly Term[];
  not: readonly Term[];
  sites: readonly SearchFilter[];
  tags: readonly SearchFilter[];
  states: readonly SearchFilter[];
  /** What an article must have: `highlight`, `note`. */
  has: readonly SearchFilter[];
  /** Colours of its highlights. */
  colors: readonly SearchFilter[];
  /** Whether the words are looked for in highlights and notes alone. */
  inHighlights: boolean;
  /** Saved before, and at or after, these times (ms). */
  before: number | null;
  after: number | null;
  /** Whether something was asked for that no text can hold: punctuation and nothing else. */
  impossible: boolean;
}

/** A filter's value, and whether it must match or must not. */
export interface SearchFilter {
  value: string;
  wanted: boolean;
}

/** One part of a search: optional minus, optional filter name, and a value that may be quoted or have an open quote. */
const PART = /(-?)(?:(site|tag|is|has|in|colou?r|before|after):)?(?:"([^"]*)("?)|([^\s"]+))/giu;
const UNFINISHED = /(?:^|\s)-?(?:site|tag|is|has|in|colou?r|before|after):(?=\s|$)/giu;

const QUOTES = /[“”„«»「」『』＂]/gu;

const STATES: Record<string, string> = {
  unread: 'unread',
  read: 'read',
  archived: 'archived',
  favourite: 'favourite',
  favorite: 'favourite',
};

/** What `has:` can ask for. */
const PARTS: Record<string, string> = {
  highlight: 'highlight',
  highlights: 'highlight',
  note: 'note',
  notes: 'note',
};

/** Start, in local time, of a day, month or year as typed ("2026", "2026-3", "2026/03/09"), or null. */
function readDate(value: string): number | null {
  const found = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(value);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? new Date(year, month - 1, day).getTime() : null;
}

/** A part that has only begun: a quote without its words, or a minus. */
const UNFINISHED_PART = /^-?"*$/u;

function readTerm(value: string, quoted: boolean, starred: boolean): Term | null {
  const { words, variants, signs } = readWords(value);
  if (!words.length && !signs.length) return null;
  return {
    words,
    // A single character of a dense script is a prefix of the pairs that start with it.
    prefix: starred || (words.length === 1 && isDense(words[0] ?? '')),
    ...(variants.length && { variants }),
    ...(signs.length && { signs }),
    ...(quoted && { quoted }),
  };
}

/**
 * Parses a search as it is being typed. Never throws: anything that isn't a filter is treated as words. The grammar: words,
 * "adjacent words", prefix*, -excluded, `site:`, `tag:`, `tag:"two words"`, `is:unread`, `is:read`, `is:archived`,
 * `is:favourite`, `has:highlight`, `has:note`, `color:green`, `in:highlights`, `before:2026-03`, `after:2025`. The last word is always a prefix. A filter without a value is ignored.
 */
export function parseSearch(typed: string): Search {
  const terms: { term: Term; open: boolean }[] = [];
  const not: Term[] = [];
  const filters: Record<'site' | 'tag' | 'is' | 'has' | 'color', SearchFilter[]> = {
    site: [],
    tag: [],
    is: [],
    has: [],
    color: [],
  };
  let inHighlights = false;
  const dates: Record<'before' | 'after', number | null> = { before: null, after: null };
  let unfindable = false;
  for (const [part, minus, name, quoted, closed, plain] of typed
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
    } else if (filter === 'has') {
      const part = PARTS[value.toLowerCase()];
      if (part) filters.has.push({ value: part, wanted: !minus });
    } else if (filter === 'color' || filter === 'colour')
      filters.color.push({ value: value.toLowerCase(), wanted: !minus });
    else if (filter === 'in') inHighlights ||= /^(?:highlights?|notes?)$/i.test(value);
    else if (filter === 'before' || filter === 'after') dates[filter] = readDate(value) ?? dates[filter];
    else {
      const term = readTerm(value, quoted !== undefined, (plain ?? '').endsWith('*'));
      if (term && minus) not.push(term);
      else if (term) terms.push({ term, open: closed !== '"' });
      else unfindable ||= !UNFINISHED_PART.test(part);
    }
  }
  return {
    terms: terms.map(({ term, open }, at) => ({
      ...term,
      prefix: term.prefix || (open && at === terms.length - 1),
    })),
    not,
    sites: filters.site,
    tags: filters.tag,
    states: filters.is,
    has: filters.has,
    colors: filters.color,
    inHighlights,
    ...dates,
    impossible: unfindable && terms.length === 0,
  };
}

const phrase = (words: readonly string[], prefix: boolean): string =>
  `"${words.join(' ')}"${prefix ? '*' : ''}`;

const anyOf = (ways: readonly string[]): string =>
  ways.length > 1 ? `(${ways.join(' OR ')})` : ways.join('');

/** A term in FTS5 syntax, quoted so that nothing typed acts as an operator. `fold` leaves no quotes in words. */
export function matchTerm({ words, prefix, variants = [], signs = [] }: Term): string {
  const required = signs.map((sign) => phrase([sign], prefix));
  // A name with its sign has its one word in it.
  const isName = words.length === 1 && signs.length > 0;
  if (!words.length || isName) return required.join(' AND ');
  return [anyOf([words, ...variants].map((way) => phrase(way, prefix))), ...required].join(' AND ');
}

/** All terms in FTS5 syntax, or null if there are none. */
export function matchAll(terms: readonly Term[]): string | null {
  return terms.length ? terms.map(matchTerm).join(' AND ') : null;
}

/** All terms, each of which may also be inside a longer word, in FTS5 syntax; null if none is. */
export function matchInside(terms: readonly Term[]): string | null {
  if (!terms.some(({ inside }) => inside)) return null;
  // Where there is one term, what has it as a word is looked for already.
  const each = terms.map((term) =>
    anyOf([
      ...(terms.length > 1 ? [matchTerm(term)] : []),
      ...Array.from(term.inside ?? [], (word) => phrase([word], false)),
    ]),
  );
  return [phrase([JOINS_WORDS], false), ...each].join(' AND ');
}
