import { describe, expect, test } from 'vitest';
import type { SafeHtml } from '../../../../markup/safe-html';
import { text } from '../../../../transfer/export/formats/text';
import { toText } from '../../../../transfer/export/html-to-text';
import { createExported, createHighlight, exportFile, exportFiles } from '../../../unit/transfer/export/made';

function convert(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  return toText(template.content);
}

describe('the text of', () => {
  test.each([
    ['paragraphs', '<p>It\n froze.</p>\n<p>In a <b>night</b>.</p>', 'It froze.\n\nIn a night.'],
    ['headings and lines', '<h2>Ice</h2><p>a<br>b</p><hr><p>c</p>', 'Ice\n\na\nb\n\n* * *\n\nc'],
    [
      'lists',
      '<ul><li>a<ol start="2"><li>b</li><li>c<br>d</li></ol></li><li><p>e</p></li></ul>',
      '• a\n  2. b\n  3. c\n     d\n• e',
    ],
    ['quotations', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    [
      'tables',
      '<table><caption>T</caption><tr><th>a</th><th>b</th></tr><tr><td><p>1</p></td><td></td></tr></table>',
      'T\na\tb\n1\t',
    ],
    [
      'code',
      '<pre><code>if (a)\n    b  =  1;\n\n\n\nc\n</code></pre><p>d</p>',
      'if (a)\n    b  =  1;\n\n\n\nc\n\nd',
    ],
    [
      'formulas, pictures, readings',
      '<p><math alttext="e^x"></math> <img alt="Ice"> <ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby></p>',
      'e^x [Ice] 港(みなと)',
    ],
    ['nothing', '', ''],
  ])('%s', (_, html, expected) => expect(convert(html)).toBe(expected));
});

test('a file with title, source, text and highlights', async () => {
  const article = createExported(
    { title: 'The\nharbour', content: '<p>It froze.</p>' as SafeHtml, note: 'Cold.' },
    { highlights: [createHighlight({ quote: 'It\nfroze', note: 'So', tags: ['ice'] })] },
  );
  expect([...(await exportFiles(text, [article])).keys()]).toEqual(['The harbour.txt']);
  expect(await exportFile(text, [article])).toBe(`The harbour
Anselm Varga · The Chandler · 2026-03-09
https://harbour.test/ice?a=1&b=2

Cold.

It froze.

Highlights

> It
> froze
So
2026-03-12 · #ice
`);
});
