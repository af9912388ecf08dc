import { expect, test } from 'vitest';
import type { Article } from '../../../../article/types';
import { articleToMarkdown, toMarkdown } from '../../../../reader/features/paper/markdown';

const md = (html: string) => {
  const content = document.createElement('div');
  content.innerHTML = html;
  const before = content.innerHTML;
  const text = toMarkdown(content);
  expect(content.innerHTML).toBe(before);
  return text;
};

test.each([
  [
    'headings, links, emphasis',
    '<h2>Ice</h2><p>A <a href="https://x.test/">link</a>, <em>so</em>.</p>',
    '## Ice\n\nA [link](https://x.test/), *so*.',
  ],
  [
    'code with its language and its fences',
    '<pre data-language="js"><code>let a = `b`;\n```\n</code></pre><button>Copy</button>',
    '````js\nlet a = `b`;\n```\n````',
  ],
  [
    'a table',
    '<div class="scrolls"><table><caption>Depth</caption><thead><tr><th>Year</th><th>Feet</th></tr></thead><tbody><tr><td>1935</td><td>12|3</td></tr><tr><td colspan="2">both</td></tr></tbody></table></div>',
    'Depth\n\n| Year | Feet |\n| --- | --- |\n| 1935 | 12\\|3 |\n| both | |',
  ],
  [
    'formulas',
    '<p>As <math alttext="e^{x}"><mi>e</mi></math> is</p><math display="block" alttext="\\sum x"><mi>s</mi></math>',
    'As $e^{x}$ is\n\n$$\n\\sum x\n$$',
  ],
  [
    'struck text, ruby, a figure',
    '<p><del>old</del> <ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby></p><figure><img src="https://x.test/a.png" alt="Ice"><figcaption>The <b>pier</b></figcaption></figure>',
    // Logseq does not read `*The **pier***`.
    '~~old~~ 港(みなと)\n\n![Ice](https://x.test/a.png)\n\n*The __pier__*',
  ],
  ['definitions', '<dl><dt>Sluice</dt><dd>A gate for water</dd></dl>', '**Sluice**\n: A gate for water'],
  ['verse', '<p data-verse>One<br>\u2002two</p>', 'One  \n two'],
])('%s', (_, html, expected) => {
  expect(md(html)).toBe(expected);
});

test('a whole article says what it is and where it is from', () => {
  const content = document.createElement('div');
  content.innerHTML = '<p>It froze.</p>';
  const article = {
    title: 'The\nharbour',
    byline: 'A. Varga',
    siteName: null,
    publishedAt: '2026-03-09T07:30',
    url: 'https://x.test/a',
    canonicalUrl: 'https://x.test/a',
  } as Article;
  expect(articleToMarkdown(article, content)).toBe(
    '# The harbour\n\nA. Varga · x.test · 2026-03-09  \n<https://x.test/a>\n\nIt froze.\n',
  );
});
