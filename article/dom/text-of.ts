import { foldSpaces } from './fold-spaces';
/** An article's text with one line per block, for counting, searching and excerpts. `root` must be cleaned. */
export function readText(root: Element): string {
  const lines: string[] = [];
  for (const block of root.querySelectorAll(
    'p, li, h2, h3, h4, h5, h6, blockquote, pre, td, th, dt, dd, figcaption',
  )) {
    if (block.querySelector('p, li, blockquote, pre, dd')) continue;
    const text = foldSpaces(block.textContent);
    if (text) lines.push(text);
  }
  return lines.join('\n') || foldSpaces(root.textContent);
}
