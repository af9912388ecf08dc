import type { PrepareRule } from './rule';

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
  return [...table.querySelectorAll('tr')]
    .map((row) => (row.textContent ?? '').replace(/^\n+|\n+$/g, ''))
    .join('\n');
}

/** The text of a block of code, a line a line, however its lines are marked. */
function linesOf(pre: Element): string {
  for (const br of pre.querySelectorAll('br')) br.replaceWith('\n');
  const lines = [...pre.querySelectorAll(LINES)];
  const text = pre.textContent ?? '';
  if (lines.length < 2 || (text.match(/\n/g)?.length ?? 0) >= lines.length - 1) return text;
  return lines.map((line) => (line.textContent ?? '').replace(/\n$/, '')).join('\n');
}

/** Code blocks as one `pre` with its lines, without numbers and buttons; the language stays where the page names it. */
export const code: PrepareRule = {
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
      if (pre.textContent.trim()) table.replaceWith(pre);
    }
    for (const pre of copy.querySelectorAll('pre')) {
      for (const button of pre.querySelectorAll('button, .toolbar')) button.remove();
      const text = linesOf(pre);
      if (text !== pre.textContent) {
        const inner = pre.querySelector(':scope > code') ?? pre;
        inner.textContent = text;
      }
    }
    for (const block of copy.querySelectorAll('code')) {
      // A block of code without a `pre`: several lines that the page shows as lines.
      const lines = block.querySelectorAll('br').length;
      if (lines < 2 || block.closest('pre')) continue;
      const pre = copy.createElement('pre');
      pre.textContent = linesOf(block);
      block.replaceWith(pre);
    }
  },
};
