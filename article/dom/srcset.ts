/** One picture of a `srcset`: its address, and what is said of its size ("800w", "2x"); '' where nothing is. */
export interface SrcsetCandidate {
  address: string;
  descriptor: string;
}

/**
 * The candidates of a `srcset`, in order. An address ends at white space and may hold commas; one that ends with a comma
 * has no descriptor (HTML Standard, "parse a srcset attribute"). Linear in the text's length.
 */
export function parseSrcset(srcset: string): SrcsetCandidate[] {
  const found: SrcsetCandidate[] = [];
  const address = /[\s,]*(\S+)/y;
  const descriptor = /([^,]*),?/y;
  for (let match = address.exec(srcset); match; match = address.exec(srcset)) {
    const [, raw = ''] = match;
    let end = raw.length;
    while (raw[end - 1] === ',') end--;
    const bare = raw.slice(0, end);
    descriptor.lastIndex = address.lastIndex;
    const said = raw.endsWith(',') ? '' : (descriptor.exec(srcset)?.[1] ?? '').trim();
    if (!raw.endsWith(',')) address.lastIndex = descriptor.lastIndex;
    if (bare) found.push({ address: bare, descriptor: said });
  }
  return found;
}

/** Candidates as an attribute has them. */
export const formatSrcset = (candidates: readonly SrcsetCandidate[]): string =>
  candidates.map(({ address, descriptor }) => `${address} ${descriptor}`.trim()).join(', ');
