import { describe, expect, test } from 'vitest';
import { exportContent, readBody } from './read-book';

const mend = async (content: string) => readBody(await exportContent(content));

test.each([
  [
    'a block in a line',
    '<span>a<div>b</div>c</span>',
    '<span>a</span><div><span>b</span></div><span>c</span>',
  ],
  ['a list in bold', '<b><ul><li>a</li></ul></b>', '<ul><li><b>a</b></li></ul>'],
  ['a block in a heading', '<h2><div>a</div><div>b</div></h2>', '<h2>a b</h2>'],
  ['a block in code', '<pre><code><div>a</div><div>b</div></code></pre>', '<pre><code>a\nb</code></pre>'],
  [
    'a block in a paragraph',
    '<p>a<object></object><marquee><div>b</div></marquee></p>',
    '<div>a<div>b</div></div>',
  ],
  ['text in a list', '<ul>a<li>b</li></ul>', '<ul><li>a</li><li>b</li></ul>'],
  ['a list in a list', '<ul><li>a</li><ul><li>b</li></ul></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
  ['items without a list', '<div><li>a</li><li>b</li></div>', '<div><ul><li>a</li><li>b</li></ul></div>'],
  [
    'terms without meanings',
    '<dl><dd>a</dd><dt>b</dt></dl>',
    '<div class="terms"><div class="meaning">a</div><div class="term">b</div></div>',
  ],
  ['terms with meanings', '<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a</dt><dd>b</dd></dl>'],
  [
    'two captions',
    '<figure><figcaption>a</figcaption><p>b</p><figcaption>c</figcaption></figure>',
    '<figure><figcaption>a</figcaption><p>b</p><div class="caption">c</div></figure>',
  ],
  [
    'a caption in a box',
    '<figure><p>b</p><div><figcaption>a</figcaption></div></figure>',
    '<figure><p>b</p><div></div><figcaption>a</figcaption></figure>',
  ],
  ['a caption of nothing', '<figcaption>a</figcaption>', '<div class="caption">a</div>'],
  ['what opens, without a summary', '<details>a</details>', '<div>a</div>'],
  [
    'what opens',
    '<details>a<summary>b</summary></details>',
    '<details open="open"><summary>b</summary>a</details>',
  ],
  [
    'a reading',
    '<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>',
    '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby>',
  ],
  [
    'text after a reading',
    '<ruby>漢<rt>かん</rt>x</ruby>',
    '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>x',
  ],
  ['a reading of nothing', '<ruby>漢</ruby>', '<span>漢</span>'],
  [
    'a foot before the body',
    '<table><tfoot><tr><td>b</td></tr></tfoot><tbody><tr><td>a</td></tr></tbody></table>',
    '<table><tbody><tr><td>a</td></tr></tbody><tfoot><tr><td>b</td></tr></tfoot></table>',
  ],
  ['rows without a table', '<tr><td>a</td></tr>', '<div><div>a</div></div>'],
  [
    'a link in a link',
    '<a href="https://x.test/"><table><tbody><tr><td><a href="https://y.test/">a</a></td></tr></tbody></table></a>',
    '<a href="https://x.test/"><table><tbody><tr><td>a</td></tr></tbody></table></a>',
  ],
  ['a time', '<time datetime="someday">a</time>', '<span>a</span>'],
  [
    'sound',
    '<audio controls src="https://x.test/a.mp3"></audio>',
    '<a href="https://x.test/a.mp3">https://x.test/a.mp3</a>',
  ],
  ['an unknown element', '<p><font color="red">a</font><!-- b --></p>', '<p>a</p>'],
])('%s', async (_, content, expected) => {
  expect(await mend(content)).toBe(expected);
});

test.each([
  [
    'a width in percent',
    '<table><tbody><tr><td width="5%" colspan="0" rowspan="2">a</td></tr></tbody></table>',
    '<table><tbody><tr><td rowspan="2">a</td></tr></tbody></table>',
  ],
  [
    'what only pages use',
    '<p class="x" style="color:red" onclick="x()" data-y="z" dir="up">a</p>',
    '<p>a</p>',
  ],
  [
    'a list that counts down',
    '<ol reversed start="3" type="q"><li value="x">a</li></ol>',
    '<ol reversed="reversed" start="3"><li>a</li></ol>',
  ],
])('attributes: %s', async (_, content, expected) => {
  expect(await mend(content)).toBe(expected);
});

describe('links', () => {
  test('within the article lead to their places, under names that are valid and unique', async () => {
    const page = await exportContent(
      '<p><a href="#1%20note">1</a> <a href="#b">2</a> <a href="#gone">3</a> <a href="#">4</a></p><p id="1 note">N</p><p id="b">one</p><p id="b">two</p><p id="free">x</p>',
    );
    const links = [...page.querySelectorAll('a[href^="#"]')];
    const targets = links.map((link) => page.getElementById(link.getAttribute('href')?.slice(1) ?? ''));
    expect(targets.map((target) => target?.textContent)).toEqual(['N', 'one']);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(id).toMatch(/^[a-z][\w-]*$/);
    expect(page.querySelector('body > p')?.textContent).toBe('1 2 3 4');
  });

  test('to a place that was taken apart still lead there', async () => {
    const page = await exportContent('<a href="#x">a</a><h2><div id="x">b</div></h2>');
    const target = page.getElementById(
      page.querySelector('a[href^="#"]')?.getAttribute('href')?.slice(1) ?? '',
    );
    expect(target?.closest('h2')?.textContent).toBe('b');
  });

  test.each([
    ['https://x.test/a b|c^d', 'https://x.test/a%20b%7Cc%5Ed'],
    ['https://x.test/?q=[1]&r=100%&s={x}', 'https://x.test/?q=%5B1%5D&r=100%25&s=%7Bx%7D'],
    ['https://x.test/#a#b', 'https://x.test/#a%23b'],
    ['https://münchen.test/ü', 'https://xn--mnchen-3ya.test/%C3%BC'],
    ['mailto:a@x.test?subject=a b', 'mailto:a@x.test?subject=a%20b'],
  ])('%s is written as an address', async (href, expected) => {
    const page = await exportContent(`<a href="${href}">a</a>`);
    expect(page.querySelector('body > a')?.getAttribute('href')).toBe(expected);
  });

  test.each(['javascript:alert(1)', 'blob:https://x.test/1', 'https://', 'file:///etc/passwd', 'page.html'])(
    '%s is none',
    async (href) => {
      expect(await mend(`<p><a href="${href}">a</a></p>`)).toBe('<p>a</p>');
    },
  );
});

test.each([
  ['has as many parts as it needs', '<mfrac><mn>1</mn></mfrac>', '<mfrac><mn>1</mn><mrow></mrow></mfrac>'],
  [
    'has no more',
    '<msup><mi>a</mi><mi>b</mi><mi>c</mi></msup>',
    '<msup><mi>a</mi><mrow><mi>b</mi><mi>c</mi></mrow></msup>',
  ],
  ['has no loose text', '<mrow>x</mrow>', '<mrow><mtext>x</mtext></mrow>'],
  ['has no pages in it', '<mtext><b>x</b></mtext>', '<mtext>x</mtext>'],
  ['has one form', '<semantics><mi>x</mi><annotation>tex</annotation></semantics>', '<mi>x</mi>'],
  ['has rows in tables', '<mtr><mtd><mi>x</mi></mtd></mtr>', '<mrow><mrow><mi>x</mi></mrow></mrow>'],
  ['has cells in rows', '<mtable><mi>x</mi></mtable>', '<mtable><mtr><mtd><mi>x</mi></mtd></mtr></mtable>'],
  [
    'has pairs of scripts',
    '<mmultiscripts><mi>x</mi><mn>1</mn></mmultiscripts>',
    '<mmultiscripts><mi>x</mi><mn>1</mn><none></none></mmultiscripts>',
  ],
  [
    'has the attributes of its kind',
    '<mi mathvariant="odd" width="3">x</mi><mspace width="1em"/>',
    '<mi>x</mi><mspace width="1em"></mspace>',
  ],
])('a formula %s', async (_, content, expected) => {
  const clean = (html: string) => html.replaceAll(/<(\w+)([^>]*)\/>/g, '<$1$2></$1>');
  expect(clean(await mend(`<math>${content}</math>`))).toBe(`<math>${expected}</math>`);
});
