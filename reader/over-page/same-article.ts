import { foldSpaces } from '../../article/dom/fold-spaces';
import { PLACE_ATTRIBUTE } from '../../article/snapshot/pairs';
import type { Article } from '../../article/types';

/** Readings that share at least this much of their text, by characters, are of the same article: counters and dates change. */
const MIN_SAME_SHARE = 0.9;
/** From this share on, one is a part of the other, or a newer version. */
const MIN_RELATED_SHARE = 0.5;

/** Number of blocks by which an article is looked for on its page, and characters of each. */
const SAMPLES = 6;
const SAMPLE_LENGTH = 60;

const linesOf = (text: string): string[] => text.split('\n').map(foldSpaces).filter(Boolean);

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);

/**
 * How two readings of a page relate: the same article, another state of it (more of its text, a newer version), or
 * something else.
 */
export function compareArticles(shown: Article, fresh: Article): 'same' | 'related' | 'other' {
  if (shown.text === fresh.text) return 'same';
  const [before, now] = [linesOf(shown.text), linesOf(fresh.text)];
  const known = new Set(before);
  const shared = lengthOf(now.filter((line) => known.has(line)));
  const [lengthBefore, lengthNow] = [lengthOf(before), lengthOf(now)];
  if (shared >= MIN_SAME_SHARE * Math.max(lengthBefore, lengthNow)) return 'same';
  return shared > 0 && shared >= MIN_RELATED_SHARE * Math.min(lengthBefore, lengthNow) ? 'related' : 'other';
}

const placeNumbers = (content: string): number[] =>
  [...content.matchAll(new RegExp(`${PLACE_ATTRIBUTE}="(\\d+)"`, 'g'))].map(([, number]) => Number(number));

/**
 * The live elements of a new reading by the place numbers of the old one, whose blocks stay in the view. The page may have
 * rendered the same article with new elements.
 */
export function renumberPlaces(
  shown: Article,
  fresh: Article,
  places: readonly Element[],
): readonly Element[] | null {
  const [before, now] = [placeNumbers(shown.content), placeNumbers(fresh.content)];
  if (before.length !== now.length) return null;
  const renumbered: Element[] = [];
  before.forEach((number, index) => {
    const element = places[now[index] ?? -1];
    if (element) renumbered[number] = element;
  });
  return renumbered;
}

/** Creates a function that tells whether most of an article's text is still on its page, without reading the page again. */
export function createPresenceCheck(
  page: Document,
  article: Article,
  places: readonly Element[],
): () => boolean {
  const numbers = placeNumbers(article.content);
  const step = Math.max(1, Math.floor(numbers.length / SAMPLES));
  const samples = numbers
    .filter((_, index) => index % step === 0)
    .slice(0, SAMPLES)
    .flatMap((number) => places[number] ?? [])
    .map((element) => ({ element, text: foldSpaces(element.textContent).slice(0, SAMPLE_LENGTH) }));
  return () => {
    const missing = samples.filter(
      ({ element, text }) => !element.isConnected || !foldSpaces(element.textContent).startsWith(text),
    );
    if (2 * missing.length <= samples.length) return true;
    const all = foldSpaces(page.body?.textContent);
    const found = missing.filter(({ text }) => text && all.includes(text));
    return 2 * (samples.length - missing.length + found.length) >= samples.length;
  };
}
