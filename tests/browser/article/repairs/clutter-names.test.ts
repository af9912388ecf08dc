import { expect, test } from 'vitest';
import { extract } from '../../../../article/extract';
import { ALL_LANGUAGES } from '../../../../article/languages/all';
import { takeSnapshot } from '../../../../article/snapshot/snapshot';
import { parse } from '../parse';

const say = (about: string) =>
  `What is to be said of ${about} fills a paragraph of some length, with a comma or two in it. It ends, as a paragraph should, where the thought that began it has come to rest.`;
const extracted = async (html: string) => {
  const page = parse(`<title>The rules of the mill</title>${html}`);
  const outcome = await extract(takeSnapshot(page, 'https://mill.test/2026/rules'), {
    languages: ALL_LANGUAGES,
  });
  if (outcome.kind === 'none') throw new Error(outcome.reason);
  return parse(outcome.article.content).body;
};

test('headings and paragraphs stay whose names speak of their subject, links to them lead there', async () => {
  const root = await extracted(
    `<main><h1>The rules of the mill</h1><p>${say('rules')} See <a href="#cookie-jar">below</a>.</p>
    <h2 id="cookie-jar">The jar</h2><p class="cookie-paragraph">${say('jars')}</p>
    <h3 class="sponsor-heading">Who pays</h3><p class="sponsors">${say('donors')}</p>
    <div class="heading"><h2 id="Related_mills">Related mills</h2></div><ul><li><a href="/b">The lower mill</a>, which has two stones</li></ul>
    <h2 id="comments-in-the-book">Remarks</h2><p class="comment-text">${say('remarks')}</p><p>${say('ink')}</p></main>`,
  );
  for (const kept of [
    'The jar',
    'of jars',
    'Related mills',
    'The lower mill',
    'Who pays',
    'of donors',
    'Remarks',
    'of remarks',
  ])
    expect(root.textContent).toContain(kept);
  expect(root.querySelector('a[href="#cookie-jar"]')).not.toBeNull();
  expect(root.querySelector('h2[id="cookie-jar"]')?.textContent).toBe('The jar');
});

test('a section stays whose name is its subject; a box that sells what its name says goes', async () => {
  const root = await extracted(
    `<article><h1>The rules of the mill</h1><div><p>${say('rules')}</p><p>${say('jars')}</p></div>
    <div class="gdpr-section"><h2>On biscuits</h2><p>${say('biscuits')}</p><p class="gdpr-text">${say('tins')}</p></div>
    <div class="newsletter"><h3>The morning letter</h3><p>${say('letters')}</p><p>${say('stamps')}</p><button>Send</button></div>
    <div class="cookie-notice"><p>We use cookies on this site. ${say('consent')}</p><p>${say('partners')}</p></div>
    <div><p>${say('ink')}</p><p>${say('wheat')}</p></div></article>`,
  );
  for (const kept of ['On biscuits', 'of biscuits', 'of tins', 'of wheat'])
    expect(root.textContent).toContain(kept);
  for (const gone of ['of letters', 'of stamps', 'We use cookies', 'of partners'])
    expect(root.textContent).not.toContain(gone);
});

test('every paragraph stays of a class that the paragraphs share, the short ones too', async () => {
  const chunk = (inner: string) =>
    `<div class="chunk"><div class="body">${inner}</div></div><div class="ad">Advertisement</div>`;
  const root = await extracted(
    `<article><h1>The rules of the mill</h1>${chunk(`<p>${say('rules')}</p>`)}${chunk(
      `<p class="paywall">${say('jars')}</p><p class="paywall">He laughed.</p><p class="paywall">${say('donors')}</p>`,
    )}${chunk(`<p class="paywall">${say('ink')}</p><p class="paywall">${say('wheat')}</p>`)}</article>`,
  );
  for (const kept of ['of rules', 'of jars', 'He laughed', 'of donors', 'of ink', 'of wheat'])
    expect(root.textContent).toContain(kept);
  expect(root.textContent).not.toContain('Advertisement');
});

test('a letter or word of a sentence stays whatever its font is named after', async () => {
  const root = await extracted(
    `<article><h1>The rules of the mill</h1><p><span class="initial header-font">M</span>y mother kept them. ${say('mothers')}</p><p>${say('jars')} They are called <b class="social-name">helpers</b>, and paid.</p><p>${say('ink')}</p></article>`,
  );
  expect(root.textContent).toContain('My mother kept them.');
  expect(root.textContent).toContain('are called helpers, and');
});

test('boxes and lines of clutter under the same names go', async () => {
  const root = await extracted(
    `<article><h1>The rules of the mill</h1><p>${say('rules')}</p><p>${say('jars')}</p>
    <p class="cookie-paragraph">We use cookies to make this site better for everybody who comes here. By continuing to browse, you agree to all that stands in the long text about them.</p>
    <p class="newsletter-text">Sign up for our letter, which goes out on every Friday morning. It costs nothing and can be cancelled on the day it comes, or on any other.</p>
    <p>${say('ink')}</p><p class="sponsor">From our partners</p><p>${say('wheat')}</p></article>
    <section class="comments"><h2 class="comments-title">Two remarks</h2><div><p class="comment-text">${say('millers')}</p><p class="comment-text">${say('bakers')}</p></div></section>
    <div class="list"><h3>Two remarks</h3><div><b>Ana</b><p class="comment-text">${say('geese')}</p></div><div><b>Bo</b><p class="comment-text">${say('ducks')}</p></div><div><b>Cy</b><p class="comment-text">${say('hens')}</p></div></div>
    <aside class="sidebar"><p class="social-text">${say('friends')}</p><p>${say('enemies')}</p><p>${say('neighbours')}</p></aside>`,
  );
  for (const gone of [
    'We use cookies',
    'Sign up',
    'partners',
    'of millers',
    'of bakers',
    'of geese',
    'of hens',
    'of friends',
  ])
    expect(root.textContent).not.toContain(gone);
});
