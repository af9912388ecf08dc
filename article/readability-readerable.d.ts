/** The part of Readability that guesses, without the rest of it; the package types its two parts only as one. */
declare module '@mozilla/readability/Readability-readerable.js' {
  import type { isProbablyReaderable } from '@mozilla/readability';

  const guess: typeof isProbablyReaderable;
  export default guess;
}
