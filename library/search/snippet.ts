import type { SnippetPart } from '../types';
import type { Term } from './query';
import { isDense, type Token, tokens } from './tokenise';

/** How much of a sentence is shown, in UTF-16 units: two or three lines of a panel. */
const SHOWN = 200;

interface Span {
  start: number;
  end: number;
}

/** Where the last of `words` ends, if `recent` ends with them; 0 if it does not. */
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

/** Every place of a text where a term stands, in order, from `from` to `to`. */
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
 * The first place of a text where a term stands. Looked for as plain letters first, which is ten times as fast as reading
 * every word, and right but where accents hide an earlier one.
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

/** The sentence around a place of a text; never over the end of a paragraph. */
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

/** A long sentence, cut to what is shown of it round the hit; at a space where there is one. */
function cut(text: string, sentence: Span, hit: Span): Span {
  if (sentence.end - sentence.start <= SHOWN) return sentence;
  let start = Math.max(sentence.start, hit.start - SHOWN / 3);
  let end = Math.min(sentence.end, Math.max(hit.end, start + SHOWN));
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

/** A piece of text without half a character at its ends. */
const whole = (text: string, start: number, end: number): string =>
  text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

/**
 * The sentence of a text in which a search is first found, in pieces; what is left out of a long one is "…". Null where the
 * text has none of the terms: then they were found in the title, the byline, the site or a tag.
 */
export function findSnippet(text: string, terms: readonly Term[]): readonly SnippetPart[] | null {
  if (!terms.length) return null;
  const first = firstSpan(text, terms);
  if (!first) return null;
  const sentence = sentenceAround(text, first.start);
  const { start, end } = cut(text, sentence, first);
  const pieces: SnippetPart[] = start > sentence.start ? [{ text: '…', hit: false }] : [];
  let at = start;
  const plain = (to: number) => {
    if (to > at) pieces.push({ text: whole(text, at, to), hit: false });
  };
  const shown = text.slice(start, end);
  for (const span of spansOf(shown, terms)) {
    const [from, to] = [Math.max(at, start + span.start), start + span.end];
    plain(from);
    if (to > from) pieces.push({ text: text.slice(from, to), hit: true });
    at = Math.max(at, to);
  }
  plain(end);
  if (end < sentence.end) pieces.push({ text: '…', hit: false });
  return pieces;
}
