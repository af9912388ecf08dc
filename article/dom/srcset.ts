/** One image of a `srcset`: its URL and its size descriptor ("800w", "2x"), or ''. */
export interface SrcsetCandidate {
  address: string;
  descriptor: string;
}

/**
 * Parses a `srcset`. A URL ends at white space and may contain commas; one that ends with a comma has no descriptor (HTML
 * Standard, "parse a srcset attribute"). Linear in the length of the text.
 */
export function parseSrcset(srcset: string): SrcsetCandidate[] {
  const candidates: SrcsetCandidate[] = [];
  const addressPattern = /[\s,]*(\S+)/y;
  const descriptorPattern = /([^,]*),?/y;
  for (let match = addressPattern.exec(srcset); match; match = addressPattern.exec(srcset)) {
    const [, raw = ''] = match;
    let end = raw.length;
    while (raw[end - 1] === ',') end--;
    const address = raw.slice(0, end);
    descriptorPattern.lastIndex = addressPattern.lastIndex;
    const descriptor = raw.endsWith(',') ? '' : (descriptorPattern.exec(srcset)?.[1] ?? '').trim();
    if (!raw.endsWith(',')) addressPattern.lastIndex = descriptorPattern.lastIndex;
    if (address) candidates.push({ address, descriptor });
  }
  return candidates;
}

/** Formats candidates as a `srcset` attribute. */
export const formatSrcset = (candidates: readonly SrcsetCandidate[]): string =>
  candidates.map(({ address, descriptor }) => `${address} ${descriptor}`.trim()).join(', ');
