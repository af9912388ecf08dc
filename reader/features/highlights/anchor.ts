import { findPassage } from '../../../library/highlights/find-passage';
import type { Highlight } from '../../../library/types';
import type { ArticleText } from './article-text';

/** A highlight and where it is in the text (UTF-16 units). */
export interface AnchoredHighlight {
  highlight: Highlight;
  start: number;
  end: number;
}

/** The highlights of an article, in the order of its text, and those whose passage is not in it as it is now. */
export interface Anchors {
  found: readonly AnchoredHighlight[];
  lost: readonly Highlight[];
  /** Notes on the whole article. */
  notes: readonly Highlight[];
}

/** How long passages are looked for before others get their turn (ms). */
const SLICE_MS = 12;

const byPlace = (one: AnchoredHighlight, other: AnchoredHighlight): number =>
  one.start - other.start || other.end - one.end || one.highlight.createdAt - other.highlight.createdAt;

/** Where highlights were found before, by ID: those that have not changed need not be looked for again. */
export type KnownPlaces = Map<string, AnchoredHighlight & { text: ArticleText }>;

/**
 * Finds an article's highlights in its text, in slices, so that nothing waits for it. Resolves to null if `signal` was aborted.
 */
export async function anchorHighlights(
  text: ArticleText,
  highlights: readonly Highlight[],
  known: KnownPlaces,
  signal: AbortSignal,
): Promise<Anchors | null> {
  const found: AnchoredHighlight[] = [];
  const lost: Highlight[] = [];
  let since = performance.now();
  for (const highlight of highlights) {
    if (!highlight.quote) continue;
    const before = known.get(highlight.id);
    const isSame = before?.text === text && before.highlight.selectors === highlight.selectors;
    const place = isSame ? before : findPassage(text.normalised, highlight.quote, highlight.selectors);
    if (place) {
      const anchored = { highlight, start: place.start, end: place.end };
      known.set(highlight.id, { ...anchored, text });
      found.push(anchored);
    } else lost.push(highlight);
    if (performance.now() - since > SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return null;
      since = performance.now();
    }
  }
  const notes = highlights.filter(({ quote }) => !quote);
  return { found: found.sort(byPlace), lost, notes };
}
