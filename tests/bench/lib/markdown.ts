import { findNote } from '../../../article/dom/notes';
import { toMarkdown } from '../../../transfer/export/html-to-markdown';
import { toTex } from '../../../transfer/export/markdown/tex';
import { run } from './extraction';

const fold = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)];

/** Blocks whose words are apart from those around them. */
const BLOCKS = 'p, li, div, td, th, h1, h2, h3, h4, h5, h6, pre, figcaption, br, dt, dd, blockquote, caption';

/** Tables with columns, without those that hold tables: the text of their cells. */
function readTables(root: ParentNode): string[][] {
  return all(root, 'table')
    .filter((table) => !table.querySelector('table, td :is(h1, h2, h3, h4, h5, h6)'))
    .map((table) => all(table, 'tr').map((row) => [...row.children].map((cell) => fold(readWords(cell)))))
    .filter((rows) => Math.max(0, ...rows.map((cells) => cells.length)) > 1)
    .map((rows) => rows.flat().filter(Boolean));
}

/** How deep an item stands in lists; items in tables' cells are lines there. */
function depthOf(item: Element): number {
  let depth = 0;
  for (let list = item.parentElement; list; list = list.parentElement) if (list.matches('ul, ol')) depth++;
  return Math.max(1, depth);
}

/** All words but those of formulas. */
function readWords(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  for (const formula of all(copy, 'math, rp, button, video, audio')) formula.remove();
  for (const block of all(copy, BLOCKS)) {
    block.before(' ');
    block.after(' ');
  }
  return fold(copy.textContent);
}

/** What an article has that Markdown can say. */
export function readTruth(root: HTMLElement) {
  const marks = all(root, 'a[href^="#"]').flatMap((mark) => findNote(mark, root) ?? []);
  const notes = new Set<Element>(marks);
  return {
    tables: readTables(root),
    code: all(root, 'pre').flatMap(({ textContent }) =>
      textContent?.trim() ? [textContent.replace(/\n$/, '')] : [],
    ),
    formulas: all(root, 'math').map((formula) => fold(toTex(formula))),
    marks: marks.length,
    notes: notes.size,
    items: all(root, 'li')
      .filter((item) => !notes.has(item) && !item.closest('td, th'))
      .map(depthOf),
    links: all(root, 'a[href^="http"]')
      .filter((link) => !link.closest('pre') && (fold(link.textContent) || link.querySelector('img')))
      .map((link) => link.getAttribute('href')),
    images: all(root, 'img[src]').length,
    headings: all(root, 'h1, h2, h3, h4, h5, h6').filter(({ textContent }) => fold(textContent)).length,
    words: readWords(root),
  };
}

/** The page's article as Markdown, what it had, and how long the conversion took (ms). */
export async function convert() {
  const { html } = await run();
  const root = document.implementation.createHTMLDocument('').createElement('div');
  root.innerHTML = html ?? '';
  const start = performance.now();
  const markdown = toMarkdown(root);
  return { markdown, truth: readTruth(root), ms: performance.now() - start };
}
