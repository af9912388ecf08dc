import { describe, expect, test } from 'vitest';
import { direction } from '../../../../article/normalise/direction';
import { wrappers } from '../../../../article/normalise/wrappers';
import { code } from '../../../../article/repairs/code';
import { codeLanguage } from '../../../../article/repairs/code-language';
import { embeds } from '../../../../article/repairs/embeds';
import { interlinear } from '../../../../article/repairs/interlinear';
import type { RepairRule } from '../../../../article/repairs/rule';
import { verse } from '../../../../article/repairs/verse';
import { sanitize } from '../../../../article/sanitize';
import type { Metadata } from '../../../../article/types';
import { parse } from '../parse';

const prepared = (html: string, ...rules: RepairRule[]) => {
  const page = parse(html);
  for (const rule of rules) rule.apply(page);
  return page;
};

describe('code keeps the name of its language', () => {
  test.each([
    ['<pre><code class="language-js">let a;</code></pre>', 'js'],
    ['<pre class="brush: python; gutter: true">a = 1</pre>', 'python'],
    ['<div class="highlight highlight-source-shell"><pre>ls</pre></div>', 'shell'],
    ['<pre><code class="hljs typescript">let a;</code></pre>', 'typescript'],
    ['<pre class="sourceCode haskell"><code>main</code></pre>', 'haskell'],
    ['<pre data-lang="c++">int a;</pre>', 'c++'],
    [
      '<div class="language-go highlighter-rouge"><div class="highlight"><table class="rouge-table"><tbody><tr><td class="gutter"><pre>1</pre></td><td class="code"><pre>a := 1</pre></td></tr></tbody></table></div></div>',
      'go',
    ],
    [
      '<div class="highlight"><table class="lntable"><tr><td class="lntd"><pre>1</pre></td><td class="lntd"><pre><code class="language-rust">let a;</code></pre></td></tr></table></div>',
      'rust',
    ],
    ['<article><code class="language-css">a {}<br>b {}<br>c {}</code></article>', 'css'],
  ])('%s', (html, language) => {
    const pre = prepared(html, codeLanguage, code).querySelector('pre');
    expect(pre?.getAttribute('data-language')).toBe(language);
    expect(sanitize(pre?.outerHTML ?? '')).toContain(`data-language="${language}"`);
  });

  test.each([
    '<pre>just text</pre>',
    '<pre class="code block">x</pre>',
    '<pre class="highlight dark">x</pre>',
    '<pre class="language-none">x</pre>',
    '<pre data-language="&quot;><b>">x</pre>',
  ])('%s has none', (html) => {
    expect(prepared(html, codeLanguage, code).querySelector('pre')?.hasAttribute('data-language')).toBe(
      false,
    );
  });
});

describe('verse', () => {
  test('in a pre becomes stanzas with their lines and indents', () => {
    const page = prepared(
      '<pre class="wp-block-verse">The tide came up\n  the harbour wall,\n\nand went again.</pre>',
      verse,
    );
    expect([...page.querySelectorAll('p')].map((stanza) => stanza.innerHTML)).toEqual([
      'The tide came up<br>\u2002\u2002the harbour wall,',
      'and went again.',
    ]);
    expect(page.querySelectorAll('p[data-verse]')).toHaveLength(2);
  });
  test('with a box a line becomes a paragraph a stanza', () => {
    const page = prepared(
      '<div class="poem"><div class="stanza"><div>One <em>line</em></div><div>another</div></div></div>',
      verse,
    );
    expect(page.querySelector('p[data-verse]')?.innerHTML).toBe('One <em>line</em><br>another');
  });
  test('lines in boxes that end in a break, an empty one between two stanzas', () => {
    const page = prepared(
      '<div class="o-poem"><div>One line<br></div><div>another<br></div><div><br></div><div>a third<br></div></div>',
      verse,
    );
    expect([...page.querySelectorAll('p[data-verse]')].map((stanza) => stanza.innerHTML)).toEqual([
      'One line<br>another',
      'a third',
    ]);
  });
  test('code in a pre called verse, and prose about poetry, stay', () => {
    expect(prepared('<pre class="verse"><code>a</code></pre>', verse).querySelector('pre')).not.toBeNull();
    const prose = '<div class="poetry-review"><p>A review of a book of poems.</p><p>More.</p></div>';
    const page = prepared(prose, verse);
    expect(page.querySelector('[data-verse]')).toBeNull();
    expect(page.querySelectorAll('p')).toHaveLength(2);
  });
});

test('interlinear glosses keep each word over its meaning', () => {
  const word = (a: string, b: string, c: string) => `<div><p>${a}</p><p>${b}</p><p>${c}</p></div>`;
  const page = prepared(
    `<div class="interlinear">${word('gwelais', 'see.PST.1SG', 'saw')}${word('gi', 'dog', 'dog')}<p>I saw a dog.</p></div>`,
    interlinear,
  );
  const [first, second] = page.querySelectorAll('ruby[data-gloss]');
  expect(first?.outerHTML).toBe(
    '<ruby data-gloss=""><ruby>gwelais<rt>see.PST.1SG</rt></ruby><rt>saw</rt></ruby>',
  );
  expect(second?.textContent).toContain('gi');
  expect(page.querySelector('.interlinear > p:last-child')?.textContent).toBe('I saw a dog.');
});

test('a player that a page starts when pressed becomes a card, a late frame shows its address', () => {
  const page = prepared(
    '<main><lite-youtube videoid="dQw4w9WgXcQ" playlabel="The harbour"></lite-youtube><iframe src="about:blank" data-src="https://maps.test/embed"></iframe></main>',
    embeds,
  );
  expect([...page.querySelectorAll('a[data-embed]')].map((link) => link.outerHTML)).toEqual([
    '<a href="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" data-embed="">The harbour (www.youtube-nocookie.com)</a>',
    '<a href="https://maps.test/embed" data-embed="">maps.test</a>',
  ]);
});

test('paragraphs that run against their article get their direction; what a page states stays', () => {
  const page = parse(
    '<div id="root"><p id="a">The harbour froze.</p><p id="b">قال الرجل إن الميناء تجمد في Harbour.</p><p id="c" dir="ltr">سفينة قديمة</p><div dir="rtl" lang="he"><section><p id="d">שלום לכם</p></section></div></div>',
  );
  const root = page.querySelector('#root');
  if (!root) throw new Error('no root');
  const metadata = { direction: 'ltr' } as Metadata;
  wrappers(root, { metadata, base: page.baseURI, url: page.baseURI });
  direction(root, { metadata, base: page.baseURI, url: page.baseURI });
  const dir = (id: string) => page.getElementById(id)?.getAttribute('dir');
  expect([dir('a'), dir('b'), dir('c'), dir('d')]).toEqual([null, 'rtl', 'ltr', 'rtl']);
  expect(page.getElementById('d')?.getAttribute('lang')).toBe('he');
});
