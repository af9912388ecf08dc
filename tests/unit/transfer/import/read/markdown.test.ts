import { expect, test } from 'vitest';
import { readMarkdown } from '../../../../../transfer/import/read/markdown';

test('highlights are taken out of the text, in order, with their own markup as text', () => {
  const { content, highlights } = readMarkdown(
    'A ==first **bold**== and ==second\nline==, but `==code==` and a == b.',
  );
  expect(content?.html).toBe(
    '<p>A first <strong>bold</strong> and second\nline, but <code>==code==</code> and a == b.</p>\n',
  );
  expect(highlights).toEqual(['first bold', 'second line']);
});

test('what means something only in the vault is its text, or gone', () => {
  const { content } = readMarkdown('[[Note]] [[Note#Part|its part]] ![[picture.png]]%%comment%% [[<b>]]');
  expect(content?.html).toBe('<p>Note its part  &lt;b&gt;</p>\n');
});

test('no text is no content', () => {
  expect(readMarkdown(' \n\n')).toEqual({ content: null, highlights: [] });
});

test.each([
  ['quotations', '>'.repeat(20_000)],
  ['lists in lines', Array.from({ length: 3000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
  ['lists in one line', '- '.repeat(5000)],
  ['emphasis', '*a_'.repeat(20_000)],
  ['a run before an @', `${'a'.repeat(100_000)}@`],
])('text made to take for ever is kept as plain text: %s', (_name, text) => {
  const start = performance.now();
  expect(readMarkdown(text).content).toEqual({ html: text.trim(), kind: 'text' });
  expect(performance.now() - start).toBeLessThan(1000);
});
