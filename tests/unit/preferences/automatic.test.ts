import { expect, test } from 'vitest';
import { findRule, isHomePage, listChoices, originsOf } from '../../../preferences/automatic';

test.each([
  ['https://example.org/', true],
  ['https://example.org/index.html', true],
  ['https://example.org/en/', true],
  ['https://example.org/en-gb', true],
  ['https://example.org/story', false],
  ['https://example.org/2026/03/ice.html', false],
  ['https://example.org/?p=12', false],
])('%s is a home page: %s', (url, home) => {
  expect(isHomePage(url)).toBe(home);
});

test.each([
  ['https://www.example.org/a', ['example.org'], 'example.org'],
  ['https://news.example.org/a', ['example.org'], null],
  ['https://example.org/', ['example.org', '*'], null],
  ['https://example.org/blog/a', ['example.org/blog/*', 'example.org'], 'example.org/blog/*'],
  ['https://example.org/shop/a', ['example.org/blog/*'], null],
  ['https://other.test/a', ['example.org', '*'], '*'],
  ['file:///a/b.html', ['*'], null],
])('%s with %j opens by %s', (url, rules, rule) => {
  expect(findRule(url, rules)).toBe(rule);
});

test('a reader may choose the site, its section, everywhere', () => {
  expect(listChoices('https://www.example.org/blog/a').map(({ rule }) => rule)).toEqual([
    'example.org',
    'example.org/blog/*',
    '*',
  ]);
  expect(listChoices('https://example.org/2026/03/a').map(({ kind }) => kind)).toEqual([
    'site',
    'everywhere',
  ]);
  expect(listChoices('about:blank')).toEqual([]);
});

test("a rule's permission is its site alone", () => {
  expect(originsOf('example.org/blog/*')).toEqual(['*://example.org/*', '*://www.example.org/*']);
  expect(originsOf('127.0.0.1:8080')).toEqual(['*://127.0.0.1/*']);
  expect(originsOf('*')).toEqual(['*://*/*']);
});
