import { drawnColor } from '../../../components/highlights/colors';
import { HIGHLIGHT_COLORS } from '../../../library/types';
import { createCustomHighlight } from '../../text/custom-highlight';
import type { FeatureHost } from '../feature';
import type { AnchoredHighlight } from './anchor';
import type { ArticleText } from './article-text';

/** Draws highlights without touching the article, as custom highlights of CSS. */
export interface HighlightDrawing {
  draw(text: ArticleText, found: readonly AnchoredHighlight[], activeId: string | null): void;
}

/** Creates the drawing of an article's highlights: a layer for each colour, one for notes, one for the chosen highlight. */
export function createDrawing(host: Pick<FeatureHost, 'window' | 'signal'>): HighlightDrawing {
  const layer = (name: string, priority: number) =>
    createCustomHighlight(host, `lectern-mark-${name}`, { priority });
  // What is found and spoken is on top of them.
  const colors = HIGHLIGHT_COLORS.map((color, at) => ({ color, layer: layer(color, at - 8) }));
  const noted = layer('noted', -3);
  const active = layer('active', -2);
  return {
    draw({ index }, found, activeId) {
      const ranges = new Map(
        found.map(({ highlight, start, end }) => [highlight.id, index.range(start, end)]),
      );
      const rangesOf = (wanted: (anchored: AnchoredHighlight) => boolean): Range[] =>
        found.filter(wanted).flatMap(({ highlight }) => ranges.get(highlight.id) ?? []);
      for (const { color, layer } of colors)
        layer.set(rangesOf(({ highlight }) => drawnColor(highlight.color) === color));
      noted.set(rangesOf(({ highlight }) => Boolean(highlight.note)));
      active.set(rangesOf(({ highlight }) => highlight.id === activeId));
    },
  };
}
