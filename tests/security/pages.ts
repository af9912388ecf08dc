import { PARAGRAPHS } from '../fixtures/awkward/article';
import { armed, type Payload } from './payloads/payload';
import type { Serve } from './server';

/** The word by which a payload's place in an article is found again. */
export const markOf = (batch: number, index: number): string => `mark${batch}x${index}x`;

/** The word by which a whole page is found. */
export const wordOf = (batch: number): string => `batch${batch}word`;

/** What leads the page itself away: there would be no article. On all other surfaces it is shown as it is. */
const LEADS_AWAY = /http-equiv=["']?refresh|form\.submit\(\)|<portal/i;

const escaped = (text: string) =>
  text
    // What XML has no character for.
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
    .replace(/[\n\r\t]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** So that markup in a title outlives a reader that takes tags out of titles once. */
const nested = (text: string) => text.replaceAll('<', '<<b>');

/** A place for markup: filled by the page's script as its own parser would have, every payload by itself. */
const slot = (name: string, index: number, inner = '') => `<${name} data-slot="${index}">${inner}</${name}>`;

/** The places that take turns, each payload in one of them besides the text; `text` is escaped already. */
const PLACES: readonly ((index: number, text: string, server: string) => string)[] = [
  (index) => slot('h2', index, 'A subhead over the harbour '),
  (index, text, server) =>
    `<figure><img src="${server}/pixel.gif" alt="${text}" title="${text}" width="400" height="300"/>${slot('figcaption', index, 'A caption ')}</figure>`,
  (index) =>
    `<ul>${slot('li', index, 'An item of the list of things that were seen ')}<li>Another item</li></ul>`,
  (index, text) =>
    `<table><caption>${text}</caption><thead><tr><th abbr="${text}">Year</th><th>Seen</th></tr></thead><tbody><tr>${slot('td', index, '1935 ')}<td>${text}</td></tr></tbody></table>`,
  (index) =>
    `<blockquote>${slot('p', index, 'What the keeper said of it, in his own words, was short. ')}</blockquote>`,
  (_, text) =>
    `<p>It is told <a href="${text}" title="${text}">${text}</a> and <a href="#${text}">there</a>.</p>`,
  (index, text) =>
    `<p>The formula \\(${text}\\) and <math alttext="${text}" xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi><mtext>${text}</mtext></math>${slot('span', index)}</p>`,
  (index, text) =>
    `<details open="open"><summary>${text}</summary>${slot('p', index, 'What was folded away. ')}</details>`,
  (index, text) => `<dl><dt>${text}</dt>${slot('dd', index, 'What it means. ')}</dl>`,
];

function body(payloads: readonly Payload[], batch: number, server: string): string {
  return payloads
    .map((payload, index) => {
      const text = escaped(armed(payload, server));
      const place = PLACES[(index + batch) % PLACES.length]?.(index, text, server) ?? '';
      const prose = PARAGRAPHS[index % PARAGRAPHS.length];
      return `${slot('p', index, `${markOf(batch, index)} ${prose} `)}${place}<pre><code class="language-html">${text}</code></pre>`;
    })
    .join('\n');
}

/** A page of an article with a batch of payloads in everything it says of itself and in its text. Well formed for XML too. */
function page(payloads: readonly Payload[], batch: number, name: string, server: string): string {
  const texts = payloads.map((payload) => nested(armed(payload, server)));
  const turn = (by: number) => escaped(texts[(batch + by) % texts.length] ?? '');
  const title = `${wordOf(batch)} ${escaped(texts.join(' '))}`;
  const jsonLd = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: `${wordOf(batch)} ${texts.join(' ')}`,
    author: { '@type': 'Person', name: texts[batch % texts.length], url: texts[0] },
    publisher: { '@type': 'Organization', name: texts[(batch + 1) % texts.length] },
    articleSection: texts[(batch + 2) % texts.length],
    description: texts.join(' '),
    image: texts[(batch + 3) % texts.length],
  }).replace(/[<>&]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
  return `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><meta charset="utf-8"/><title>${title}</title>
<meta property="og:title" content="${title}"/><meta property="og:site_name" content="${turn(4)}"/>
<meta name="author" content="${turn(5)}"/><meta name="description" content="${turn(6)}"/>
<meta property="article:section" content="${turn(7)}"/><meta property="article:published_time" content="2026-03-09"/>
<meta property="og:image" content="${turn(8)}"/><link rel="canonical" href="${turn(9)}"/>
<script type="application/ld+json">${jsonLd}</script><script src="/nothing/mathjax.js"></script></head><body><main><article>
<h1>${title}</h1><p class="byline">By <a rel="author" href="${turn(1)}">${turn(10)}</a></p><time datetime="${turn(11)}">9 March 2026</time>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}
${body(payloads, batch, server)}
</article></main><script src="/fill/${name}.js"></script></body></html>`;
}

/** Runs in the page, as a script of its own: puts every payload's markup where it belongs. */
function fill(htmls: readonly (string | null)[]): void {
  for (const place of document.querySelectorAll('[data-slot]')) {
    const html = htmls[Number(place.getAttribute('data-slot'))];
    if (typeof html !== 'string') continue;
    try {
      const range = document.createRange();
      range.selectNodeContents(place);
      place.append(range.createContextualFragment(html));
    } catch {
      // What is not well formed stands there as text.
      place.append(html);
    }
  }
}

/** Serves pages of payloads at `/page/0`, `/page/1` …, and `/page/1-0` of the first of them alone */
export const servePages =
  (all: readonly (readonly Payload[])[]): Serve =>
  (path, server) => {
    const [, folder, name = ''] = path.split('/');
    const [batch = Number.NaN, alone] = name.split('-').map((number) => Number.parseInt(number, 10));
    const payloads = alone === undefined ? all[batch] : all[batch]?.slice(alone, alone + 1);
    if (folder === 'pixel.gif') return { type: 'image/gif', body: '' };
    if (folder === 'plain')
      return { type: 'text/html', body: '<!doctype html><title>Plain</title><p>A page.' };
    if (!payloads) return null;
    const isXml = payloads[0]?.category === 'xml';
    if (folder === 'page')
      return {
        type: `${isXml ? 'application/xhtml+xml' : 'text/html'}; charset=utf-8`,
        body: `${isXml ? '' : '<!doctype html>'}${page(payloads, batch, name, server)}`,
      };
    if (folder !== 'fill') return null;
    const htmls = payloads.map((payload) => (LEADS_AWAY.test(payload.html) ? null : armed(payload, server)));
    return {
      type: 'text/javascript; charset=utf-8',
      body: `(${fill})(${JSON.stringify(htmls)})`,
    };
  };
