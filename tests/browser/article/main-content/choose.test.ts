import { describe, expect, test } from 'vitest';
import { measureArticle } from '../../../../article/main-content/article-measures';
import { chooseMainContent } from '../../../../article/main-content/choose';
import { findRejectionReason, isDoubtful } from '../../../../article/main-content/is-article';
import { readPageSignals } from '../../../../article/main-content/page-signals';
import { takeSnapshot } from '../../../../article/snapshot/snapshot';
import { parse } from '../parse';

const sentence = (about: string) =>
  `What is to be said of ${about} fills a paragraph of some length, with a comma or two in it, and ends, as a paragraph should, where the thought that began it has come to rest.`;
const paragraphs = (topic: string, count: number) =>
  Array.from({ length: count }, (_, index) => `<p>${sentence(`${topic} number ${index + 1}`)}</p>`).join('');
const chosen = (html: string, stated = { title: '', excerpt: '' }) => {
  const page = parse(html);
  return chooseMainContent(takeSnapshot(page, 'https://example.test/news/story.html').document, stated);
};

describe('choice', () => {
  test('a paragraph in a box of its own, with a link in it, is not lost', () => {
    const card = (inner: string, index: number) =>
      `<div class="card card-${index}"><div class="text"><p>${inner}</p></div></div>`;
    const cards = Array.from({ length: 9 }, (_, index) =>
      card(
        index === 4
          ? 'It was announced in an article of the <a href="https://j.test/">journal of tides</a>.'
          : sentence(`tide ${index}`),
        index,
      ),
    );
    const choice = chosen(`<main><h1>Tides</h1>${cards.join('')}</main>`);
    const text = choice?.root.textContent ?? '';
    expect(text).toContain('It was announced in an article');
    expect(text.indexOf('tide 3')).toBeLessThan(text.indexOf('It was announced'));
    expect(text.indexOf('It was announced')).toBeLessThan(text.indexOf('tide 5'));
  });

  test('a sentence or a step that is a link is not lost, in a box like those of the others; a teaser is', () => {
    const box = (inner: string) => `<div class="markup">${inner}</div>`;
    const boxes = Array.from({ length: 7 }, (_, index) => box(`<p>${sentence(`tide ${index}`)}</p>`));
    boxes.splice(3, 0, box('<p><a href="https://j.test/1">Three divers had gone down before.</a></p>'));
    boxes.splice(5, 0, box('<p><a href="https://j.test/2">Ten divers you will not believe</a></p>'));
    boxes.splice(
      7,
      0,
      box(
        '<ol><li><a href="/one">Open the lid of the box.</a></li><li><a href="/two">Turn the key to the left.</a></li></ol>',
      ),
    );
    const text =
      chosen(`<article><h1>Tides</h1><div>${boxes.join('')}</div></article>`)?.root.textContent ?? '';
    expect(text.indexOf('Three divers')).toBeGreaterThan(text.indexOf('tide 2'));
    expect(text.indexOf('Three divers')).toBeLessThan(text.indexOf('tide 3'));
    expect(text).toContain('Turn the key');
    expect(text).not.toContain('Ten divers');
  });

  test('a list that stands in the article’s own box is not lost', () => {
    const items = Array.from(
      { length: 4 },
      (_, index) =>
        `<li><b>New</b> this week and <i>free</i>, tool ${index}: <img src="/${index}.png" alt=""></li>`,
    );
    const text =
      chosen(
        `<article>${paragraphs('tide', 4)}<ul class="tools">${items.join('')}</ul>${paragraphs('ebb', 4)}</article>`,
      )?.root.textContent ?? '';
    expect(text).toContain('tool 3');
    expect(text.indexOf('tool 3')).toBeLessThan(text.indexOf('ebb number 1'));
  });

  test('the last section of an article that is parted in several is not lost, its heading with it', () => {
    const section = (inner: string) =>
      `<section class="s"><div class="w"><div class="c">${inner}</div></div></section>`;
    const html = `<div><article>${section(paragraphs('tide', 9))}<section class="ads"></section>${section(`<h2>In the end</h2><p class="">${sentence('ebb')}</p>`)}</article><div class="w"><div class="c"><p>${sentence('another story')}</p></div></div></div>`;
    const text = chosen(html)?.root.textContent ?? '';
    expect(text).toContain('said of ebb');
    expect(text).toContain('In the end');
    expect(text).not.toContain('another story');
  });

  test('the other half of an article in boxes of another name is not lost, its headings with it', () => {
    const promo = '<div class="interlude"><div><a href="/tickets">Tickets for the tide</a></div></div>';
    const html = `<article><h1>Tides</h1><div class="opening"><div class="text"><div>${paragraphs('tide', 9)}</div></div></div>${promo}
      <div class="longread"><div class="columns"><div class="column"><div><h2>Ebb</h2>${paragraphs('ebb', 5)}</div></div></div></div>${promo}
      <div class="bio"><div><div><p>${sentence('the author')}</p></div></div></div></article>
      <div class="longread"><div class="columns"><div class="column"><div>${paragraphs('another story', 3)}</div></div></div></div>`;
    const text = chosen(html)?.root.textContent ?? '';
    expect(text.indexOf('Ebb')).toBeGreaterThan(text.indexOf('tide number 9'));
    expect(text.indexOf('ebb number 1')).toBeGreaterThan(text.indexOf('Ebb'));
    expect(text).toContain('ebb number 5');
    expect(text).not.toContain('another story');
    expect(text).not.toContain('the author');
  });

  test('a heading that resembles the title stays', () => {
    const page = `<title>Standalone clocks that need no tide</title><article>${paragraphs('clock', 3)}<h2>Clocks that need no tide</h2>${paragraphs('tide', 3)}</article>`;
    expect(chosen(page)?.root.textContent).toContain('Clocks that need no tideWhat');
  });

  test('pictures side by side come back', () => {
    const cell = (name: string) =>
      `<div class="cell"><div class="frame"><img src="/${name}.jpg" width="400" height="300" alt=""><div class="pin"><a href="javascript:;"></a></div></div></div>`;
    const html = `<article>${paragraphs('tide', 4)}<div class="media">${cell('left')}${cell('right')}</div>${paragraphs('ebb', 4)}</article>`;
    const sources = [...(chosen(html)?.root.querySelectorAll('img') ?? [])].map((image) =>
      image.getAttribute('src')?.split('/').pop(),
    );
    expect(sources).toEqual(['left.jpg', 'right.jpg']);
  });

  test('a short article is all of what the page declares', () => {
    const root = chosen(
      '<nav><a href="/">Home</a></nav><article><h3>An example</h3><p>Here is the code:</p><div class="highlight"><pre><code>p = 61\nq = 97\nprint(p * q)\nprint(p + q)</code></pre></div><p>This gives us both keys, the public and the private one.</p></article>',
    )?.root;
    expect(root?.textContent).toContain('Here is the code');
    expect(root?.textContent).toContain('An example');
    expect(root?.textContent).not.toContain('Home');
  });

  test('comments that outweigh the article are not taken for it', () => {
    const thread = `<div id="comments" class="comments">${Array.from({ length: 30 }, (_, index) => `<div class="comment"><p>${sentence(`opinion ${index}`)}</p></div>`).join('')}</div>`;
    const text = chosen(`<div itemprop="articleBody">${paragraphs('clock', 6)}</div>${thread}`)?.root
      .textContent;
    expect(text).toContain('clock number 6');
    expect(text).not.toContain('opinion 3');
  });

  test('a standfirst in the header is brought in, before the first paragraph', () => {
    const lead =
      'After ninety silent years the mill grinds again, one sack an hour, for a village that forgot.';
    const text =
      chosen(
        `<article><header><h1>The mill</h1><p class="standfirst">${lead}</p></header>${paragraphs('mill', 6)}</article>`,
      )?.root.textContent ?? '';
    expect(text.indexOf(lead)).toBeGreaterThanOrEqual(0);
    expect(text.indexOf(lead)).toBeLessThan(text.indexOf('mill number 1'));
  });

  test('a standfirst without a name of its own is known by the page’s description, after the headline that says its title', () => {
    const lead =
      'After ninety silent years the mill grinds again, one sack an hour, for a village that had forgotten what for.';
    const html = (inner: string) =>
      `<header><h1><a href="/"><img src="/logo.png" alt="The Tide"></a></h1></header><div><h1>The mill of Arrow</h1><ul><li><a href="/share">Share</a></li></ul><h3>${inner}</h3></div><div><div class="story">${paragraphs('mill', 6)}</div></div>`;
    const stated = { title: 'The mill of Arrow', excerpt: `${lead.slice(0, 90)}…` };
    const text = chosen(html(lead), stated)?.root.textContent ?? '';
    expect(text.indexOf(lead)).toBeGreaterThanOrEqual(0);
    expect(text.indexOf(lead)).toBeLessThan(text.indexOf('mill number 1'));
    const other = lead.replace('After', 'For');
    expect(chosen(html(other), stated)?.root.textContent).not.toContain(other);
  });

  const LEAD =
    'After ninety silent years the mill grinds again, one sack an hour, for a village that forgot what for.';
  const marked = (html: string, excerpt = '') =>
    [...(chosen(html, { title: 'The mill', excerpt })?.root.querySelectorAll('[data-standfirst]') ?? [])].map(
      (element) => `${element.localName}: ${element.textContent?.trim()}`,
    );

  test.each([
    [
      'in the header',
      `<article><header><h1>The mill</h1><p class="dek">${LEAD}</p></header>${paragraphs('mill', 6)}</article>`,
    ],
    [
      'in a box',
      `<article><header><h1>The mill</h1><div class="standfirst"><p>${LEAD}</p></div></header>${paragraphs('mill', 6)}</article>`,
    ],
    [
      'a subtitle',
      `<article><h1>The mill</h1><h2 class="subtitle">${LEAD}</h2>${paragraphs('mill', 6)}</article>`,
    ],
    [
      'bold, as the description says',
      `<article><h1>The mill</h1><p><b>${LEAD}</b></p>${paragraphs('mill', 6)}</article>`,
    ],
  ])('a standfirst is marked: %s', (_, html) => {
    expect(marked(html, LEAD)).toEqual([`p: ${LEAD}`]);
  });

  test.each([
    ['as a paragraph', `<p>${LEAD}</p>${paragraphs('mill', 6)}`],
    ['before a heading', `<p>${LEAD}</p><h2>The wheel</h2>${paragraphs('mill', 6)}`],
    [
      'in a block of its own',
      [LEAD, ...Array(6).fill(sentence('mill'))]
        .map((text) => `<div class="block"><p>${text}</p></div>`)
        .join(''),
    ],
  ])('the first paragraph is none, though the page is described by it: %s', (_, body) => {
    expect(marked(`<article><h1>The mill</h1><div class="story">${body}</div></article>`, LEAD)).toEqual([]);
  });

  test('an article inside a form or an aside is found', () => {
    const text = chosen(
      `<form><aside><div itemprop="articleBody">${paragraphs('form', 5)}</div></aside></form>`,
    )?.root.textContent;
    expect(text).toContain('form number 5');
  });

  test('paragraphs written as boxes keep their names and places', () => {
    const boxes = Array.from(
      { length: 6 },
      (_, index) => `<div class="text n${index}">${sentence(`box ${index}`)}</div>`,
    );
    const root = chosen(`<article><h1>Boxes</h1>${boxes.join('')}</article>`)?.root;
    const paragraphs = [...(root?.querySelectorAll('p') ?? [])];
    expect(paragraphs.map((paragraph) => paragraph.className)).toEqual(
      boxes.map((_, index) => `text n${index}`),
    );
    const places = paragraphs.map((paragraph) => Number(paragraph.dataset.place));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(6);
  });

  test('a page without text has no choice', () => expect(chosen('<div><img src="/a.png"></div>')).toBeNull());
});

describe('judgement', () => {
  const URL = 'https://example.test/a/story';
  const judge = (html: string) => {
    const page = parse(html);
    return findRejectionReason(measureArticle(page.body), readPageSignals(page, URL));
  };
  const doubt = (html: string, pageText: number) => {
    const page = parse(html);
    return isDoubtful(measureArticle(page.body), readPageSignals(page, URL), pageText);
  };
  const cards = Array.from(
    { length: 12 },
    (_, index) =>
      `<div><h3><a href="/s/${index}">Headline number ${index}</a></h3><p>A short line that says what story ${index} is about, and no more than that, in few words.</p></div>`,
  ).join('');
  test('a list of teasers is no article', () => expect(judge(cards)).toBe('not-an-article'));
  test('a login is no article', () =>
    expect(
      judge(
        '<h1>Log in</h1><p>Forgot your password? Write to us and we shall help you as soon as we can, on weekdays.</p><input type="password">',
      ),
    ).toBe('not-an-article'));
  test('an article is one', () => expect(judge(paragraphs('tide', 4))).toBeNull());
  const note = '<p>The ferry does not run today, says the harbour office.</p>';
  test('a short note is one, in doubt where its page says much else', () => {
    expect(judge(note)).toBeNull();
    expect(doubt(note, 60)).toBe(false);
    expect(doubt(note, 5000)).toBe(true);
  });
  test('a few teasers, each a card that is one link, are none', () => {
    const card = (index: number) =>
      `<a href="/a/${index}"><img src="/${index}.jpg"><h2>Headline number ${index}</h2><p>A line that says what story ${index} is about, and no more than that, in a few words.</p></a><div>7 August</div>`;
    expect(judge([1, 2, 3].map(card).join(''))).toBe('not-an-article');
  });
  test('short sections whose headings link to what they tell of elsewhere are one', () => {
    const section = (index: number) =>
      `<h2><a href="https://other.test/${index}">Item number ${index}</a></h2><p>A line that says what item ${index} is about, and no more than that, in a few words of our own.</p>`;
    expect(judge([1, 2, 3].map(section).join(''))).toBeNull();
  });
  test('words between links, without a line to read, are none', () =>
    expect(judge('<p><a href="/x">Lamp</a> £9</p>'.repeat(30))).toBe('not-an-article'));
  test('a table is one', () =>
    expect(
      judge(
        `<table>${'<tr><td>1935</td><td>1,204 walkers</td><td>312 bicycles</td></tr>'.repeat(10)}</table>`,
      ),
    ).toBeNull());
});
