import { describe, expect, test } from 'vitest';
import { captions } from '../../../../article/repairs/captions';
import { code } from '../../../../article/repairs/code';
import { math } from '../../../../article/repairs/math';
import { footnotes } from '../../../../article/repairs/notes';
import type { RepairRule } from '../../../../article/repairs/rule';
import { stripUnread } from '../../../../article/repairs/strip';
import { parse } from '../parse';

const prepared = (rule: RepairRule, html: string) => {
  const page = parse(html);
  rule.apply(page);
  return page;
};

describe('captions', () => {
  test.each([
    ['<div class="wp-caption"><img src="/a.jpg"><p class="wp-caption-text">The pier</p></div>'],
    ['<div><p><img src="/a.jpg"></p><span class="newsCaption">The pier</span></div>'],
    ['<figure><img src="/a.jpg"><span class="photo-credit">The pier</span></figure>'],
  ])('%s becomes a figure with its caption', (html) => {
    const page = prepared(captions, html);
    expect(page.querySelector('figure figcaption')?.textContent).toBe('The pier');
    expect(page.querySelector('figure img')).not.toBeNull();
  });
  test('a text called legend without a picture stays a text', () => {
    const page = prepared(captions, '<div><p class="legend">The legend of the ferry</p></div>');
    expect(page.querySelector('figcaption')).toBeNull();
  });
});

describe('notes', () => {
  test.each([
    [
      'Tufte CSS',
      '<article><p>The tide turned<label for="sn" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn" class="margin-toggle"><span class="sidenote">At <em>four</em>.</span> and went.</p></article>',
    ],
    [
      'LaTeXML',
      '<section><p class="ltx_p">The tide turned<span class="ltx_note ltx_role_footnote" id="footnote1"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>At <em>four</em>.</span></span></span> and went.</p></section>',
    ],
    [
      'Modern Footnotes',
      '<div><p>The tide turned<sup class="modern-footnotes-footnote"><a href="javascript:void(0)">1</a></sup><span class="modern-footnotes-footnote__note">At <em>four</em>.</span> and went.</p></div>',
    ],
    [
      'a theme that hides them behind a number',
      '<div><p>The tide turned<span class="inline-footnote" title="At four.">1<span class="footnoteContent">At <em>four</em>.</span></span> and went.</p></div>',
    ],
    [
      'a theme of margins',
      '<div><p>The tide turned<span class="footnote-container"><label class="margin-toggle footnote-number"></label><span class="footnote">At <em>four</em>.</span></span> and went.</p></div>',
    ],
  ])('of %s stand after the text, numbered', (_, html) => {
    const page = prepared(footnotes, html);
    expect(page.querySelector('p')?.textContent).toBe('The tide turned1 and went.');
    const mark = page.querySelector<HTMLAnchorElement>('sup a');
    const note = page.getElementById(mark?.getAttribute('href')?.slice(1) ?? '');
    expect(note?.textContent).toBe('At four. ↩');
    expect(page.querySelector('p + ol')?.contains(note)).toBe(true);
  });
  test('that repeat one at the end go; one in a figure is its caption; a block beside the text stays where it is', () => {
    const page = prepared(
      footnotes,
      '<div><p>Turned<a href="#fn1">1</a><span class="sidenote">At four.</span></p><figure><span class="marginnote">The pier</span><img src="/a.jpg"></figure><aside class="sidenote">A box of its own</aside><ol><li id="fn1">At four.</li></ol></div>',
    );
    expect(page.querySelector('p')?.textContent).toBe('Turned1');
    expect(page.querySelector('figcaption')?.textContent).toBe('The pier');
    expect(page.querySelector('aside')?.textContent).toBe('A box of its own');
    expect(page.querySelectorAll('ol')).toHaveLength(1);
  });
});

describe('code', () => {
  test('line numbers and copy buttons go, lines stay', () => {
    const page = prepared(
      code,
      '<pre><code><span class="lineno">1</span>let a;\n<span class="lineno">2</span>let b;</code><button>Copy</button></pre>',
    );
    expect(page.querySelector('pre')?.textContent).toBe('let a;\nlet b;');
  });
  test('a table used for lines becomes one block', () => {
    const page = prepared(
      code,
      '<table class="highlighttable"><tr><td class="linenos"><pre>1\n2</pre></td><td class="code"><pre>let a;\nlet b;</pre></td></tr></table>',
    );
    expect([...page.querySelectorAll('pre')].map((pre) => pre.textContent)).toEqual(['let a;\nlet b;']);
    expect(page.querySelector('table')).toBeNull();
  });
  test('lines in boxes keep their breaks', () => {
    const page = prepared(
      code,
      '<pre><code><div class="line">let a;</div><div class="line">let b;</div></code></pre>',
    );
    expect(page.querySelector('pre')?.textContent).toBe('let a;\nlet b;');
  });
  test('colours go and the spaces between words stay; links in code stay', () => {
    const page = prepared(
      code,
      '<pre><code><span class="k">public</span><span> </span><span class="k">final</span><style>.k{}</style></code></pre><pre>See <a href="/rfc">RFC 9</a></pre>',
    );
    const [first, second] = page.querySelectorAll('pre');
    expect(first?.innerHTML).toBe('<code>public final</code>');
    expect(second?.querySelector('a')?.textContent).toBe('RFC 9');
  });
  test('numbers that a reader cannot select are no code', () => {
    const line = (number: number, text: string) =>
      `<span style="display:flex"><span style="user-select:none"> ${number}</span><span>${text}\n</span></span>`;
    const page = prepared(
      code,
      `<pre><code>${line(1, 'x = 61')}${line(2, '')}${line(3, 'y = 7')}</code></pre>`,
    );
    expect(page.querySelector('pre')?.textContent?.trim()).toBe('x = 61\n\ny = 7');
  });
  test('a word in code and a table of data stay', () => {
    const html =
      '<p>Call <code>print</code>.</p><table><tbody><tr><td class="ln">1</td></tr></tbody></table>';
    expect(prepared(code, html).querySelector('p')?.outerHTML).toBe('<p>Call <code>print</code>.</p>');
  });
});

describe('math', () => {
  test('MathJax scripts, MathJax containers, KaTeX and Wikipedia become MathML', () => {
    const page = prepared(
      math,
      '<p><span class="MathJax_Preview">x</span><script type="math/tex">x^2</script></p>' +
        '<p><mjx-container><svg></svg><mjx-assistive-mml><math><mi>y</mi></math></mjx-assistive-mml></mjx-container></p>' +
        '<p><span class="katex"><span class="katex-mathml"><math><mi>z</mi></math></span><span class="katex-html">z</span></span></p>' +
        '<p><span class="mwe-math-element"><math><mi>w</mi></math><img src="/w.svg"></span></p>',
    );
    expect(
      [...page.querySelectorAll('math')].map((element) => element.querySelector('mtext, mi')?.textContent),
    ).toEqual(['x^2', 'y', 'z', 'w']);
    expect(page.body.textContent).not.toContain('zz');
    expect(page.querySelector('img, .MathJax_Preview, script')).toBeNull();
  });
  test('TeX that waits for its library is a formula; dollars are dollars', () => {
    const page = prepared(
      math,
      '<script src="https://cdn.test/mathjax/tex.js"></script><p>Here $x_1$ and \\(y\\).</p><p>This costs $100 or $200 a day.</p><pre>$a$</pre>',
    );
    expect([...page.querySelectorAll('math mtext')].map(({ textContent }) => textContent)).toEqual([
      'x_1',
      'y',
    ]);
    expect(page.body.textContent).toContain('$100 or $200');
  });
  test('a formula is shown once, its source kept as its alternative text', () => {
    const page = prepared(
      math,
      '<math><semantics><mi>E</mi><annotation encoding="application/x-tex">E = mc^2</annotation></semantics></math>',
    );
    expect(page.querySelector('math')?.textContent).toBe('E');
    expect(page.querySelector('math')?.getAttribute('alttext')).toBe('E = mc^2');
  });
  test('a page that draws no formulas keeps its dollars', () => {
    expect(prepared(math, '<p>From $x to $y it went.</p>').querySelector('math')).toBeNull();
  });
});

test('strip: what only screen readers are told goes', () => {
  const page = prepared(stripUnread, '<p><span class="sr-only">Image caption</span> The pier</p>');
  expect(page.body.textContent?.trim()).toBe('The pier');
});
