import { expect, test } from 'vitest';
import { describeCut, describeFields } from '../../../../entrypoints/options/field-names';

const translate = (key: string, ...words: string[]) =>
  key === 'moreNames' ? `${words[0]} more` : `<${key}>`;

test('names are said as people say them; of many the first, and how many more there are', () => {
  expect(describeFields(['theme', 'colour'], 'en', translate)).toBe('<theme> and colour');
  const six = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(describeFields(six, 'en', translate)).toBe('a, b, c, d, e, and f');
  const many = [...six, ...Array.from({ length: 60_000 }, (_, index) => `name ${index}`)];
  expect(describeFields(many, 'en', translate)).toBe('a, b, c, d, e, and 60,001 more');
  expect(describeFields(['x'.repeat(5000)], 'en', translate)).toHaveLength(61);
});

test('what was left out is said with its number', () => {
  expect(describeCut({ sites: 19_000, automatic: 1 }, 'en', translate)).toBe(
    '<sitesLooks> (19,000) and <sitesAutomatic> (1)',
  );
});
