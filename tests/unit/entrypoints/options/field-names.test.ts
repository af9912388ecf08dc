import { expect, test } from 'vitest';
import { languageName } from '../../../../components/language-name';
import { describeFields } from '../../../../entrypoints/options/field-names';

test('what a file calls its fields is told as it stands there, whatever all objects have', () => {
  const translate = (key: string) => {
    if (typeof key !== 'string') throw new TypeError('no key');
    return `[${key}]`;
  };
  expect(describeFields(['theme', 'constructor', '__proto__', 'colour'], 'en', translate)).toBe(
    '[theme], constructor, __proto__, and colour',
  );
});

test('a language is named, and what is none is told as it stands', () => {
  expect(languageName('en', 'de')).toBe('German');
  expect(languageName('en', '"><img src=x>')).toBe('"><img src=x>');
});
