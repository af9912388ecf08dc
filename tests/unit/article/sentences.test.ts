import { expect, test } from 'vitest';
import { endsLikeSentence, isStatement } from '../../../article/sentences';

test.each([
  'Light boxes help some.',
  'The board’s chair told members that she would resign if the vote failed.”',
  'It was found whole by the divers. [12]',
  '时钟只能是数据库自己的时钟。',
])('%s says something', (text) => {
  expect(isStatement(text)).toBe(true);
});

test.each([
  'Ten divers you will not believe',
  'Why do divers sing?',
  'Pullovers, jackets & Co.',
  'Read on.',
  'More…',
  '続き。',
])('%s is a label or a headline', (text) => {
  expect(isStatement(text)).toBe(false);
});

test('a sentence ends with its mark, whatever closes after it', () => {
  expect(['He laughed.', '«Ma dai!»', 'क्या हुआ।', '“Why?” (2)'].every(endsLikeSentence)).toBe(true);
  expect(['News', 'Share:', 'Part 3'].some(endsLikeSentence)).toBe(false);
});
