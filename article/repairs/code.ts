import { LANGUAGE_ATTRIBUTE } from './code-language';
import type { RepairRule } from './rule';

/** Line numbers and tools of the common highlighters: Prism, highlight.js, Rouge, Chroma, Pygments, GitHub, CodeMirror. */
const TOOLS =
  '.linenumber, .react-syntax-highlighter-line-number, .lineno, .linenos, .linenodiv, .line-numbers-rows, .hljs-ln-numbers, .hljs-ln-line.hljs-ln-numbers, td.gutter, .gutter, .lnt, .ln, td.blob-num, .CodeMirror-linenumber, .code-line-number, .copy-btn, .copy-button, .copybtn, .clipboard-copy, .code-copy, .btn-copy, .copy-code-button';
const IN_CODE = 'pre, code, table, .highlight, figure, [class*="code" i], [class*="syntax" i]';
/** Tables with a line of code a row, or the numbers in one cell and all code in the next. */
const TABLES =
  'table.highlighttable, table.rouge-table, table.hljs-ln, table.lntable, table.blob-wrapper, figure.highlight > table, .syntaxhighlighter table, .highlight > table, .chroma > table';
const LINES =
  ':scope > div, :scope > .line, :scope > .code-line, :scope > code > div, :scope > code > .line, :scope > code > .code-line, :scope > ol > li, :scope > code > ol > li, :scope > .react-code-text';

const NUMBERS = '.linenos, .gutter, .lntd:first-child, .rouge-gutter, .blob-num';

function codeOfTable(table: Element): string {
  const cells = [...table.querySelectorAll('td')].filter(
    (cell) => (cell.textContent ?? '').trim() && !cell.matches(NUMBERS),
  );
  const whole = cells.find((cell) => cell.querySelector('pre'));
  if (whole) return linesOf(whole.querySelector('pre') ?? whole);
  return [...table.querySelectorAll('tr')].map((row) => trimLineEnds(row.textContent ?? '')).join('\n');
}

/** A text without the line ends at its own ends. */
function trimLineEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === '\n') start++;
  while (end > start && text[end - 1] === '\n') end--;
  return text.slice(start, end);
}

/** The text of a block of code, a line a line, however its lines are marked. */
function linesOf(pre: Element): string {
  for (const br of pre.querySelectorAll('br')) br.replaceWith('\n');
  const lines = [...pre.querySelectorAll(LINES)];
  const text = pre.textContent ?? '';
  if (lines.length < 2 || (text.match(/\n/g)?.length ?? 0) >= lines.length - 1) return text;
  return lines.map((line) => (line.textContent ?? '').replace(/\n$/, '')).join('\n');
}

/** Line numbers without a name: the page keeps them from being copied. Source: Chroma's inline style. */
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

/** Code blocks as one `pre` with its lines, without numbers and buttons; the language stays where the page names it. */
export const code: RepairRule = {
  id: 'code',
  apply(copy) {
    for (const tool of copy.querySelectorAll(TOOLS))
      if (tool.closest(IN_CODE) && !tool.querySelector('pre') && !tool.matches('pre, code')) tool.remove();
    for (const table of copy.querySelectorAll(TABLES)) {
      const pre = copy.createElement('pre');
      pre.textContent = codeOfTable(table);
      const place =
        table.querySelector('pre[data-place]')?.getAttribute('data-place') ??
        table.getAttribute('data-place');
      if (place) pre.setAttribute('data-place', place);
      keepLanguage(table, pre);
      if (pre.textContent.trim()) table.replaceWith(pre);
    }
    for (const pre of copy.querySelectorAll('pre')) {
      for (const button of pre.querySelectorAll('button, .toolbar, style, script')) button.remove();
      dropUnselectable(pre);
      const text = linesOf(pre);
      // The colours are gone with the page's styles, and boxes round every word help nobody; links are kept.
      if (text === pre.textContent && pre.querySelector('a[href], img')) continue;
      const inner = pre.querySelector(':scope > code') ?? pre;
      inner.textContent = text;
    }
    for (const block of copy.querySelectorAll('code')) {
      if (block.closest('pre') || !isBlock(block)) continue;
      const pre = copy.createElement('pre');
      pre.textContent = linesOf(block)
        .trimEnd()
        .replace(/^\s*\n/, '');
      keepLanguage(block, pre);
      block.replaceWith(pre);
    }
  },
};

/** Code without a `pre` that the page shows as a block: several lines, or a child of a box with no text beside it. */
function isBlock(block: Element): boolean {
  if (block.querySelectorAll('br').length > 1) return true;
  if (!block.parentElement?.matches('div, section, article, main, body, figure')) return false;
  const beside = [block.previousSibling, block.nextSibling];
  const alone = beside.every(
    (node) =>
      !node ||
      (node.nodeType === 3 ? !node.nodeValue?.trim() : node.nodeType !== 1 || isBox(node as Element)),
  );
  return alone && (block.textContent ?? '').trim().length > 3;
}

const isBox = (element: Element): boolean =>
  /^(?:p|div|h[1-6]|ul|ol|pre|section|figure|table|blockquote|code|hr)$/.test(element.localName);
