import { expect, test } from 'vitest';
import { articles, exportBook, makeArticle, textsOf, toExported } from './read-book';

test.each([
  ['markup', '</title><script>alert(1)</script>'],
  ['entities and CDATA', '&lt;b&gt; ]]> <![CDATA[ &nbsp; "quoted" \'so\''],
  ['control characters', 'a\u0000b\u0008c\u000bd\u001fe\ufffef'],
  ['half a surrogate pair', 'a\ud800b'],
  ['line breaks', 'one\r\ntwo\u2028three'],
  ['a processing instruction', '<?xml version="1.1"?> --> <!-- '],
  ['nothing', ' \n '],
  ['nothing that XML has', '\u0000\u0001'],
  ['marks of direction', '\u202eabc\u2066'],
  ['a very long word', 'x'.repeat(5000)],
])('a title of %s stays text', async (_, title) => {
  const hostile = makeArticle({
    title,
    byline: title,
    siteName: title,
    excerpt: title,
    note: title,
    publishedAt: title,
    language: title,
    url: `https://example.test/${title}`,
    canonicalUrl: title,
    tags: [title],
  });
  for (const book of [
    await exportBook([toExported(hostile)], { title }),
    await exportBook([toExported(hostile), ...articles(1)], { title }),
  ]) {
    for (const path of book.paths.filter((name) => /\.(?:xhtml|opf|svg|xml)$/.test(name))) {
      const page = book.page(path);
      expect(page.querySelectorAll('script, b')).toHaveLength(0);
    }
    expect(book.page('EPUB/text/1.xhtml').querySelector('h1')?.textContent?.trim()).toBeTruthy();
    expect(book.page('EPUB/nav.xhtml').querySelector('#toc a')?.textContent?.trim()).toBeTruthy();
    expect(textsOf(book, 'metadata > title')[0]?.trim()).toBeTruthy();
  }
});

test('a title reads as it was written', async () => {
  const title = '“1 < 2 & 3 > 2” ]]> <i>so</i> | "x" \u{1f4d6} العنوان';
  const book = await exportBook([toExported(makeArticle({ title }))]);
  expect(book.page('EPUB/text/1.xhtml').querySelector('h1')?.textContent).toBe(title);
  expect(book.page('EPUB/nav.xhtml').querySelector('#toc a')?.textContent).toBe(title);
  expect(textsOf(book, 'metadata > title')).toEqual([title]);
});
