/** Length of an element's text with white space folded, in characters. */
export function textLength(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;
}

/** Share of an element's text that stands in links, 0 … 1; 0 for no text. */
export function linkShare(element: Element): number {
  const all = textLength(element);
  if (!all) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]')) linked += textLength(link);
  return Math.min(1, linked / all);
}
