import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../../../transfer/export/html-to-markdown';

function convert(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  const before = template.innerHTML;
  const markdown = toMarkdown(template.content);
  expect(template.innerHTML).toBe(before);
  return markdown;
}

interface Tree {
  type: string;
  value?: string;
  children?: Tree[];
}

const parse = (markdown: string): Tree =>
  fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  }) as Tree;

const typesOf = (node: Tree): string[] => [node.type, ...(node.children ?? []).flatMap(typesOf)];
const textOf = (node: Tree): string => node.value ?? (node.children ?? []).map(textOf).join('');

test.each([
  ['what HTML is', 'An <b>&lt;img src=x onerror=alert(1)&gt;</b>', 'An **\\<img src=x onerror=alert(1)>**'],
  [
    'marks',
    '*a* _b_ `c` # d [e](f) ![g](h) ~i~',
    '\\*a\\* \\_b\\_ \\`c\\` # d \\[e]\\(f) !\\[g]\\(h) \\~i\\~',
  ],
  ['a heading', '# a', '\\# a'],
  ['items', '- a', '\\- a'],
  ['numbers', '1. a', '1\\. a'],
  ['a quotation', '> a', '\\> a'],
  ['dollars', '$5 and $6', '\\$5 and \\$6'],
  ['entities, but no other ampersands', '&amp;lt; R&amp;D', '\\&lt; R\\&D'.replace('R\\&', 'R&')],
  [
    'Obsidian’s and Logseq’s own',
    '==a== %%b%% {{c}} #tag [[d]]',
    '\\==a\\== \\%%b\\%% \\{{c}} \\#tag \\[\\[d]]',
  ],
  ['addresses', 'www.x.test, a@x.test', 'www\\.x.test, a\\@x.test'],
])('text that would be %s stays text', (_, html, expected) => {
  const markdown = convert(`<p>${html}</p>`);
  expect(markdown).toBe(expected);
  const template = document.createElement('template');
  template.innerHTML = html;
  expect(textOf(parse(markdown))).toBe(template.content.textContent);
});

describe('tables', () => {
  test.each([
    [
      'the first row is the header',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>',
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
    ],
    [
      'cells over rows and columns',
      '<table><tr><th rowspan="2">a</th><th colspan="2">b</th></tr><tr><td>c</td><td>d</td></tr></table>',
      '| a | b | |\n| --- | --- | --- |\n| | c | d |',
    ],
    [
      'blocks, lists and code in cells',
      '<table><tr><th>a</th><th>b</th></tr><tr><td><p>1</p><p>2 | 3</p></td><td><ul><li>x</li><li>y</li></ul><pre>p|q\nr</pre></td></tr></table>',
      '| a | b |\n| --- | --- |\n| 1<br>2 \\| 3 | • x<br>• y<br>`p\\|q`<br>`r` |',
    ],
    [
      'formulas in cells',
      '<table><tr><th>a</th><th>b</th></tr><tr><td><math alttext="|x|\\|y\\|" display="block"></math></td><td></td></tr></table>',
      '| a | b |\n| --- | --- |\n| $\\vert x\\vert \\Vert y\\Vert$ | |',
    ],
    ['one column is no table', '<table><tr><td><p>a</p></td></tr><tr><td>b</td></tr></table>', 'a\n\nb'],
    [
      'tables in a table are tables',
      '<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>',
      '| a | b |\n| --- | --- |\n\nc',
    ],
    ['a table of nothing is nothing', 'a<table><tbody></tbody></table>', 'a'],
  ])('%s', (_, html, expected) => expect(convert(html)).toBe(expected));
});

describe('footnotes', () => {
  test.each([
    [
      'a list of notes',
      '<p>Ice<sup id="r1"><a href="#n1">1</a></sup> and snow<sup>[<a href="#n2">2</a>]</sup>.</p><h2>Notes</h2><ol><li id="n1"><p>Cold. <a href="#r1">↩</a></p></li><li id="n2">White.</li></ol>',
      'Ice[^1] and snow[^2].\n\n## Notes\n\n[^1]: Cold.\n\n[^2]: White.',
    ],
    [
      'paragraphs with their numbers',
      '<p>Ice<a id="r" href="#n"><sup>3</sup></a></p><hr><p><a id="n" href="#r">3</a>. Cold, <em>very</em>.</p>',
      'Ice[^3]\n\n---\n\n[^3]: Cold, *very*.',
    ],
    [
      'signs, which two notes may share',
      '<p>a<a href="#x">*</a> b<a href="#y">*</a></p><div id="x">First</div><div id="y">Second</div>',
      'a[^note-1] b[^note-2]\n\n[^note-1]: First\n\n[^note-2]: Second',
    ],
    [
      'one note for two places, and a note that refers to another',
      '<p>a<sup><a href="#n1">1</a></sup> b<sup><a href="#n1">1</a></sup> c<sup><a href="#n2">2</a></sup></p><ol><li id="n1">One<sup><a href="#n2">2</a></sup></li><li id="n2">Two</li></ol>',
      'a[^1] b[^1] c[^2]\n\n[^1]: One[^2]\n\n[^2]: Two',
    ],
    [
      'several paragraphs',
      '<p>a<sup><a href="#n">1</a></sup></p><ol><li id="n"><p>One</p><blockquote>Two</blockquote></li></ol>',
      'a[^1]\n\n[^1]: One\n\n    > Two',
    ],
    [
      'what is no note stays in its list',
      '<p>a<sup><a href="#n">1</a></sup></p><ol><li id="n">One</li><li>Never referred to</li></ol>',
      'a[^1]\n\n1. Never referred to\n\n[^1]: One',
    ],
    [
      'a chapter is no note',
      '<p><a href="#c">1</a></p><div id="c"><h2>One</h2><p>Long</p></div>',
      '1\n\n## One\n\nLong',
    ],
  ])('%s', (_, html, expected) => expect(convert(html)).toBe(expected));
});

describe('formulas', () => {
  test.each([
    ['between paragraphs', '<p>a <math alttext="x" display="block"></math> b</p>', 'a\n\n$$\nx\n$$\n\nb'],
    [
      'in bold text',
      '<p><b>a <math alttext="x" display="block"></math> b</b></p>',
      '**a**\n\n$$\nx\n$$\n\n**b**',
    ],
    ['in a heading', '<h2>On <math alttext="x" display="block"></math></h2>', '## On $x$'],
    ['next to each other', '<p><math alttext="x"></math><math alttext="y"></math></p>', '$x$ $y$'],
    ['over lines', '<p><math alttext=" a\n b "></math></p>', '$a b$'],
  ])('%s', (_, html, expected) => expect(convert(html)).toBe(expected));
});

describe('formulas without their TeX', () => {
  test.each([
    ['<mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac>', 'x = \\frac{1}{2}'],
    ['<msup><mi>e</mi><mrow><mo>−</mo><mi>x</mi></mrow></msup>', 'e^{- x}'],
    ['<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>', 'x_i^{2}'],
    ['<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>', '\\sqrt{a + b}'],
    ['<mroot><mi>a</mi><mn>3</mn></mroot>', '\\sqrt[3]{a}'],
    ['<mover><mi>F</mi><mo>→</mo></mover>', '\\vec{F}'],
    [
      '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>',
      '∑_{i = 1}^{n} i',
    ],
    ['<mi>sin</mi><mi>θ</mi>', '\\sin θ'],
    ['<mi>group</mi>', '\\mathrm{group}'],
    ['<mtext>if </mtext><mi>x</mi>', '\\text{if} x'],
    [
      '<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd></mtr></mtable>',
      '\\begin{matrix} a & b \\\\ c \\end{matrix}',
    ],
    ['<mfenced><mi>a</mi><mi>b</mi></mfenced>', '\\left( a, b \\right)'],
    ['<mo>{</mo><mi>x</mi><mo>}</mo>', '\\{ x \\}'],
    ['<mi>\n  a\n</mi>', 'a'],
    ['<msup><mrow><mi>a</mi><mi>b</mi></mrow><mn>2</mn></msup>', '{a b}^{2}'],
  ])('%s', (html, tex) => expect(convert(`<p><math>${html}</math></p>`)).toBe(`$${tex}$`));
});

test.each([
  [
    'nested lists',
    '<ul><li>a<ol><li>b</li><li>c<ul><li>d</li></ul></li></ol></li><li>e</li></ul>',
    '- a\n  1. b\n  2. c\n     - d\n- e',
  ],
  ['a list in a list, and text in one', '<ul>x<li>a</li><ul><li>b</li></ul></ul>', '- x\n- a\n  - b'],
  ['powers and indices', '<p>10<sup>6</sup> H<sub>2</sub>O</p>', '10<sup>6</sup> H<sub>2</sub>O'],
  [
    'spaces at the ends of marks',
    '<p>a<b> b </b>c<a href="https://x.test/"> d </a><i> </i>e</p>',
    'a **b** c [d](https://x.test/) e',
  ],
  ['marks in themselves', '<p><i>a <b><i>b</i></b></i> <b>c</b><b>d</b></p>', '*a __b__* **cd**'],
  ['a heading over two lines', '<h2>a<br>b</h2>', '## a b'],
  ['empty lines', '<p>a<br><br>b<br></p>', 'a\n\nb'],
  [
    'a film and a recording',
    '<video src="https://x.test/v/The%20ice.mp4" poster="https://x.test/p.jpg"></video><audio><source src="https://x.test/a.mp3"></audio>',
    '[![The ice.mp4](https://x.test/p.jpg)](https://x.test/v/The%20ice.mp4)\n\n[a.mp3](https://x.test/a.mp3)',
  ],
  ['a picture that is not there', '<p><img alt="Ice"></p>', 'Ice'],
  ['links to places in the article', '<p><a href="#top">Up</a></p>', 'Up'],
  [
    'a link around blocks',
    '<a href="https://x.test/"><p>a</p><p>b</p></a>',
    '[a](https://x.test/)\n\n[b](https://x.test/)',
  ],
  [
    'code on several lines, with empty ones',
    '<pre data-language="c++"><code>\n\na\n\n  b\n</code></pre>',
    '```c++\n\n\na\n\n  b\n```',
  ],
  ['words that may be parted', '<p>Schnauze <wbr>voll</p>', 'Schnauze voll'],
  ['scripts that are written the other way', '<p dir="rtl">می‌خواهم <b>یخ</b></p>', 'می‌خواهم **یخ**'],
  ['nothing', '', ''],
])('%s', (_, html, expected) => expect(convert(html)).toBe(expected));

test('marks next to letters of scripts without spaces are read as marks', () => {
  const markdown = convert('<p>これは<b>「重要」</b>です</p>');
  expect(typesOf(parse(markdown))).toContain('strong');
  expect(textOf(parse(markdown))).toBe('これは「重要」です');
});
