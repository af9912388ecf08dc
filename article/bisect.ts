/**
 * The first index from 0 to `length` for which `isReached` holds, by bisection; `length` if there is none. It must hold for
 * every index after that one too.
 */
export function bisect(length: number, isReached: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
