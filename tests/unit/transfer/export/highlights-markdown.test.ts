import { marked, type Token } from 'marked';
import { expect, test } from 'vitest';
import { highlightsMarkdown } from '../../../../transfer/export/formats/highlights-markdown';
import { createExported, createFull, createHighlight, exportText, HOSTILE } from './made';

test('an article a section, a passage a quotation', async () => {
  const highlights = [
    createHighlight({
      quote: 'It froze\nin a night.',
      note: 'Cold.\nVery.',
      color: 'yellow',
      tags: ['two words'],
    }),
    createHighlight({ quote: '', note: 'Read again' }),
  ];
  const articles = [createExported({}, { highlights }), createExported({ title: 'Without' })];
  expect(await exportText(highlightsMarkdown, articles)).toBe(`# Everything

## The harbour froze

Anselm Varga · The Chandler · 2026-03-09  
<https://harbour.test/ice?a=1&b=2>

Read again

2026-03-12

> It froze  
> in a night.

Cold.  
Very.

yellow · 2026-03-12 #two-words
`);
});

test('nothing of a text becomes structure', async () => {
  const text = await exportText(highlightsMarkdown, [createFull()], { title: HOSTILE });
  const tokens = marked.lexer(text);
  expect(tokens.filter(({ type }) => type !== 'space').map(({ type }) => type)).toEqual(
    'heading heading paragraph paragraph paragraph blockquote paragraph paragraph'.split(' '),
  );
  const kinds = new Set<string>();
  marked.walkTokens(tokens, (token: Token) => void kinds.add(token.type));
  expect([...kinds].sort()).toEqual(
    ['blockquote', 'br', 'escape', 'heading', 'link', 'paragraph', 'space', 'text'].sort(),
  );
});
