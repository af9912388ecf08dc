import { expect, test } from 'vitest';
import type { SafeHtml } from '../../../../markup/safe-html';
import { html } from '../../../../transfer/export/formats/html';
import {
  createAsset,
  createExported,
  createFull,
  createHighlight,
  exportFile,
  exportFiles,
  HOSTILE,
} from '../../../unit/transfer/export/made';

/** A page in a frame of its own, as a browser shows the file, and what it asked the network for. */
async function open(page: string): Promise<{ view: Document; violations: string[] }> {
  const frame = document.createElement('iframe');
  const violations: string[] = [];
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.srcdoc = page;
  document.body.append(frame);
  await loaded;
  const view = frame.contentDocument;
  if (!view) throw new Error('no page');
  view.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
    violations.push(violatedDirective),
  );
  return { view, violations };
}

const CONTENT =
  '<p data-standfirst="">It <b>froze</b>.</p><p><img src="https://harbour.test/a.png" srcset="https://harbour.test/a2.png 2x" alt="Ice" width="1"></p><p><img src="https://harbour.test/b.png" alt="Snow"></p><video src="https://harbour.test/v.mp4" poster="https://harbour.test/p.jpg"></video><math><mi>x</mi></math>' as SafeHtml;

test('a page that needs no network, with its pictures and its style', async () => {
  const article = createExported(
    { content: CONTENT },
    { assets: [createAsset('https://harbour.test/a.png')] },
  );
  const { view } = await open(await exportFile(html, [article]));
  const image = view.querySelector('img');
  await expect.poll(() => image?.naturalWidth).toBe(1);
  expect(
    view.querySelectorAll('[src]:not([src^="data:"]), [srcset], [poster], link[rel=stylesheet], script')
      .length,
  ).toBe(0);
  // The style is let in by its hash.
  expect(view.defaultView?.getComputedStyle(view.querySelector('main') ?? view.body).maxWidth).toBe('608px');
  const links = [...view.querySelectorAll('main a')].map((link) => [
    link.getAttribute('href'),
    link.textContent,
  ]);
  expect(links).toEqual([
    ['https://harbour.test/ice?a=1&b=2', 'Original'],
    ['https://harbour.test/b.png', 'Snow'],
    ['https://harbour.test/v.mp4', 'v.mp4'],
  ]);
  expect(view.querySelector('math mi')?.textContent).toBe('x');
  expect(view.title).toBe('The harbour froze');
  expect(view.querySelector('.details')?.textContent).toBe('Anselm Varga · The Chandler · 2026-03-09');
});

test('its policy stops scripts, styles and requests of anybody else', async () => {
  const page = await exportFile(html, [createExported()]);
  const { view, violations } = await open(
    page.replace('</main>', '<style>h1 { color: red }</style><img src="https://harbour.test/x.png"></main>'),
  );
  expect(view.defaultView?.getComputedStyle(view.querySelector('h1') ?? view.body).color).not.toBe(
    'rgb(255, 0, 0)',
  );
  const image = view.createElement('img');
  image.src = 'https://harbour.test/y.png';
  view.body.append(image);
  await expect.poll(() => violations).toContain('img-src');
});

test('nothing of a text becomes markup, and what is unsafe in stored content goes', async () => {
  const full = createFull();
  const content =
    '<p onclick="x()">a</p><script>x()</script><a href="javascript:x()">b</a><style>*{}</style>' as SafeHtml;
  const { view } = await open(await exportFile(html, [{ ...full, article: { ...full.article, content } }]));
  expect(view.title).toBe(`${HOSTILE} line`);
  expect(view.querySelector('h1')?.textContent).toBe(`${HOSTILE} line`);
  expect(view.querySelectorAll('img, script, [onclick], [onerror], main a:not([href^=https])')).toHaveLength(
    0 + 1,
  );
  expect(view.querySelector('main a:not([href^=https])')?.hasAttribute('href')).toBe(false);
  expect(view.querySelectorAll('style')).toHaveLength(1);
  expect(view.querySelector('.note')?.textContent?.trim()).toBe(full.article.note?.trim());
  expect(view.querySelector('blockquote p')?.textContent).toBe(`${HOSTILE}second line`);
});

test('language and direction are the article’s', async () => {
  const [rtl, ltr] = await Promise.all(
    [
      createExported({ title: 'المرفأ', language: 'ar', direction: 'rtl' }),
      createExported({ language: '"><img src=x>' }),
    ].map(async (article) => (await open(await exportFile(html, [article]))).view.documentElement),
  );
  expect([rtl?.lang, rtl?.dir]).toEqual(['ar', 'rtl']);
  expect([ltr?.lang, ltr?.dir]).toEqual(['"><img src=x>', 'ltr']);
});

test('highlights stand below, and an address that is none of the web is no link', async () => {
  const highlights = [createHighlight({ note: 'So', color: 'yellow', tags: ['ice'] })];
  const article = createExported({ url: 'file:///home/a.html', content: '' as SafeHtml }, { highlights });
  const { view } = await open(await exportFile(html, [article]));
  expect(view.querySelector('.highlights h2')?.textContent).toBe('Highlights');
  expect(view.querySelector('.highlights')?.textContent?.replace(/\s+/g, ' ')).toContain(
    'It froze So yellow · 2026-03-12 · #ice',
  );
  expect(view.querySelector('main a')).toBe(null);
});

test('one file for each article', async () => {
  const files = await exportFiles(html, [createExported(), createExported({ title: '港' })]);
  expect([...files.keys()]).toEqual(['The harbour froze.html', '港.html']);
});
