/** A heading of the article and the headings under it. */
export interface OutlineEntry<T> {
  heading: T;
  children: OutlineEntry<T>[];
}

/**
 * Nests headings under those before them that rank higher (h2 over h3). A level that is left out (h2, then h4) makes no
 * empty step. Takes them in reading order with their rank, 1 … 6.
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
