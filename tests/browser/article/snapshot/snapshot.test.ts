import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { takeSnapshot } from '../../../../article/snapshot/snapshot';

const URL_HERE = 'https://example.test/story';
const LONG = 'The harbour froze in the second week of January and stayed frozen. '.repeat(8);

afterEach(() => document.body.replaceChildren());

test('the live page is not touched', () => {
  document.body.innerHTML = '<p>One</p><p hidden>Two</p>';
  const before = document.documentElement.outerHTML;
  takeSnapshot(document, URL_HERE);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('what the page does not show is left out, and places lead back to the live blocks', () => {
  document.body.innerHTML = `<p id=a>${LONG}</p><p style="visibility:hidden">secret</p><div style="display:none"><p>menu</p></div>`;
  const { document: copy, places } = takeSnapshot(document, URL_HERE);
  expect(copy.body.textContent).not.toMatch(/secret|menu/);
  const place = Number(copy.querySelector('#a')?.getAttribute('data-place'));
  expect(places[place]).toBe(document.querySelector('#a'));
});

test('a page that hides most of its text until its scripts run is believed to show it', () => {
  document.body.innerHTML = `<p>Loading</p><main style="display:none"><p>${LONG}</p></main>`;
  expect(takeSnapshot(document, URL_HERE).document.body.textContent).toContain('harbour froze');
});

test('closed details are folded, not hidden', () => {
  document.body.innerHTML = `<p>${LONG}</p><details><summary>More</summary><p>Folded text</p></details>`;
  expect(takeSnapshot(document, URL_HERE).document.body.textContent).toContain('Folded text');
});

test('notes that a touch of their mark shows are folded, not hidden; their floating copies are hidden', () => {
  document.body.innerHTML = `<p>${LONG}<span class="ltx_note"><sup>1</sup><span class="ltx_note_content" style="display:none">At four.</span></span></p><div class="footnote-popup" hidden>Popped up</div><ol class="footnotes" hidden><li>At the end</li></ol><p>Tide<span class="footnoteContent" style="display:none">At five.</span></p>`;
  const text = takeSnapshot(document, URL_HERE).document.body.textContent;
  expect(text).toContain('At four.');
  expect(text).toContain('At five.');
  expect(text).toContain('At the end');
  expect(text).not.toContain('Popped');
});

test('boxes that are only their children are as visible as those', () => {
  document.body.innerHTML = `<p>${LONG}</p><div style="display:contents"><p>Shown in no box</p><p hidden>Hidden in no box</p></div><div hidden><div style="display:contents"><p>Hidden with its box</p></div></div>`;
  const text = takeSnapshot(document, URL_HERE).document.body.textContent;
  expect(text).toContain('Shown in no box');
  expect(text).not.toContain('Hidden');
});

test('what is in the shadow of a hidden host goes with it, and in the shadow of a folded one stays with that', () => {
  document.body.innerHTML = `<p>${LONG}</p><x-manager style="display:none"></x-manager><details><summary>More</summary><x-note></x-note></details>`;
  const shade = (name: string, html: string) => {
    const root = document.querySelector(name)?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = html;
  };
  shade('x-manager', `<p>Consent ${LONG}</p>`);
  shade('x-note', '<p>Folded note</p>');
  const text = takeSnapshot(document, URL_HERE).document.body.textContent;
  expect(text).not.toContain('Consent');
  expect(text).toContain('Folded note');
});

test('nested shadow roots are flattened with their slots, in reading order', () => {
  const outer = document.createElement('x-outer');
  outer.innerHTML = '<p>Light paragraph</p><p slot="end">Last paragraph</p>';
  const root = outer.attachShadow({ mode: 'open' });
  root.innerHTML = '<h1>Title</h1><slot></slot><x-inner></x-inner><slot name="end">fallback</slot>';
  const inner = root.querySelector('x-inner')?.attachShadow({ mode: 'open' });
  if (inner) inner.innerHTML = '<p>Inner paragraph</p>';
  document.body.append(outer);
  const { document: copy } = takeSnapshot(document, URL_HERE);
  expect([...copy.querySelectorAll('h1, p')].map((element) => element.textContent)).toEqual([
    'Title',
    'Light paragraph',
    'Inner paragraph',
    'Last paragraph',
  ]);
});

test('elements of MathML and SVG whose names have a hyphen are asked for no shadow root: the browser throws at them', () => {
  document.body.innerHTML = `<p>${'Words of a page. '.repeat(20)}</p>
    <math><semantics><mi>x</mi><annotation-xml encoding="MathML-Content"><ci>x</ci></annotation-xml></semantics></math>
    <svg><font-face></font-face></svg><x-host></x-host>`;
  const asked: string[] = [];
  const openShadowRoot = (element: Element) => {
    if (!(element instanceof HTMLElement)) throw new TypeError('Error in invocation');
    asked.push(element.localName);
    return element.shadowRoot;
  };
  expect(takeSnapshot(document, URL_HERE, { openShadowRoot }).document.body.textContent).toContain(
    'Words of a page.',
  );
  expect(asked).toEqual(['x-host']);
});

test('a same-origin frame with text stands where the frame stood', async () => {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<p>${LONG}</p><a href="next.html">Next</a>`;
  const ready = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await ready;
  const { document: copy } = takeSnapshot(document, URL_HERE);
  expect(copy.querySelector('iframe')).toBeNull();
  expect(copy.body.textContent).toContain('harbour froze');
});

/** Adds a frame to a document; resolves when it has loaded. */
async function addFrame(to: Document, attributes: Record<string, string>): Promise<HTMLIFrameElement> {
  const frame = to.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  const ready = new Promise((resolve) => frame.addEventListener('load', resolve));
  to.body.append(frame);
  await ready;
  return frame;
}
const LARGE = { style: 'width: 90vw; height: 90vh' };

test.each(['srcdoc', 'blob'])(
  'frames within a frame are read, each link relative to its own (%s)',
  async (kind) => {
    const deep = `<base href="https://deep.test/"><p>Deepest. ${LONG}</p><a href="next.html">Next</a>`;
    const source: Record<string, string> =
      kind === 'srcdoc'
        ? { srcdoc: deep }
        : { src: URL.createObjectURL(new Blob([deep], { type: 'text/html' })) };
    const outer = await addFrame(document, { srcdoc: '<p>Portal</p>' });
    const middle = await addFrame(outer.contentDocument as Document, { srcdoc: '<p>Unit</p>' });
    await addFrame(middle.contentDocument as Document, source);
    const { document: copy, unreadFrame } = takeSnapshot(document, URL_HERE);
    expect(copy.body.textContent).toMatch(/PortalUnitDeepest\. The harbour froze/);
    expect(copy.querySelector('iframe')).toBeNull();
    expect(copy.querySelector('a')?.href).toBe('https://deep.test/next.html');
    expect(unreadFrame).toBeNull();
  },
);

test.each([
  ['of another site', { src: 'https://reader.invalid/book', ...LARGE }, 'https://reader.invalid/book'],
  ['in a sandbox', { sandbox: '', srcdoc: LONG, ...LARGE }, null],
  ['of data', { src: 'data:text/html,Book', ...LARGE }, null],
])('a large frame %s is told of', async (_, attributes, address) => {
  await addFrame(document, attributes);
  expect(takeSnapshot(document, URL_HERE).unreadFrame).toEqual({ address });
});

test.each([
  ['small', { src: 'data:text/html,Advert', style: 'width: 300px; height: 250px' }],
  ['hidden', { src: 'data:text/html,Pixel', style: `${LARGE.style}; visibility: hidden` }],
  ['for a video', { src: 'https://www.youtube.com/embed/abc', ...LARGE }],
])('a frame that is %s is not', async (_, attributes) => {
  await addFrame(document, attributes);
  expect(takeSnapshot(document, URL_HERE).unreadFrame).toBeNull();
});

test('XHTML is read as HTML, its addresses still relative to the page', () => {
  const page = new DOMParser().parseFromString(
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>Text</p></body></html>',
    'application/xhtml+xml',
  );
  const { document: copy } = takeSnapshot(page, URL_HERE);
  expect(copy.querySelector('p')?.tagName).toBe('P');
  expect(copy.querySelector('p')?.getAttribute('data-place')).toBe('0');
  expect(copy.baseURI).toBe(page.baseURI);
});

const textOf = () => takeSnapshot(document, URL_HERE).document.body.textContent ?? '';

test('the rest of an article behind "read more", tabs and accordions are folded, not hidden; menus are hidden', () => {
  document.body.innerHTML = `<p>${LONG}</p>
    <div class="story-rest read-more" style="display:none"><p>Rest one. ${LONG}</p></div>
    <button aria-controls="panel" aria-expanded="false">Sources</button><div id="panel" hidden><p>Panel two. ${LONG}</p></div>
    <div role="tabpanel" style="display:none"><p>Tab three. ${LONG}</p></div>
    <button aria-controls="menu">Menu</button><div id="menu" hidden>${'<a href="/x">Section of the harbour</a> '.repeat(12)}</div>
    <div class="modal" hidden><p>Window four. ${LONG}</p></div>`;
  const copy = takeSnapshot(document, URL_HERE).document;
  const text = copy.body.textContent ?? '';
  for (const kept of ['Rest one', 'Panel two', 'Tab three']) expect(text).toContain(kept);
  expect(text).not.toMatch(/Section of|Window four/);
  expect(copy.querySelector('[hidden], [style*="none"]')).toBeNull();
});

test('text that is laid out but not to be seen is left out', () => {
  document.body.innerHTML = `<style>.clip{position:absolute;width:1px;height:1px;overflow:hidden}.far{position:absolute;left:-9999px}.white{color:#fff;background:#fff}.big{height:1.2em;overflow:hidden}</style>
    <p>${LONG}</p><p class="clip">clipped</p><p class="far">far away</p><p class="white">white on white</p><p style="font-size:0">sizeless</p>
    <p style="opacity:0">fading in</p><div class="big"><p>Cut off. ${LONG}</p></div><p style="color:#fff;background:#000">white on black</p>`;
  const text = textOf();
  expect(text).not.toMatch(/clipped|far away|white on white|sizeless/);
  for (const kept of ['fading in', 'Cut off', 'white on black']) expect(text).toContain(kept);
});

test('what floats over the page is left out; a page in a fixed box, a heading and a figure that stick stay', () => {
  document.body.innerHTML = `<div style="position:fixed;bottom:0;left:0;right:0"><p>We have something to say about cookies.</p></div>
    <div style="position:sticky;top:0;width:100%"><div>Subscribe for a pound</div></div>
    <h2 style="position:sticky;top:0">Sticky heading</h2><figure style="position:sticky;top:0"><figcaption>Sticky figure</figcaption></figure>
    <p>${LONG}</p>`;
  expect(textOf()).not.toMatch(/something to say|Subscribe/);
  expect(textOf()).toMatch(/Sticky heading\s*Sticky figure/);
  document.body.innerHTML = `<div style="position:fixed;inset:0;overflow:auto"><p>${LONG}</p></div>`;
  expect(textOf()).toContain('harbour froze');
});

test('what a print stylesheet hides is marked, and so is what stands beside the column', async () => {
  await page.viewport(1100, 800);
  document.body.innerHTML = `<style>@media print { .tools, .x:no-such-thing { display: none } } @media print { .bar > p { display: none } }</style>
    <div style="display:grid;grid-template-columns:600px 200px"><main><p>${LONG}</p><p>${LONG}</p><p class="tools">Print this</p></main><div class="bar"><p id="beside">Other stories</p></div></div>`;
  const copy = takeSnapshot(document, URL_HERE).document;
  expect(copy.querySelector('#beside')?.matches('[data-beside][data-print-hidden]')).toBe(true);
  expect(copy.querySelectorAll('[data-beside]')).toHaveLength(1);
});

test('a chart drawn on a canvas is a picture of it', () => {
  document.body.innerHTML = `<p>${LONG}</p><canvas width="400" height="200" aria-label="Ice by month"></canvas><canvas width="20" height="20"></canvas>`;
  const canvas = document.querySelector('canvas');
  canvas?.getContext('2d')?.fillRect(0, 0, 50, 50);
  const image = takeSnapshot(document, URL_HERE).document.querySelector('img');
  expect(image?.getAttribute('src')).toMatch(/^data:image\/png/);
  expect([image?.alt, image?.getAttribute('width'), image?.getAttribute('height')]).toEqual([
    'Ice by month',
    '400',
    '200',
  ]);
  expect(takeSnapshot(document, URL_HERE).document.querySelectorAll('img')).toHaveLength(1);
});

const picture = (width: number, height = 120) =>
  `<img alt="" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'/>" width=${width} height=${height}>`;

test('pictures side by side are marked as a row, pictures one over the other and signs are not', () => {
  document.body.innerHTML = `<div style="display:flex">${picture(200)}${picture(220)}</div><p style="display:grid">${picture(200)}${picture(200)}</p><p>${picture(24, 24)}${picture(24, 24)}</p><div style="display:flex"><figure style="margin:0">${picture(200)}<figcaption>a</figcaption></figure><figure style="margin:0">${picture(200)}</figure></div>`;
  const { document: copy } = takeSnapshot(document, URL_HERE);
  expect([...copy.querySelectorAll('img')].map((image) => image.getAttribute('data-row'))).toEqual([
    '0',
    '0',
    null,
    null,
    null,
    null,
    '1',
    '1',
  ]);
});

test('vertical lines of Japanese stay vertical, with their upright numbers; vertical Latin is decoration', () => {
  document.body.innerHTML =
    '<div style="writing-mode:vertical-rl"><p>港は一月の第二週に<span style="text-combine-upright:all">12</span>日間凍った。</p></div><p>横書き</p>';
  const { document: copy } = takeSnapshot(document, URL_HERE);
  const [vertical, horizontal] = copy.querySelectorAll('p');
  expect(vertical?.getAttribute('data-writing')).toBe('vertical-rl');
  expect(copy.querySelector('span')?.hasAttribute('data-upright')).toBe(true);
  expect(horizontal?.hasAttribute('data-writing')).toBe(false);
  document.body.innerHTML = '<p style="writing-mode:vertical-rl">Share this story</p>';
  expect(takeSnapshot(document, URL_HERE).document.querySelector('[data-writing]')).toBeNull();
});

test('a figure that a style sheet draws is a picture in the copy; teasers, signs and what text stands on are not', () => {
  const box = (style: string, more = '') => `<div style="width:600px;height:300px;${style}" ${more}></div>`;
  document.body.innerHTML = `<p>${LONG}</p>
    ${box("background:url('/a.jpg')", 'role="img" aria-label="The frozen harbour"')}
    ${box('', 'data-bg="url(/late.jpg)"')}
    <a href="/other-story">${box("background-image:url('/teaser.jpg')")}</a>
    <div style="width:40px;height:40px;background:url('/sign.png')"></div>
    <div style="width:600px;height:300px;background:url('/hero.jpg')"><h2>On the ice</h2></div>
    ${box('background:linear-gradient(red, blue)')}`;
  const pictures = [...takeSnapshot(document, URL_HERE).document.querySelectorAll('img')];
  expect(pictures.map((image) => [image.src.split('/').pop(), image.alt, image.width, image.height])).toEqual(
    [
      ['a.jpg', 'The frozen harbour', 600, 300],
      ['late.jpg', '', 600, 300],
    ],
  );
});
