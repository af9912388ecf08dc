import { foldSpaces } from '../dom/fold-spaces';
import type { RepairRule } from './rule';

/** A line shorter than this share of the longest one ends a paragraph, or stands by itself. */
const MIN_LINE_SHARE = 0.75;

/** Whether lines are hard-wrapped prose; anything indented, tabular or with short lines keeps its line breaks. */
function isProse(lines: string[], longest: number): boolean {
  return (
    lines.every((line) => !/^\s{2,}|\t| {3,}/.test(line)) &&
    lines.slice(0, -1).every((line) => line.length >= MIN_LINE_SHARE * longest)
  );
}

/**
 * Splits a text file, which browsers show as one `<pre>`, into paragraphs; the first line becomes the headline if it looks
 * like one.
 */
export const plainText: RepairRule = {
  id: 'plain-text',
  apply(copy) {
    if (copy.contentType !== 'text/plain') return;
    const pre = copy.querySelector('body > pre');
    if (!pre) return;
    const blocks = (pre.textContent ?? '')
      .replace(/\r\n?/g, '\n')
      .split(/\n[ \t]*\n+/)
      .filter((block) => block.trim());
    const longest = blocks
      .flatMap((block) => block.split('\n'))
      .reduce((most, line) => Math.min(100, Math.max(most, line.length)), 0);
    const article = copy.createElement('article');
    blocks.forEach((block, index) => {
      const lines = block.trimEnd().split('\n');
      const isTitle = index === 0 && lines.length === 1 && block.trim().length < 120;
      const prose = isProse(lines, longest);
      const element = copy.createElement(isTitle ? 'h1' : prose ? 'p' : 'pre');
      element.textContent = prose ? foldSpaces(lines.join(' ')) : lines.join('\n');
      article.append(element);
    });
    pre.replaceWith(article);
  },
};
