import { expect, test } from 'vitest';
import type { Article } from '../../../../article/types';
import { compareArticles } from '../../../../reader/over-page/same-article';

const LINES = Array.from(
  { length: 20 },
  (_, index) => `Line ${index} of the story, which goes on for a while.`,
);
const article = (lines: readonly string[]) => ({ text: lines.join('\n') }) as Article;

test.each([
  ['the same text', LINES, 'same'],
  ['a counter that has moved on', [...LINES.slice(0, 19), 'Read by 1,204'], 'same'],
  ['twice the text', [...LINES, ...LINES.map((line) => `More: ${line}`)], 'related'],
  ['half of it', LINES.slice(0, 10), 'related'],
  ['another story', LINES.map((line) => line.replace('story', 'ferry')), 'other'],
  ['nothing', [], 'other'],
] as const)('%s', (_, lines, relation) => {
  expect(compareArticles(article(LINES), article(lines))).toBe(relation);
});
