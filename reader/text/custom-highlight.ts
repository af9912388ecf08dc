import type { FeatureHost } from '../features/feature';

/**
 * A highlight of ranges that doesn't change the DOM: a CSS custom highlight of the view's window. In browsers without
 * them, the first range is selected instead if `fallback` is set.
 */
export interface CustomHighlight {
  set(ranges: readonly Range[]): void;
}

/** Creates a highlight for `::highlight(name)`, until the feature ends. Higher priorities are on top. */
export function createCustomHighlight(
  { window, signal }: Pick<FeatureHost, 'window' | 'signal'>,
  name: string,
  options: { priority?: number; fallback?: boolean } = {},
): CustomHighlight {
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
