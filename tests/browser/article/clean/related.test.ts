import { expect, test } from 'vitest';
import { extract } from '../../../../article/extract';
import { ALL_LANGUAGES } from '../../../../article/languages/all';
import { takeSnapshot } from '../../../../article/snapshot/snapshot';
import { parse } from '../parse';
import { pair } from './pair';

pair('related', {
  removes: [
    [
      '<h3>Related articles</h3><ul><li><a href="/a">The lighthouse is for sale</a></li><li><a href="/b">A new pier</a></li></ul>',
      'A new pier',
      'end',
    ],
    ['<p>Read also: <a href="/c">Who owns the tide?</a></p>', 'owns the tide'],
    ['<p>À lire aussi : <a href="/c">Le phare est à vendre</a></p>', 'Le phare'],
    ['<p>Czytaj też: <a href="/c">Latarnia na sprzedaż</a></p>', 'Latarnia'],
    ['<p>Читайте также: <a href="/c">Маяк продан</a></p>', 'Маяк'],
    ['<div class="related-posts"><a href="/d">Ten walks</a></div>', 'Ten walks', 'end'],
  ],
  leaves: [
    [
      '<p>Related by marriage, the two families have shared the boat for three generations, and neither would sell the other its half.</p>',
      'Related by marriage',
    ],
    ['<p>See also note 3, and the table in the second chapter.</p>', 'See also note 3'],
    [
      '<h2>Related work</h2><p>Others have measured the tide before, with rods and floats and once, in a famous paper, with a chain of patient geese.</p>',
      'patient geese',
    ],
  ],
});

test('goes from the end of a short article, whose paragraphs are too short to tell it from a list', async () => {
  const paragraphs = Array.from(
    { length: 5 },
    (_, index) =>
      `<p>The weights of the tower clock went up on evening ${index + 1}, and the cords were greased.</p>`,
  );
  const page = parse(
    `<article>${paragraphs.join('')}<h3>Related articles</h3><ul><li><a href="/a">The ferry that waited</a></li><li><a href="/b">Fog over the weir</a></li></ul></article>`,
  );
  const outcome = await extract(takeSnapshot(page, page.URL), { languages: ALL_LANGUAGES });
  const text = outcome.kind === 'article' ? outcome.article.text : '';
  expect(text).toContain('evening 5');
  expect(text).not.toMatch(/Related|ferry/);
});
