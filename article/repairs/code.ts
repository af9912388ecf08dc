import { copyPlace } from '../snapshot/pairs';
import { LANGUAGE_ATTRIBUTE } from './code-language';
import type { RepairRule } from './rule';

/** Line numbers and buttons of common highlighters: Prism, highlight.js, Rouge, Chroma, Pygments, GitHub, CodeMirror. */
const TOOL_SELECTOR =
  '.linenumber, .react-syntax-highlighter-line-number, .lineno, .linenos, .linenodiv, .line-numbers-rows, .hljs-ln-numbers, .hljs-ln-line.hljs-ln-numbers, td.gutter, .gutter, .lnt, .ln, td.blob-num, .CodeMirror-linenumber, .code-line-number, .copy-btn, .copy-button, .copybtn, .clipboard-copy, .code-copy, .btn-copy, .copy-code-button';
const CODE_CONTAINER_SELECTOR =
  'pre, code, table, .highlight, figure, [class*="code" i], [class*="syntax" i]';
/** Code tables, with either a line of code per row, or all numbers in one cell and all code in the next. */
const TABLE_SELECTOR =
  'table.highlighttable, table.rouge-table, table.hljs-ln, table.lntable, table.blob-wrapper, figure.highlight > table, .syntaxhighlighter table, .highlight > table, .chroma > table';
const LINE_SELECTOR =
  ':scope > div, :scope > .line, :scope > .code-line, :scope > code > div, :scope > code > .line, :scope > code > .code-line, :scope > ol > li, :scope > code > ol > li, :scope > .react-code-text';

const LINE_NUMBER_SELECTOR = '.linenos, .gutter, .lntd:first-child, .rouge-gutter, .blob-num';

/** Removes line breaks from both ends of a text. */
function trimLineEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === '\n') start++;
  while (end > start && text[end - 1] === '\n') end--;
  return text.slice(start, end);
}

function readTable(table: Element): string {
  const cells = [...table.querySelectorAll('td')].filter(
    (cell) => (cell.textContent ?? '').trim() && !cell.matches(LINE_NUMBER_SELECTOR),
  );
  const codeCell = cells.find((cell) => cell.querySelector('pre'));
  if (codeCell) return readLines(codeCell.querySelector('pre') ?? codeCell);
  return [...table.querySelectorAll('tr')].map((row) => trimLineEnds(row.textContent ?? '')).join('\n');
}

/** The text of a code block with proper line breaks, however its lines are marked up. */
function readLines(pre: Element): string {
  for (const br of pre.querySelectorAll('br')) br.replaceWith('\n');
  const lines = [...pre.querySelectorAll(LINE_SELECTOR)];
  const text = pre.textContent ?? '';
  if (lines.length < 2 || (text.match(/\n/g)?.length ?? 0) >= lines.length - 1) return text;
  return lines.map((line) => (line.textContent ?? '').replace(/\n$/, '')).join('\n');
}

/** Removes unnamed line numbers, which pages make unselectable. Source: Chroma's inline style. */
function dropUnselectable(pre: Element): void {
  for (const part of pre.querySelectorAll('[style*="user-select"]'))
    if (
      /user-select:\s*none/.test(part.getAttribute('style') ?? '') &&
      /^\d*$/.test((part.textContent ?? '').trim())
    )
      part.remove();
}

function keepLanguage(from: Element, to: Element): void {
  const language = from.getAttribute(LANGUAGE_ATTRIBUTE);
  if (language) to.setAttribute(LANGUAGE_ATTRIBUTE, language);
}

/** Makes every code block a plain `pre`, without line numbers and buttons, keeping its language. */
export const code: RepairRule = {
  id: 'code',
  apply(copy) {
    for (const tool of copy.querySelectorAll(TOOL_SELECTOR))
      if (tool.closest(CODE_CONTAINER_SELECTOR) && !tool.querySelector('pre') && !tool.matches('pre, code'))
        tool.remove();
    for (const table of copy.querySelectorAll(TABLE_SELECTOR)) {
      const pre = copy.createElement('pre');
      pre.textContent = readTable(table);
      copyPlace(table.querySelector('pre[data-place]') ?? table, pre);
      keepLanguage(table, pre);
      if (pre.textContent.trim()) table.replaceWith(pre);
    }
    for (const pre of copy.querySelectorAll('pre')) {
      for (const button of pre.querySelectorAll('button, .toolbar, style, script')) button.remove();
      dropUnselectable(pre);
      const text = readLines(pre);
      // Highlighting is lost with the page's styles, so spans around words are useless; but keep links.
      if (text === pre.textContent && pre.querySelector('a[href], img')) continue;
      const inner = pre.querySelector(':scope > code') ?? pre;
      inner.textContent = text;
    }
    for (const block of copy.querySelectorAll('code')) {
      if (block.closest('pre') || !isBlock(block)) continue;
      const pre = copy.createElement('pre');
      pre.textContent = readLines(block)
        .trimEnd()
        .replace(/^\s*\n/, '');
      keepLanguage(block, pre);
      block.replaceWith(pre);
    }
  },
};

/** Whether code without a `pre` is shown as a block: it has several lines, or no text next to it in a box. */
function isBlock(block: Element): boolean {
  if (block.querySelectorAll('br').length > 1) return true;
  if (!block.parentElement?.matches('div, section, article, main, body, figure')) return false;
  const neighbours = [block.previousSibling, block.nextSibling];
  const isAlone = neighbours.every(
    (node) =>
      !node ||
      (node.nodeType === 3 ? !node.nodeValue?.trim() : node.nodeType !== 1 || isBox(node as Element)),
  );
  return isAlone && (block.textContent ?? '').trim().length > 3;
}

const isBox = (element: Element): boolean =>
  /^(?:p|div|h[1-6]|ul|ol|pre|section|figure|table|blockquote|code|hr)$/.test(element.localName);
