/**
 * The element with most of the prose on a very large page. Linear: every paragraph adds its length (minus links) to its
 * parent's score and half of it to its grandparent's, as in Readability; the best score wins. Null if there are no
 * paragraphs.
 */
export function findDensestElement(body: Element): Element | null {
  const scores = new Map<Element, number>();
  const addScore = (element: Element | null, score: number) => {
    if (element) scores.set(element, (scores.get(element) ?? 0) + score);
  };
  for (const block of body.querySelectorAll('p, pre, blockquote, td')) {
    let linked = 0;
    for (const link of block.querySelectorAll('a')) linked += (link.textContent ?? '').length;
    const score = (block.textContent ?? '').trim().length - 2 * linked;
    if (score < 25) continue;
    addScore(block.parentElement, score);
    addScore(block.parentElement?.parentElement ?? null, score / 2);
  }
  let best: Element | null = null;
  for (const [element, score] of scores) if (!best || score > (scores.get(best) ?? 0)) best = element;
  return best;
}
