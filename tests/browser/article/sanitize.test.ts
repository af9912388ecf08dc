import { expect, test } from 'vitest';
import { sanitize } from '../../../article/sanitize';

test.each([
  ['a script', '<p>a</p><script>alert(1)</script>', '<p>a</p>'],
  ['an event handler', '<p onclick="alert(1)">a</p>', '<p>a</p>'],
  ['a javascript link', '<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
  ['a frame', '<p>a<iframe src="https://x.test"></iframe></p>', '<p>a</p>'],
  ['a form', '<form action="/x"><input name="q"><p>a</p></form>', '<p>a</p>'],
  ['styles', '<p style="position:fixed">a</p><style>p{color:red}</style>', '<p>a</p>'],
  [
    'an image that runs',
    '<img src="https://x.test/a.png" onerror="alert(1)">',
    '<img src="https://x.test/a.png">',
  ],
  ['svg', '<svg><script>alert(1)</script></svg>', ''],
  ['a data: page', '<a href="data:text/html,<script>alert(1)</script>">a</a>', '<a>a</a>'],
  [
    'mutation through math',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    null,
  ],
])('%s does not come through', (_, dirty, clean) => {
  const result = sanitize(dirty);
  expect(result).not.toMatch(/onerror|onclick|javascript:|<script|<style|<iframe|<form/i);
  if (clean !== null) expect(result).toBe(clean);
});

test('what an article is made of comes through', () => {
  const html =
    '<h2 id="n">Title</h2><p lang="fr" dir="rtl">a <a href="https://x.test/">b</a><sup><a href="#n">1</a></sup></p><figure><img src="https://x.test/a.png" srcset="https://x.test/b.png 2x" alt="c" width="3" height="4"><figcaption>d</figcaption></figure><table><tbody><tr><td colspan="2">e</td></tr></tbody></table><ruby>漢<rt>かん</rt></ruby><math><mi>x</mi></math>';
  expect(sanitize(html)).toBe(html);
});
