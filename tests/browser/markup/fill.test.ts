import { expect, test } from 'vitest';
import { sanitize } from '../../../article/sanitize';
import { createElements } from '../../../markup/fill';
import type { SafeHtml } from '../../../markup/safe-html';

/** As if the first wall had let everything through. */
const unsafe = (html: string) => html as SafeHtml;
const markupOf = (html: SafeHtml): string => {
  const holder = document.createElement('div');
  holder.append(createElements(html, document));
  return holder.innerHTML;
};

test('this browser has a sanitiser of its own: the second wall stands', () => {
  expect('setHTML' in Element.prototype).toBe(true);
});

test.each([
  ['<img src="https://a.test/1.png" onerror="alert(1)">', '<img src="https://a.test/1.png">'],
  ['<p onclick="alert(1)" style="color:red" class="x">Text</p>', '<p>Text</p>'],
  ['<script>alert(1)</script><p>Text</p>', '<p>Text</p>'],
  ['<iframe srcdoc="<script>alert(1)</script>"></iframe><p>Text</p>', '<p>Text</p>'],
  ['<form action="/x"><button>Go</button></form>', ''],
  ['<a href="javascript:alert(1)">Link</a>', '<a>Link</a>'],
  ['<svg><script>alert(1)</script></svg><p>Text</p>', '<p>Text</p>'],
  ['<x-y>Text</x-y>', ''],
])('what slips through the first wall is stopped by the second: %s', (html, left) => {
  expect(markupOf(unsafe(html))).toBe(left);
});

test('everything an article is made of goes through both walls as it is', () => {
  const html = sanitize(
    '<h2 id="a">Head</h2><p lang="de" dir="ltr">Text <a href="https://a.test/">link</a> <ruby>字<rt>ji</rt></ruby></p><figure><picture><source srcset="https://a.test/2.png 2x"><img src="https://a.test/1.png" srcset="https://a.test/2.png 2x" alt="Alt" width="4" height="3" referrerpolicy="no-referrer" data-row="1"></picture><figcaption>Caption</figcaption></figure><table><tbody><tr><td colspan="2">Cell</td></tr></tbody></table><ol start="3" reversed=""><li value="4">Item</li></ol><details open=""><summary>More</summary><p>Inside</p></details><math display="block" alttext="a/b"><mfrac><mi mathvariant="normal">a</mi><mi>b</mi></mfrac></math><pre data-language="js"><code>let a;</code></pre><video controls="" preload="none" poster="https://a.test/p.png"><track kind="captions" srclang="en" label="English"></video><p data-place="4">Placed</p>',
  );
  expect(markupOf(html)).toBe(html);
});

test('an address in a srcset is held to what src is', () => {
  const html = sanitize(
    '<img src="https://a.test/1.png" srcset="https://a.test/1.png 1x, javascript:alert(1) 2x, file:///etc/passwd 3x">',
  );
  expect(html).toBe('<img src="https://a.test/1.png" srcset="https://a.test/1.png 1x">');
  expect(sanitize('<img src="https://a.test/1.png" srcset="chrome://settings/a 2x">')).toBe(
    '<img src="https://a.test/1.png">',
  );
  const kept = 'https://a.test/a,b.png 1x,   https://a.test/c.png 2x';
  expect(sanitize(`<img srcset="${kept}">`)).toBe(`<img srcset="${kept}">`);
});
