import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../../../transfer/import/read/front-matter';

const fieldsOf = (yaml: string) =>
  Object.fromEntries(readFrontMatter(`---\n${yaml}\n---\nText`)?.fields ?? []);

test.each([
  ['k: plain', 'plain'],
  ['k: Foo: bar', 'Foo: bar'],
  ['k: [Review] A book', '[Review] A book'],
  ['k: "C:\\path \\"x\\" \\u00e9\\n"', 'C:\\path "x" é\n'],
  ["k: 'it''s' # comment", "it's"],
  ['k: #one #two', '#one #two'],
  ['k: text # comment', 'text'],
  ['k: https://example.org/#part', 'https://example.org/#part'],
  ['k: [[A]], [[B]]', '[[A]], [[B]]'],
  ['k: ~', ''],
  ['k: "two\n  lines"', 'two lines'],
  ['k: two\n  lines', 'two lines'],
  ['k: >-\n  one\n  two\n\n  three', 'one two\n\nthree'],
  ['k: |\n  one\n    two', 'one\n  two'],
  ['"k": quoted key', 'quoted key'],
  ['k: first\nk: second', 'first'],
  ['k:\nk: second', 'second'],
  ['k:\n  nested: map', ''],
])('%j', (yaml, value) => {
  expect(fieldsOf(yaml)).toEqual({ k: value });
});

test.each([
  ['k: [x, "y, z", \'w\']', ['x', 'y, z', 'w']],
  ['k: [x,\n  y]', ['x', 'y']],
  ['k: []', []],
  ['k:\n  - x\n  - "y"\n  - [[Z]]', ['x', 'y', '[[Z]]']],
  ['k:\n- x\n- a long\n  item', ['x', 'a long item']],
])('%j is a list', (yaml, value) => {
  expect(fieldsOf(yaml)).toEqual({ k: value });
});

test('the body begins behind the front matter, whatever ends the lines; text without one has none', () => {
  expect(readFrontMatter('\uFEFF---\r\nk: v\r\n---\r\n\r\nText')).toMatchObject({ body: '\nText' });
  expect(readFrontMatter('---\nk: v\n\nText')).toMatchObject({ body: '\nText' });
  expect(readFrontMatter('# Title\n\n---\nk: v\n---\n')).toBeNull();
});
