import { afterEach, expect, test } from 'vitest';
import { snapshot } from '../../../../article/snapshot/snapshot';

const URL_HERE = 'https://example.test/story';
const LONG = 'The harbour froze in the second week of January and stayed frozen. '.repeat(8);

afterEach(() => document.body.replaceChildren());

test('the live page is not touched', () => {
  document.body.innerHTML = '<p>One</p><p hidden>Two</p>';
  const before = document.documentElement.outerHTML;
  snapshot(document, URL_HERE);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('what the page does not show is left out, and places lead back to the live blocks', () => {
  document.body.innerHTML = `<p id=a>${LONG}</p><p style="visibility:hidden">secret</p><div style="display:none"><p>menu</p></div>`;
  const { document: copy, places } = snapshot(document, URL_HERE);
  expect(copy.body.textContent).not.toMatch(/secret|menu/);
  const place = Number(copy.querySelector('#a')?.getAttribute('data-place'));
  expect(places[place]).toBe(document.querySelector('#a'));
});

test('a page that hides most of its text until its scripts run is believed to show it', () => {
  document.body.innerHTML = `<p>Loading</p><main style="display:none"><p>${LONG}</p></main>`;
  expect(snapshot(document, URL_HERE).document.body.textContent).toContain('harbour froze');
});

test('closed details are folded, not hidden', () => {
  document.body.innerHTML = `<p>${LONG}</p><details><summary>More</summary><p>Folded text</p></details>`;
  expect(snapshot(document, URL_HERE).document.body.textContent).toContain('Folded text');
});

test('nested shadow roots are flattened with their slots, in reading order', () => {
  const outer = document.createElement('x-outer');
  outer.innerHTML = '<p>Light paragraph</p><p slot="end">Last paragraph</p>';
  const root = outer.attachShadow({ mode: 'open' });
  root.innerHTML = '<h1>Title</h1><slot></slot><x-inner></x-inner><slot name="end">fallback</slot>';
  const inner = root.querySelector('x-inner')?.attachShadow({ mode: 'open' });
  if (inner) inner.innerHTML = '<p>Inner paragraph</p>';
  document.body.append(outer);
  const { document: copy } = snapshot(document, URL_HERE);
  expect([...copy.querySelectorAll('h1, p')].map((element) => element.textContent)).toEqual([
    'Title',
    'Light paragraph',
    'Inner paragraph',
    'Last paragraph',
  ]);
});

test('a same-origin frame with text stands where the frame stood', async () => {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<p>${LONG}</p><a href="next.html">Next</a>`;
  const ready = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await ready;
  const { document: copy } = snapshot(document, URL_HERE);
  expect(copy.querySelector('iframe')).toBeNull();
  expect(copy.body.textContent).toContain('harbour froze');
});

test('XHTML is read as HTML, its addresses still relative to the page', () => {
  const page = new DOMParser().parseFromString(
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>Text</p></body></html>',
    'application/xhtml+xml',
  );
  const { document: copy } = snapshot(page, URL_HERE);
  expect(copy.querySelector('p')?.tagName).toBe('P');
  expect(copy.querySelector('p')?.getAttribute('data-place')).toBe('0');
  expect(copy.baseURI).toBe(page.baseURI);
});
