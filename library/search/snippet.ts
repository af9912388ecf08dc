import type { SnippetPart } from '../types';
import type { Term } from './query';
import { spellings } from './spellings';
import { isDense, type Token, tokens } from './tokenise';

/** Maximum length of a snippet (UTF-16 units): two or three lines in the panel. */
const MAX_SNIPPET_LENGTH = 200;

interface Span {
  start: number;
  end: number;
}

/** End of the words if `recent` ends with them, else 0. */
function endOf(recent: readonly Token[], words: readonly string[], prefix: boolean): number {
  const offset = recent.length - words.length;
  for (let at = words.length - 1; at >= 0; at--) {
    const found = recent[offset + at];
    const wanted = words[at] ?? '';
    const last = at === words.length - 1;
    if (!found || !(last && prefix ? found.word.startsWith(wanted) : found.word === wanted)) return 0;
  }
  const token = recent.at(-1);
  const wanted = words.at(-1) ?? '';
  if (!token) return 0;
  return isDense(wanted) ? Math.min(token.end, token.start + wanted.length) : token.end;
}

/** The ways in which a term may be written, each as words that follow each other. A name with its sign is one word. */
const waysOf = ({ words, variants = [], signs = [] }: Term): readonly (readonly string[])[] =>
  words.length <= 1 && signs.length ? signs.map((sign) => [sign]) : [words, ...variants];

/** Where the term is that ends with the last of these words, if it does. */
function spanAtEnd(recent: readonly Token[], term: Term): Span | null {
  const token = recent.at(-1);
  if (token && term.inside?.has(token.word)) return token;
  for (const words of waysOf(term)) {
    const start = recent[recent.length - words.length]?.start;
    const end = words.length && endOf(recent, words, term.prefix);
    if (end && start !== undefined) return { start, end };
  }
  return null;
}

/** Every occurrence of a term among the words of a text as they follow each other, in order. */
function* wordSpans(text: string, terms: readonly Term[]): Generator<Span> {
  const longest = Math.max(...terms.flatMap((term) => waysOf(term).map((words) => words.length)));
  const recent: Token[] = [];
  for (const token of tokens(text)) {
    recent.push(token);
    if (recent.length > longest) recent.shift();
    for (const term of terms) {
      const span = spanAtEnd(recent, term);
      if (!span) continue;
      yield span;
      break;
    }
  }
}

/** Every occurrence of a term as its text is also spelled, in no order. */
function* spellingSpans(text: string, terms: readonly Term[]): Generator<Span> {
  for (const token of spellings(text)) if (terms.some((term) => spanAtEnd([token], term))) yield token;
}

/** Every occurrence of a term in a text, in order. */
const spansOf = (text: string, terms: readonly Term[]): Span[] =>
  [...wordSpans(text, terms), ...spellingSpans(text, terms)].sort((one, other) => one.start - other.start);

/** The first occurrence of a term in a text, whose words are looked at before its other spellings. */
function firstOf(text: string, terms: readonly Term[]): Span | null {
  const first = wordSpans(text, terms).next().value;
  if (first) return first;
  return [...spellingSpans(text, terms)].sort((one, other) => one.start - other.start)[0] ?? null;
}

/**
 * The first occurrence of a term in a text. A plain substring search comes first: it is ten times as fast as tokenising
 * everything, and only misses an earlier occurrence written with accents.
 */
function firstSpan(text: string, terms: readonly Term[]): Span | null {
  const lower = text.toLowerCase();
  const places = terms
    .flatMap((term) => waysOf(term).map(([first = '']) => (first ? lower.indexOf(first) : -1)))
    .filter((at) => at >= 0);
  if (places.length && lower.length === text.length) {
    const at = Math.min(...places);
    const begin = isDense(text.charAt(at))
      ? at
      : Math.max(0, text.lastIndexOf(' ', at), text.lastIndexOf('\n', at));
    const found = firstOf(text.slice(begin), terms);
    if (found) return { start: begin + found.start, end: begin + found.end };
  }
  return firstOf(text, terms);
}

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** The sentence around a hit, never extending past its paragraph. A hit may hold what looks like an end: .NET, U.S. */
function sentenceAround(text: string, hit: Span): Span {
  const start = text.lastIndexOf('\n', hit.start - 1) + 1;
  const nextLine = text.indexOf('\n', hit.start);
  const paragraph = text.slice(start, nextLine < 0 ? undefined : nextLine);
  const segments = sentences.segment(paragraph);
  const whole = { index: 0, segment: paragraph };
  const first = segments.containing(hit.start - start) ?? whole;
  const last = segments.containing(hit.end - 1 - start) ?? whole;
  return { start: start + first.index, end: start + last.index + last.segment.trimEnd().length };
}

/** Shortens a long sentence to the part around the hit, at spaces if possible. */
function shorten(text: string, sentence: Span, hit: Span): Span {
  if (sentence.end - sentence.start <= MAX_SNIPPET_LENGTH) return sentence;
  let start = Math.max(sentence.start, hit.start - MAX_SNIPPET_LENGTH / 3);
  let end = Math.min(sentence.end, Math.max(hit.end, start + MAX_SNIPPET_LENGTH));
  if (start > sentence.start) {
    const space = text.indexOf(' ', start);
    start = space >= 0 && space < hit.start ? space + 1 : start;
  }
  if (end < sentence.end) {
    const space = text.lastIndexOf(' ', end);
    end = space > hit.end ? space : end;
  }
  return { start, end };
}

/** A slice of text without split surrogate pairs at its ends. */
const sliceWhole = (text: string, start: number, end: number): string =>
  text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

/**
 * The sentence with a search's first hit, split into plain and highlighted parts, with "…" for what is left out. Null if the
 * text contains none of the terms; they then matched the title, byline, site or a tag.
 */
export function findSnippet(text: string, terms: readonly Term[]): readonly SnippetPart[] | null {
  if (!terms.length) return null;
  const first = firstSpan(text, terms);
  if (!first) return null;
  const sentence = sentenceAround(text, first);
  const { start, end } = shorten(text, sentence, first);
  const pieces: SnippetPart[] = start > sentence.start ? [{ text: '…', hit: false }] : [];
  let at = start;
  const addPlain = (to: number) => {
    if (to > at) pieces.push({ text: sliceWhole(text, at, to), hit: false });
  };
  const shown = text.slice(start, end);
  for (const span of spansOf(shown, terms)) {
    const [from, to] = [Math.max(at, start + span.start), start + span.end];
    addPlain(from);
    if (to > from) pieces.push({ text: text.slice(from, to), hit: true });
    at = Math.max(at, to);
  }
  addPlain(end);
  if (end < sentence.end) pieces.push({ text: '…', hit: false });
  return pieces;
}
