import type { FeatureHost } from '../features/feature';

/**
 * Marks stretches of the article without touching its DOM: CSS custom highlights, made with the view's own constructors.
 * Where a browser has none, the first stretch of a mark with `fallback` is selected instead.
 */
export interface Highlight {
  set(ranges: readonly Range[]): void;
}

/** Makes a mark that styles know as `::highlight(name)`; it goes with the feature. Of two, the higher priority shows. */
export function createHighlight(
  { window, signal }: Pick<FeatureHost, 'window' | 'signal'>,
  name: string,
  options: { priority?: number; fallback?: boolean } = {},
): Highlight {
  const { CSS, Highlight } = window;
  const registry = CSS?.highlights;
  if (!registry || !Highlight) {
    return {
      set([first]) {
        if (!options.fallback) return;
        const selection = window.getSelection();
        selection?.removeAllRanges();
        if (first) selection?.addRange(first);
      },
    };
  }
  signal.addEventListener('abort', () => registry.delete(name));
  return {
    set(ranges) {
      if (!ranges.length) {
        registry.delete(name);
        return;
      }
      const highlight = new Highlight(...ranges);
      highlight.priority = options.priority ?? 0;
      registry.set(name, highlight);
    },
  };
}
