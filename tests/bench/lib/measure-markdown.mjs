// Reads Markdown as other programs do, and counts what of an article is found in it again.
import { lint } from 'markdownlint/sync';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';

/** Rules about what an author wrote, and not how it is written down. */
const ABOUT_CONTENT = {
  MD001: false, // headings that leave out a level
  MD013: false, // long lines
  MD014: false, // `$` before commands
  MD024: false, // headings of the same text
  MD026: false, // headings that end with a point
  MD028: false, // quotations that follow each other
  MD036: false, // a line in italics, such as a caption
  MD040: false, // code in an unknown language
  MD041: false, // no heading first: the title stands in the front matter
  MD045: false, // pictures without a description
  MD059: false, // links called "here"
};

/** How a linter is asked: of HTML only what Markdown has no sign for, tabs in code, and `_` inside `*`, which Logseq needs. */
export const LINT_CONFIG = {
  ...ABOUT_CONTENT,
  MD010: { code_blocks: false },
  MD033: { allowed_elements: ['br', 'sub', 'sup'] },
  MD049: false,
  MD050: false,
};

const fold = (text) => text.replace(/\s+/g, ' ').trim();
const BLOCKS = ['paragraph', 'heading', 'tableCell', 'listItem'];

function textOf(node) {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'code') return ` ${node.value} `;
  if (node.type === 'break' || node.value === '<br>') return ' ';
  return (node.children ?? []).map(textOf).join('') + (BLOCKS.includes(node.type) ? ' ' : '');
}

/** How many of `wanted` are among `found`, each only once. */
function countFound(wanted, found) {
  const left = new Map();
  for (const value of found) left.set(value, (left.get(value) ?? 0) + 1);
  return wanted.filter((value) => {
    const count = left.get(value) ?? 0;
    left.set(value, count - 1);
    return count > 0;
  }).length;
}

/** Words of two letters or more: single ones are the marks of notes. */
const wordsOf = (text) => text.replace(/[\u200b\ufeff\u00ad]/g, '').match(/[\p{L}\p{M}]{2,}/gu) ?? [];

/** What an article had, and what of it is found: `[had, found]` by kind, and what a linter says. */
export function measure(truth, markdown) {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
  const nodes = {};
  const depths = [];
  const visit = (node, depth) => {
    nodes[node.type] ??= [];
    nodes[node.type].push(node);
    if (node.type === 'listItem') depths.push(depth);
    for (const child of node.children ?? []) visit(child, depth + (node.type === 'list' ? 1 : 0));
  };
  visit(tree, 0);
  const all = (type) => nodes[type] ?? [];
  const tables = all('table').map((table) =>
    table.children.flatMap((row) => row.children.map((cell) => wordsOf(textOf(cell)).join(' '))),
  );
  const hasTable = (cells) => {
    const wanted = cells.map((cell) => wordsOf(cell).join(' ')).filter(Boolean);
    return tables.some((found) => countFound(wanted, found) >= wanted.length * 0.95);
  };
  const values = (type) => all(type).map(({ value }) => value);
  const words = wordsOf(truth.words);
  return {
    tables: [truth.tables.length, truth.tables.filter(hasTable).length],
    code: [truth.code.length, countFound(truth.code, values('code'))],
    formulas: [
      truth.formulas.length,
      countFound(truth.formulas, [...values('inlineMath'), ...values('math')].map(fold)),
    ],
    'marks of notes': [truth.marks, all('footnoteReference').length],
    notes: [truth.notes, all('footnoteDefinition').length],
    'items at their depth': [truth.items.length, countFound(truth.items, depths)],
    links: [
      truth.links.length,
      countFound(
        truth.links,
        all('link').map(({ url }) => url),
      ),
    ],
    images: [truth.images, all('image').length],
    headings: [truth.headings, all('heading').length],
    words: [words.length, countFound(words, wordsOf(textOf(tree)))],
    findings: lint({ strings: { article: `${markdown}\n` }, config: { default: true, ...LINT_CONFIG } })
      .article,
  };
}
