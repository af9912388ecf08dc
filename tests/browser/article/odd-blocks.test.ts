import { expect, test } from 'vitest';
import { extract } from '../../../article/extract';
import { ALL_LANGUAGES } from '../../../article/languages/all';
import { takeSnapshot } from '../../../article/snapshot/snapshot';
import { parse } from './parse';

// Blocks that a reader wants though Readability drops them, and some that a reader doesn't.

const ADDRESS = 'https://paper.test/2026/the-harbour';
const say = (about: string) =>
  `What is to be said of ${about} fills a paragraph of some length, with a comma or two in it, and ends, as a paragraph should, where the thought that began it has come to rest.`;
const read = async (html: string) => {
  const outcome = await extract(takeSnapshot(parse(html, ADDRESS), ADDRESS), { languages: ALL_LANGUAGES });
  if (outcome.kind === 'none') throw new Error(outcome.reason);
  return parse(outcome.article.content).body;
};
const article = (inner: string, head = '') =>
  read(
    `<title>The ice of the harbour</title><article><h1>The ice of the harbour</h1>${head}<div class="body"><p>${say('ice')}</p><p>${say('drills')}</p>${inner}<p>${say('thaw')}</p><p>${say('coal')}</p></div></article>`,
  );
const texts = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

test('who is quoted stays, named in the quotation’s footer; the page’s footer goes', async () => {
  const root = await article(
    '<blockquote><p>We walked across it to school, all of us, for forty days.</p><footer>— Ana Breck, <cite>teacher</cite></footer></blockquote><footer>Imprint of the house</footer>',
  );
  expect(texts(root, 'blockquote p')).toContain('— Ana Breck, teacher');
  expect(root.textContent).not.toContain('Imprint');
});

test('the header of a section or a graphic stays; the article’s own and that of another article go', async () => {
  const root = await article(
    `<section class="interactive"><header class="interactive-header"><h2>Forty days of ice</h2><p>Its thickness grew until the middle of February, by the school’s own figures.</p></header><figure><img src="/chart.png" width="600" height="400"></figure></section><section><header><h3><a href="/2025/other">Another winter</a></h3></header><p>Teaser.</p></section>`,
    '<header class="entry-header"><p>By <a rel="author" href="/a">Ada Quill</a></p></header>',
  );
  expect(texts(root, 'h2')).toContain('Forty days of ice');
  expect(root.textContent).toContain('by the school’s own figures');
});

test('definitions without a term are paragraphs, the last one up to the next block', async () => {
  const root = await read(
    `<title>The clock</title><center><h2>The clock</h2></center><hr><dd>&nbsp;&nbsp;&nbsp;${say('clocks')}<dd>&nbsp;&nbsp;— Well?<dd>&nbsp;&nbsp;${say('trains')}<dd>${say('bakers')}<hr><center><a href="/vote">Your vote:</a></center>`,
  );
  expect(texts(root, 'p')).toEqual([say('clocks'), '— Well?', say('trains'), say('bakers')]);
});

test('a glossary stays one', async () => {
  const root = await article(
    '<dl><dt>Pier</dt><dd>What a ferry ties up at.</dd><dt>Tide</dt><dd>What comes in.</dd></dl>',
  );
  expect(texts(root, 'dt')).toEqual(['Pier', 'Tide']);
  expect(texts(root, 'dd')).toEqual(['What a ferry ties up at.', 'What comes in.']);
});

test('the cards of a manual’s first page keep their links, in their headings', async () => {
  const card = (name: string) =>
    `<a class="card" href="/docs/${name}"><h3>Learn ${name}</h3><p>From an empty folder to ${name} in ten minutes.</p></a>`;
  const root = await article(
    `<h2>Where to begin</h2><section class="row">${['ice', 'drills', 'coal'].map(card).join('')}</section><h2>And then</h2>`,
  );
  expect(texts(root, 'h3 > a')).toEqual(['Learn ice', 'Learn drills', 'Learn coal']);
  expect(root.querySelector('a[href$="/docs/coal"]')).not.toBeNull();
  expect(root.textContent).toContain('to drills in ten minutes');
  expect(root.querySelector('a :is(p, h3)')).toBeNull();
});

test('a picture in boxes keeps the link to a larger one', async () => {
  const root = await article(
    '<figure><a href="/large.jpg"><div class="x"><picture><img src="/small.jpg" width="600" height="400"></picture></div></a></figure>',
  );
  expect(root.querySelector('a[href$="/large.jpg"] img')).not.toBeNull();
});

test('tools of a figure go; its source, its credit and what is said of it stay', async () => {
  const root = await article(
    `<figure><img src="/f1.png" width="600" height="400"><ul><li><a href="/f1.large.jpg?download=true">Download figure</a></li><li><a href="/f1.large.jpg">Open in new tab</a></li></ul><a href="#" class="x">View large</a><figcaption>The north pier. Photo: <a href="https://ada.test/">Ada Quill</a></figcaption></figure><p>See <a href="/f1.png">the whole picture</a>.</p>`,
  );
  expect(root.textContent).not.toMatch(/Download figure|new tab|View large/);
  expect(texts(root, 'figcaption a')).toEqual(['Ada Quill']);
  expect(root.textContent).toContain('See the whole picture.');
});

test('a subtitle of a few words stays; a line with author and day is none', async () => {
  const lead = async (head: string) =>
    texts(
      await read(
        `<title>The clock</title><article><header><h1>The clock nobody mends</h1>${head}</header><p>${say('clocks')}</p><p>${say('trains')}</p><p>${say('bakers')}</p></article>`,
      ),
      'p',
    )[0];
  expect(await lead('<h2 class="subtitle">Eleven minutes fast since 1911</h2>')).toBe(
    'Eleven minutes fast since 1911',
  );
  expect(
    await lead(
      '<h2 class="subtitle">Eleven minutes fast since 1911</h2><p>By <a rel="author" href="/a">Ada Quill</a></p><time>9 March 2026</time>',
    ),
  ).toBe('Eleven minutes fast since 1911');
  expect(await lead('<h2>Eleven minutes fast, always</h2>')).toBe('Eleven minutes fast, always');
  expect(await lead('<div class="meta">Ada Quill, 9 March 2026</div>')).toBe(say('clocks'));
  // Substack's subtitle is what its author wrote there, which may be the date.
  const dated = '<meta property="article:published_time" content="2026-04-15T09:00:00Z">';
  for (const line of ['April 15, 2026', 'Wednesday, April 15, 2026', '15 de abril de 2026, 10:30'])
    expect(await lead(`${dated}<h3 class="subtitle">${line}</h3>`)).toBe(say('clocks'));
  expect(await lead(`${dated}<h3 class="subtitle">The 12 best clocks of 2026</h3>`)).toBe(
    'The 12 best clocks of 2026',
  );
});

test('links past something and boxes that ask for work go; a heading without its list goes, others stay', async () => {
  const root = await article(
    `<a class="skip-link" href="#after-ad">Skip past this</a><h2>Legacy</h2><table class="ambox ambox-expand"><tr><td>This section needs expansion. You can help by adding to it.</td></tr></table><p>${say('legacy')}</p><h2>See also</h2><h2>Notes</h2><p>Skip the <a href="#legacy">next part</a> where you know it, and read <a id="legacy"></a>on.</p>`,
  );
  expect(root.textContent).not.toMatch(/Skip past|needs expansion|See also/);
  expect(texts(root, 'h2')).toEqual(['Legacy', 'Notes']);
  expect(root.textContent).toContain('Skip the next part');
});

test('a named pull quote that repeats a clause goes; a part of one stays', async () => {
  const root = await article(
    `<p>Because nobody queues any more, they have time to sit down with a reader for half an hour. All of them do.</p><div class="x-pullquote"><p class="big">“They have time to sit down with a reader for half an hour”</p></div><p>${say('bread')}</p><div class="x-pullquote"><p>time to sit down with a reader for half</p></div>`,
  );
  expect(root.textContent?.split('down with a reader for half an hour').length).toBe(2);
  expect(texts(root, 'p')).toContain('time to sit down with a reader for half');
});

test('links within the article lead somewhere, whatever became of their target', async () => {
  const root = await article(
    `<p>See <a href="${ADDRESS}/#one">one</a>, <a href="#two">two</a>, <a href="?from=feed#three">three</a>, <a href="#title">four</a>, <a href="https://paper.test/2026/other#x">five</a>.</p><p><a name="one"></a>${say('one')}</p><div class="share"><a id="two">Share</a></div><h2 id="three">Three</h2><p>${say('three')}</p><h2 id="title">Four</h2><p>${say('four')}</p>`,
  );
  const own = [...root.querySelectorAll('a[href^="#"]')];
  expect(own.map((link) => link.textContent)).toEqual(['one', 'three', 'four']);
  for (const link of own)
    expect(root.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`)).not.toBeNull();
  expect(texts(root, 'a[href*="other#x"]')).toEqual(['five']);
});

test('stand-ins for pictures go; photographs with such words in their names stay', async () => {
  const image = (name: string) => `<p><img src="/i/${name}" width="600" height="400"></p>`;
  const gone = ['placeholder-white.png', 'grey.gif', 'loader_300x200.svg', 'no-image.png'];
  const kept = ['grey-heron.jpg', 'pixel-art.png', 'loading-the-ferry.jpg', 'grey.jpg'];
  const root = await article([...gone, ...kept].map(image).join(''));
  expect([...root.querySelectorAll('img')].map((one) => one.src.split('/').pop())).toEqual(kept);
});
