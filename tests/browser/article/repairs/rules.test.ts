import { expect, test } from 'vitest';
import { customImages } from '../../../../article/repairs/custom-images';
import { embeds } from '../../../../article/repairs/embeds';
import { plainText } from '../../../../article/repairs/plain-text';
import { stripUnread } from '../../../../article/repairs/strip';
import { parse } from '../parse';

test('strip takes code, comments and fields, and leaves text and formulas', () => {
  const page = parse(
    '<p>Kept<!-- note --></p><script>x</script><style>p{}</style><input value="q"><script type="math/tex">x^2</script>',
  );
  stripUnread.apply(page);
  expect(page.body.innerHTML).toBe('<p>Kept</p><script type="math/tex">x^2</script>');
});

test('strip cuts towers of marks, and leaves a letter what languages put on it', () => {
  const page = parse(`<p>Ca${'\u0301'.repeat(200_000)}f\u0065\u0301, שָׁ֖ל͏ֹום</p>`);
  stripUnread.apply(page);
  expect(page.body.textContent).toBe(`Ca${'\u0301'.repeat(30)}f\u0065\u0301, שָׁ֖ל͏ֹום`);
});

test('strip opens the one element that has no end when it is written out', () => {
  const page = new DOMParser().parseFromString('<p>One</p><div></div><p>Two</p>', 'text/html');
  const endless = page.createElement('plaintext');
  endless.append('Between');
  page.querySelector('div')?.append(endless);
  stripUnread.apply(page);
  expect(page.body.innerHTML).toBe('<p>One</p><div>Between</div><p>Two</p>');
});

test('embeds: a video in the article becomes a link with title and host, an advertisement frame goes', () => {
  const page = parse(
    '<article><iframe title="The harbour from above" src="https://video.test/embed/1"></iframe><iframe src="https://ad.doubleclick.net/x"></iframe></article>',
  );
  embeds.apply(page);
  expect(page.querySelector('iframe')).toBeNull();
  expect(page.querySelector('a')?.outerHTML).toBe(
    '<a href="https://video.test/embed/1" data-embed="">The harbour from above (video.test)</a>',
  );
});

test('plain text: hard-wrapped paragraphs are joined, tables and lists keep their lines', () => {
  const text = [
    'The harbour in winter',
    '',
    'The first line of a paragraph that was wrapped by hand at seventy',
    'characters, as people used to do, and goes on for another line or two',
    'before it ends.',
    '',
    'a    1',
    'b    2',
  ].join('\n');
  const page = parse('<pre></pre>');
  Object.defineProperty(page, 'contentType', { value: 'text/plain' });
  const pre = page.querySelector('pre');
  if (pre) pre.textContent = text;
  plainText.apply(page);
  expect(page.querySelector('h1')?.textContent).toBe('The harbour in winter');
  expect(page.querySelector('p')?.textContent).toMatch(/wrapped by hand at seventy characters, as/);
  expect(page.querySelector('article > pre')?.textContent).toBe('a    1\nb    2');
});

test('custom-images: a site’s own element for pictures becomes one, other elements with an address do not', () => {
  const page = parse(
    '<article><amp-img src="/a.php?id=7" width="600" height="400" alt="The mill" layout="responsive"><noscript><img src="/b.jpg"></noscript></amp-img><gu-image src="/c.webp?w=3"></gu-image><x-player src="/d.mp4"></x-player><amp-img src="/e.jpg"><img src="/e-small.jpg" alt="Loaded"></amp-img></article>',
  );
  customImages.apply(page);
  expect([...page.querySelectorAll('img')].map((image) => image.outerHTML)).toEqual([
    '<img src="/a.php?id=7" alt="The mill" width="600" height="400">',
    '<img src="/c.webp?w=3">',
    '<img src="/e-small.jpg" alt="Loaded">',
  ]);
  expect(page.querySelector('x-player')).not.toBeNull();
});
