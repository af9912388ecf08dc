import { sanitize } from '../../../article/sanitize';
import { createElements } from '../../../markup/fill';
import type { SafeHtml } from '../../../markup/safe-html';

const ROUNDS = 5;

/** Middle time, in ms, of some rounds of a piece of work. */
function time(work: () => void): number {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[ROUNDS >> 1] ?? 0;
}

/** Times the walls on the markup of the page they run in. */
export function measure(): { purify: number; native: number; both: number } {
  const html = document.body.innerHTML;
  return {
    purify: time(() => sanitize(html)),
    native: time(() => createElements(html as SafeHtml, document)),
    both: time(() => createElements(sanitize(html), document)),
  };
}
