import type { Answered } from './recorder';

// Names under localhost: pages of theirs count as safe, as those of the web's encrypted pages do.
const NEWS = 'http://news.localhost';
const PICTURES = 'http://pictures.localhost';
const BEACON = 'http://beacon.localhost';
const EMBED = 'http://embed.localhost';
const FONTS = 'http://fonts.localhost';

/** The pages of the day; the last is only linked to. */
export const WALK = `${NEWS}/walk`;
export const BOATS = `${NEWS}/boats`;
export const LINKED = `${NEWS}/linked`;

/** Pictures of an article that its page asks for later or never, far under its beginning. */
export const laterPictures = (page: string): string[] =>
  ['lazy', 'scripted', 'noscript', 'consent'].map(
    (name) => `${PICTURES}${new URL(page).pathname}/${name}.svg`,
  );

/** All pictures of an article; `og` is only in what the page says of itself, `small` is for narrow windows. */
export const picturesOf = (page: string): string[] => [
  ...['lead', 'lead-2x', 'wide', 'small', 'og'].map(
    (name) => `${PICTURES}${new URL(page).pathname}/${name}.svg`,
  ),
  `${EMBED}/poster.svg`,
  ...laterPictures(page),
];

const TOLD = [
  'The path leaves the village behind the old forge and follows the ditch, where the reeds are cut in January.',
  'Nobody remembers who built the bridge, though the parish has paid for its planks since the flood.',
  'At low water one can see the stakes of the weir, black and leaning, and between them the eels are still caught.',
  'She counted the birds on the bank each morning for eleven years, and wrote the number on the door of the shed.',
  'The engineers came with poles and strings, measured for a week, and left a report that nobody was shown.',
  'When the tide turns, the mud begins to sing: thousands of small holes fill, and each of them sighs.',
  'It takes forty minutes to the light, and a good deal longer back, for the wind is always from the sea.',
];

const paragraphs = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const told = TOLD.map((_, place) => TOLD[(from + index * 3 + place * 2) % TOLD.length]);
    return `<p>${told.slice(0, 4).join(' ')} That was the ${from + index + 1}th thing they told us of the marsh.</p>`;
  }).join('\n');

/** A page as news sites make them: pictures of every kind, a video, an embed, fonts, what counts its readers. */
function article(path: string, title: string): string {
  const own = `${PICTURES}${path}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} – The Marsh Courier</title>
<meta name="description" content="A walk along the dyke, and what the people there say of it.">
<meta property="og:type" content="article"><meta property="og:title" content="${title}">
<meta property="og:image" content="${own}/og.svg"><meta name="author" content="Ada Brook">
<link rel="canonical" href="${NEWS}${path}"><link rel="next" href="${NEWS}${path}?page=2">
<link rel="amphtml" href="${NEWS}${path}/amp"><link rel="icon" href="${NEWS}/icon.svg">
<link rel="dns-prefetch" href="//prefetched.localhost"><link rel="preconnect" href="${EMBED}">
<link rel="stylesheet" href="${NEWS}/site.css"><script src="${NEWS}/site.js" defer></script></head>
<body><header><a href="/">The Marsh Courier</a> <nav><a href="/boats">Boats</a> <a href="/walk">Walks</a></nav> <form action="/find"><input name="words" placeholder="Find"></form></header>
<article><h1>${title}</h1><p class="byline">By Ada Brook</p>
<figure><img src="${own}/lead.svg" srcset="${own}/lead.svg 1x, ${own}/lead-2x.svg 2x" width="800" height="450" alt="The dyke"><figcaption>The dyke at noon</figcaption></figure>
${paragraphs(0, 8)}
<h2>Where the path begins</h2>
<picture><source media="(min-width: 600px)" srcset="${own}/wide.svg"><img src="${own}/small.svg" width="800" height="450" alt="The bridge"></picture>
<p>More of it stands in <a id="linked" href="${LINKED}" ping="${BEACON}/ping">the report of the engineers</a>, and in a list.</p>
${paragraphs(8, 8)}
<h2>What the marsh says</h2>
<video controls preload="none" poster="${EMBED}/poster.svg" width="640" height="360"><source src="${EMBED}/film.mp4" type="video/mp4"></video>
<iframe src="${EMBED}/player" width="640" height="360" title="The tide in an hour"></iframe>
${paragraphs(16, 10)}
<h2>Back to the light</h2>
<figure><img loading="lazy" src="${own}/lazy.svg" width="800" height="450" alt="The light"><figcaption>The light in March</figcaption></figure>
${paragraphs(26, 10)}
<figure><img class="later" data-src="${own}/scripted.svg" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" width="800" height="450" alt="The weir"><figcaption>What is left of the weir</figcaption></figure>
<figure><noscript><img src="${own}/noscript.svg" width="800" height="450" alt="The eels"></noscript><figcaption>The eels, caught by hand</figcaption></figure>
${paragraphs(36, 8)}
<figure><img class="asks-first" data-src="${own}/consent.svg" width="800" height="450" alt="The report"><figcaption>A page of the report</figcaption></figure>
${paragraphs(44, 6)}
<pre><code class="language-js">const minutes = (tide) => tide.steps.filter(Boolean).length * 40;</code></pre>
<p>The formula of the engineers was \\(h = \\frac{a}{2} \\cos(t)\\), as far as anybody can tell.</p>
</article>
<aside><h2>Related</h2><a href="/boats">Boats that are left</a></aside>
<img src="${BEACON}/pixel.gif?${path.slice(1)}" width="1" height="1" alt=""></body></html>`;
}

const SCRIPT = `
const tell = (event) => navigator.sendBeacon('${BEACON}/told?' + event + location.pathname);
tell('load');
addEventListener('scroll', () => tell('scroll'), { once: true });
document.addEventListener('visibilitychange', () => tell(document.visibilityState));
addEventListener('pagehide', () => tell('leave'));
const near = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) if (isIntersecting) target.src = target.dataset.src;
}, { rootMargin: '600px' });
for (const image of document.querySelectorAll('.later')) near.observe(image);
`;
const STYLE = `@font-face { font-family: Marsh; src: url(${FONTS}/marsh.woff2); }
body { font: 18px/1.5 Marsh, serif; max-width: 50rem; margin: auto; background: url(${PICTURES}/paper.svg); }
img { max-width: 100%; height: auto; }`;
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"><rect width="800" height="450" fill="#678"/></svg>`;

/** What the hosts of the day answer; null for what none of them has. */
export function answerFor(url: URL): Answered | null {
  const html = (body: string) => ({ type: 'text/html; charset=utf-8', body });
  if (!url.hostname.endsWith('.localhost')) return null;
  if (url.pathname.endsWith('.svg')) return { type: 'image/svg+xml', body: PICTURE };
  if (url.origin === BEACON) return { type: 'text/plain', body: '' };
  if (url.origin === EMBED && url.pathname === '/player') return html('<title>Player</title><p>The tide</p>');
  if (url.origin !== NEWS) return null;
  if (url.pathname === '/site.js') return { type: 'text/javascript', body: SCRIPT };
  if (url.pathname === '/site.css') return { type: 'text/css', body: STYLE };
  if (url.pathname === '/walk') return html(article('/walk', 'The long walk out to the light'));
  if (url.pathname === '/boats') return html(article('/boats', 'Boats that nobody will mend again'));
  if (url.pathname === '/linked') return html(article('/linked', 'A report that nobody was shown'));
  return null;
}
