/**
 * The one element of a very large page that holds most of its prose. Linear: every paragraph gives its length (less what
 * stands in links) to its parent and half of it to its grandparent, the way Readability scores; the best parent is taken
 * up while its own parent holds much more. Takes a body; returns null where there is no paragraph at all.
 */
export function findDensestElement(body: Element): Element | null {
  const scores = new Map<Element, number>();
  const give = (element: Element | null, score: number) => {
    if (element) scores.set(element, (scores.get(element) ?? 0) + score);
  };
  for (const block of body.querySelectorAll('p, pre, blockquote, td')) {
    let linked = 0;
    for (const link of block.querySelectorAll('a')) linked += (link.textContent ?? '').length;
    const score = (block.textContent ?? '').trim().length - 2 * linked;
    if (score < 25) continue;
    give(block.parentElement, score);
    give(block.parentElement?.parentElement ?? null, score / 2);
  }
  let best: Element | null = null;
  for (const [element, score] of scores) if (!best || score > (scores.get(best) ?? 0)) best = element;
  return best;
}
