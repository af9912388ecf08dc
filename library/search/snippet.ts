import type { SnippetPart } from '../types';
import type { Term } from './query';
import { isDense, type Token, tokens } from './tokenise';

/** Maximum length of a snippet (UTF-16 units): two or three lines in the panel. */
const MAX_SNIPPET_LENGTH = 200;

interface Span {
  start: number;
  end: number;
}

/** End of the term if `recent` ends with its words, else 0. */
function endOf(recent: readonly Token[], { words, prefix }: Term): number {
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

/** Every occurrence of a term in a text, in order. */
function* spansOf(text: string, terms: readonly Term[]): Generator<Span> {
  const longest = Math.max(...terms.map(({ words }) => words.length));
  const recent: Token[] = [];
  for (const token of tokens(text)) {
    recent.push(token);
    if (recent.length > longest) recent.shift();
    for (const term of terms) {
      const end = endOf(recent, term);
      const start = recent[recent.length - term.words.length]?.start;
      if (end && start !== undefined) {
        yield { start, end };
        break;
      }
    }
  }
}

/**
 * The first occurrence of a term in a text. A plain substring search comes first: it is ten times as fast as tokenising
 * everything, and only misses an earlier occurrence written with accents.
 */
function firstSpan(text: string, terms: readonly Term[]): Span | null {
  const lower = text.toLowerCase();
  const places = terms.map(({ words }) => lower.indexOf(words[0] ?? '')).filter((at) => at >= 0);
  if (places.length && lower.length === text.length) {
    const at = Math.min(...places);
    const begin = isDense(text.charAt(at))
      ? at
      : Math.max(0, text.lastIndexOf(' ', at), text.lastIndexOf('\n', at));
    const found = spansOf(text.slice(begin), terms).next().value;
    if (found) return { start: begin + found.start, end: begin + found.end };
  }
  return spansOf(text, terms).next().value ?? null;
}

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** The sentence around an offset, never extending past its paragraph. */
function sentenceAround(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const nextLine = text.indexOf('\n', at);
  const paragraph = text.slice(start, nextLine < 0 ? undefined : nextLine);
  const { index, segment } = sentences.segment(paragraph).containing(at - start) ?? {
    index: 0,
    segment: paragraph,
  };
  return { start: start + index, end: start + index + segment.trimEnd().length };
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
  const sentence = sentenceAround(text, first.start);
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
