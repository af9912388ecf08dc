import { expect, test } from 'vitest';
import { normalise } from '../../../../article/normalise/normalise';
import type { Metadata } from '../../../../article/types';
import { find, parse } from '../parse';

const BASE = 'https://example.test/news/story.html';
const METADATA: Metadata = {
  title: 'Story',
  byline: null,
  section: null,
  siteName: null,
  publishedAt: null,
  modifiedAt: null,
  language: 'en',
  direction: 'ltr',
  excerpt: '',
  leadImage: null,
  canonicalUrl: BASE,
};

function element(name: string, text: string, ...children: Element[]): Element {
  const made = document.createElement(name);
  made.append(text, ...children);
  return made;
}

function normalised(html: string, metadata: Partial<Metadata> = {}): string {
  const root = find(parse(`<div id="root">${html}</div>`), '#root');
  normalise(root, { metadata: { ...METADATA, ...metadata }, base: BASE, url: BASE });
  return root.innerHTML;
}

test('headings begin at two and skip no level', () => {
  expect(normalised('<h1>A</h1><h3>B</h3><h5>C</h5><h3>D</h3>')).toBe(
    '<h2>A</h2><h3>B</h3><h4>C</h4><h3>D</h3>',
  );
});

test('an address that runs, or is a text, is no picture’s and no sound’s', () => {
  expect(
    normalised(
      '<p>a<img src="javascript:alert(1)" href="data:,x"><img src="data:text/html,x"><img src="data:image/png;base64,AAAA"></p>',
    ),
  ).toBe('<p>a<img><img><img src="data:image/png;base64,AAAA"></p>');
  const runs = normalised('<p>a<img src="i.png" srcset="i.png 1x, javascript:alert(1) 2xx, vbscript:x"></p>');
  expect(runs).toBe('<p>a<img src="https://example.test/news/i.png"></p>');
});

test('addresses become absolute', () => {
  expect(normalised('<p><a href="../x">a</a><img src="i.png" srcset="i.png 1x, /j.png 2x"></p>')).toBe(
    '<p><a href="https://example.test/x">a</a><img src="https://example.test/news/i.png" srcset="https://example.test/news/i.png 1x, https://example.test/j.png 2x"></p>',
  );
});

test('links inside the article stay where their target is, and are unwrapped where it is gone', () => {
  expect(normalised(`<p><a href="${BASE}#n">1</a> <a href="#gone">2</a></p><p id="n">Note</p>`)).toBe(
    '<p><a href="#n">1</a> 2</p><p id="n">Note</p>',
  );
});

test('javascript links lose their address, not their text', () => {
  expect(normalised('<p><a href="javascript:go()">text</a></p>')).toBe('<p><a>text</a></p>');
});

test('wrappers that say nothing go; a container of text is a paragraph', () => {
  expect(normalised('<div><div><p>a</p></div></div><div>b <b>c</b></div><div> </div>')).toBe(
    '<p>a</p><p>b <b>c</b></p>',
  );
});

test('the lead image is brought in once', () => {
  const leadImage = { url: 'https://example.test/lead-1200x800.jpg', alt: 'Ice', width: 1200, height: 800 };
  expect(normalised('<p>a</p>', { leadImage })).toBe(
    '<figure><img src="https://example.test/lead-1200x800.jpg" alt="Ice" width="1200" height="800"></figure><p>a</p>',
  );
  const own = '<p><img src="https://example.test/lead-600x400.jpg"></p><p>a</p>';
  expect(normalised(own, { leadImage })).toBe(own);
});

test('a paragraph that holds blocks is taken apart, what stands between them is a paragraph each', () => {
  const root = document.createElement('div');
  const paragraph = document.createElement('p');
  paragraph.setAttribute('data-place', '7');
  // No parser would nest these: scripts do.
  paragraph.append(
    'Before ',
    element('em', 'it'),
    element('h2', 'Head'),
    element('span', '', element('ul', '', element('li', 'One'))),
    'after',
    element('p', ''),
  );
  root.append(paragraph, element('p', ' '), element('p', '', element('img', '')));
  normalise(root, { metadata: METADATA, base: BASE, url: BASE });
  expect(root.innerHTML).toBe(
    '<p data-place="7">Before <em>it</em></p><h2>Head</h2><ul><li>One</li></ul><p data-place="7">after</p><p><img></p>',
  );
});

test('what links to a paragraph that is taken apart leads to its first part', () => {
  const root = document.createElement('div');
  const [headed, named] = [element('p', '', element('h2', 'Head')), element('p', '', element('h2', 'Own'))];
  headed.id = 'a';
  named.id = 'b';
  named.querySelector('h2')?.setAttribute('id', 'own');
  root.append(headed, named);
  normalise(root, { metadata: METADATA, base: BASE, url: BASE });
  expect(root.innerHTML).toBe('<h2 id="a">Head</h2><p id="b"></p><h2 id="own">Own</h2>');
});

test('a rule that parts nothing goes', () => {
  expect(normalised('<hr><p>A</p><hr> <hr><p>B</p><p> </p><hr>')).toBe('<p>A</p><hr> <p>B</p>');
});

test('the standfirst stands above the pictures, the page’s own lead picture too', () => {
  const leadImage = { url: 'https://example.test/a.jpg', alt: '', width: null, height: null };
  const text = `<p>${'The wheel turns again. '.repeat(30)}</p>`;
  const standfirst = '<p data-standfirst="">Ninety years later.</p>';
  const figure = '<figure><img src="https://example.test/b.jpg"><figcaption>The mill</figcaption></figure>';
  expect(normalised(`${figure}${standfirst}${text}`)).toBe(`${standfirst}${figure}${text}`);
  expect(normalised(`${standfirst}${text}`, { leadImage })).toBe(
    `${standfirst}<figure><img src="https://example.test/a.jpg" alt=""></figure>${text}`,
  );
  expect(normalised(`${text}${standfirst}`)).not.toContain('data-standfirst');
});
