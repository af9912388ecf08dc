import { describe, expect, test } from 'vitest';
import { ALL_LANGUAGES } from '../../../../article/languages/all';
import { readMetadata } from '../../../../article/metadata/metadata';
import { parse } from '../parse';

const URL = 'https://www.tide.test/isles/2026/ferry-clocks';
const PROSE =
  '<p>The ferry to the island of Lune has run every morning for a hundred and twelve years, and for the last nine of them the same woman has stood at its wheel, in a blue cap that was her father’s and does not fit her at all, as she says to everyone.</p>';
const HEADLINE = '<h1>The ferry that sets the clocks</h1>';
const TITLE = '<title>The ferry that sets the clocks | The Tide</title>';

/** Metadata of a page with this body. */
const read = (body: string, head = TITLE) =>
  readMetadata(
    parse(`<html lang="en"><head>${head}</head><body>${body}${PROSE}</body></html>`, URL),
    URL,
    ALL_LANGUAGES,
  );
const SITE = `${TITLE}<meta property="og:site_name" content="The Tide">`;

describe('a byline ends where its box goes on', () => {
  test.each([
    ['a day', '<div class="Byline-x1">By Nell Pascoe 13th Oct 2026</div>'],
    [
      'a day in an element of its own, without a space',
      '<div class="Byline-x1"><span>By <b>Nell Pascoe</b></span><time>13th Oct</time></div>',
    ],
    ['a month first', '<div class="Byline-x1">By Nell Pascoe Oct 13th</div>'],
    ['a time ago', '<div class="Byline-x1">By Nell Pascoe 2 hours ago</div>'],
    ['the time it takes', '<div class="Byline-x1">By Nell Pascoe 5 min read</div>'],
    [
      'a portrait’s stand-in',
      '<div class="author"><noscript>&lt;img src="/a.png"&gt; Tom</noscript><span>Nell Pascoe</span></div>',
    ],
    ['itself, said again', '<div class="author"><span>Nell Pascoe</span><p>Nell Pascoe</p></div>'],
    ['points', '<div class="author">Nell Pascoe <b>61</b> <i>1 4</i></div>'],
    ['a label on a line of its own', '<div class="author">Written by<br>Nell Pascoe</div>'],
    ['a credit without a space', '<div class="author">Text, Interview:<br>Nell Pascoe</div>'],
    [
      'a credit whose name follows in an element',
      '<div class="author"><span>Text, Interview:</span><span>Nell Pascoe</span></div>',
    ],
  ])('%s', (_, box) => {
    expect(read(`<article>${HEADLINE}${box}</article>`).byline).toBe('Nell Pascoe');
  });

  test('a number that is part of a name stays', () => {
    expect(read(`<article>${HEADLINE}<div class="byline">By Sailor Nell 42</div></article>`).byline).toBe(
      'Sailor Nell 42',
    );
  });
});

describe('names that are no authors’', () => {
  test.each([
    [
      'under testimonials',
      '<figure class="testimonial"><blockquote>It is still there.</blockquote><figcaption><span class="author">Corin Maddox</span></figcaption></figure>',
    ],
    [
      'under testimonials without a figure',
      '<div class="customer-testimonial"><p>It is still there.</p><span class="author">Corin Maddox</span></div>',
    ],
    [
      'in a caption',
      '<figure><img src="/a.jpg"><figcaption>Photo: <span class="author">Corin Maddox</span></figcaption></figure>',
    ],
    [
      'in a caption that is a box',
      '<div class="image-caption"><span class="author">Corin Maddox</span></div>',
    ],
    [
      'of a quotation',
      '<blockquote><p>It is still there.</p><span class="author">Corin Maddox</span></blockquote>',
    ],
  ])('%s', (_, box) => {
    expect(read(`<article>${HEADLINE}${PROSE}${box}</article>`).byline).toBeNull();
  });

  test('the site’s own name is nobody’s', () => {
    expect(read(`<article>${HEADLINE}<p class="byline">By The Tide</p></article>`, SITE).byline).toBeNull();
    expect(read(HEADLINE, `${SITE}<meta name="author" content="tide.test">`).byline).toBeNull();
    expect(read(HEADLINE, `${SITE}<meta name="author" content="Copyright Tide & Co.">`).byline).toBeNull();
    expect(read(HEADLINE, `${SITE}<meta name="author" content="Editors">`).byline).toBe('Editors');
  });

  test('whose own site it is, is its author', () => {
    const own = '<meta property="og:site_name" content="Ada Tide"><meta name="author" content="Ada Tide">';
    const page = parse(`<title>Ferry</title>${own}${HEADLINE}${PROSE}`, 'https://adatide.test/ferry');
    expect(readMetadata(page, 'https://adatide.test/ferry', ALL_LANGUAGES).byline).toBe('Ada Tide');
  });
});

describe('a headline of several parts', () => {
  const stated = (title: string) =>
    `<title>${title} | The Tide</title><meta property="og:title" content="${title}">`;
  test.each([
    ['glued without spaces', '<h1><span>The ferry that</span><span>sets the clocks</span></h1>'],
    ['glued by a line break', '<h1>The ferry that<br>sets the clocks</h1>'],
    ['with a label', '<h1><span class="kicker">Isles</span>The ferry that sets the clocks</h1>'],
    ['with a note after it', '<h1>The ferry that sets the clocks<small>Updated today</small></h1>'],
  ])('%s', (_, headline) => {
    expect(read(`<article>${headline}</article>`, stated('The ferry that sets the clocks')).title).toBe(
      'The ferry that sets the clocks',
    );
  });

  test('what the stated title leaves out stays where it is no part of its own', () => {
    const { title } = read(
      '<article><h1>The ferry that sets the clocks, <em>and the woman at its wheel</em></h1></article>',
      stated('The ferry that sets the clocks'),
    );
    expect(title).toBe('The ferry that sets the clocks, and the woman at its wheel');
  });
});

test.each([
  ['Categories: News', 'News'],
  ['Filed under: Sea &amp; Weather', 'Sea & Weather'],
  ['分类：港口', '港口'],
  ['News', 'News'],
  ['0', null],
  ['Back to blog', null],
  ['← Blog', null],
  ['Supported by', null],
  ['最新', null],
  ['Patrocinado por Ondas', null],
  ['Partager', null],
  ['Partager la mer', 'Partager la mer'],
  ['Share on Facebook', null],
  ['Schliessen', null],
])('the label %s above the headline is the section %s', (label, section) => {
  const page = `<article><div class="cat-links">${label}</div><h1>The ferry that sets the clocks</h1></article>`;
  expect(read(page, '').section).toBe(section);
});

describe('dates that are not the article’s', () => {
  test.each([
    [
      'of references',
      '<ol class="references"><li>Quill, A. <time datetime="1999-02-03">3 February 1999</time></li></ol>',
    ],
    ['of a cited work', '<p><cite>Quill <time datetime="1999-02-03">1999</time></cite></p>'],
    [
      'in running text',
      `<p>It was on <time datetime="1911-02-03">3 February 1911</time> that the clock was built, and since that day it has been eleven minutes fast, so that the whole town, its school and its church, its two bakers and its station, live by another time than everybody else.</p>`,
    ],
    [
      'of other articles',
      '<div class="card"><h3><a href="/isles/2025/other">A new pier for Lune</a></h3><time datetime="2025-02-03">3 February 2025</time></div>',
    ],
    [
      'of a linked card',
      '<a class="card" href="/isles/2025/other"><h3>A new pier for Lune</h3><time datetime="2025-02-03">3 February 2025</time></a>',
    ],
  ])('%s', (_, box) => {
    expect(read(`<article>${HEADLINE}${PROSE}${box}</article>`).publishedAt).toBeNull();
  });

  test('the article’s own, in a line with other things, is', () => {
    expect(
      read(
        `<article>${HEADLINE}<p>By <a href="/author/a">Ada Quill</a>, <time datetime="2026-02-03">3 February</time></p></article>`,
      ).publishedAt,
    ).toBe('2026-02-03');
    expect(
      read(
        `<article><h2><a href="/isles/2026/ferry-clocks">The ferry that sets the clocks</a></h2><div class="meta"><time datetime="2026-02-03">3 February</time></div></article>`,
      ).publishedAt,
    ).toBe('2026-02-03');
  });
});

describe('the label before the headline', () => {
  test.each([
    ['cat', '<span class="cat">Islands</span>'],
    ['post-cat', '<div class="post-cat"><a href="/tag/islands">Islands</a></div>'],
    [
      'in a line with a date',
      '<div class="meta"><a class="entry-categories" href="/c/7">Islands</a> <time>3 February 2026</time></div>',
    ],
    ['a link to a parent of the page', '<p><a href="/isles/">Islands</a></p>'],
    [
      'a link to a parent of the page, two levels up',
      '<div><div><p><a href="/isles">Islands</a></p></div></div>',
    ],
    ['a link marked as a category', '<div><a rel="category tag" href="/c/7">Islands</a></div>'],
  ])('%s', (_, label) => {
    expect(read(`<article>${label}${HEADLINE}</article>`).section).toBe('Islands');
  });

  test('in the headline itself', () => {
    expect(
      read('<article><h1><span class="cat">Islands</span> The ferry that sets the clocks</h1></article>')
        .section,
    ).toBe('Islands');
  });

  test.each([
    ['the way home', '<p><a href="/">Home</a></p>'],
    ['a menu', '<nav><a href="/isles/">Islands</a><a href="/sea/">Sea</a></nav>'],
    ['another page', '<p><a href="/other/">Others</a></p>'],
    ['a class that only begins like one', '<p class="catch">All that you need to know</p>'],
  ])('%s is none', (_, label) => {
    expect(read(`<article>${label}${HEADLINE}</article>`).section).toBeNull();
  });
});
