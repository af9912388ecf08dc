/** A heading and its subheadings. */
export interface OutlineEntry<T> {
  heading: T;
  children: OutlineEntry<T>[];
}

/**
 * Nests headings by rank (h2 above h3). Skipped levels (h2, then h4) add no empty entry. Headings are in document order,
 * with ranks 1 to 6.
 */
export function createOutline<T extends { rank: number }>(headings: readonly T[]): OutlineEntry<T>[] {
  const top: OutlineEntry<T>[] = [];
  const open: OutlineEntry<T>[] = [];
  for (const heading of headings) {
    while (open.length && (open.at(-1)?.heading.rank ?? 0) >= heading.rank) open.pop();
    const entry = { heading, children: [] };
    (open.at(-1)?.children ?? top).push(entry);
    open.push(entry);
  }
  return top;
}
