/** Length of the head by which a long quote is looked for; the rest is compared where it stands. */
const HEAD_LENGTH = 256;
/** Occurrences looked at on each side; a single letter has thousands, and comparing a long quote takes time. */
const MAX_MATCHES = 1000;
const MAX_LONG_MATCHES = 50;

/**
 * The starts of a quote's occurrences, overlapping ones too, nearest to an offset first (UTF-16 units); at most
 * 1,000 on each side.
 */
export function findExactMatches(text: string, quote: string, near: number): number[] {
  const head = quote.slice(0, HEAD_LENGTH);
  const isMatch = (start: number) => head === quote || text.startsWith(quote, start);
  const limit = head === quote ? MAX_MATCHES : MAX_LONG_MATCHES;
  const starts: number[] = [];
  let start = text.indexOf(head, near);
  for (let count = 0; start >= 0 && count < limit; count++) {
    if (isMatch(start)) starts.push(start);
    start = text.indexOf(head, start + 1);
  }
  start = near > 0 ? text.lastIndexOf(head, near - 1) : -1;
  for (let count = 0; start >= 0 && count < limit; count++) {
    if (isMatch(start)) starts.push(start);
    start = start > 0 ? text.lastIndexOf(head, start - 1) : -1;
  }
  return starts.sort((one, other) => Math.abs(one - near) - Math.abs(other - near));
}
