// Pages of one shape and any size, for npm run bench:growth: an ordinary short article with the shape in its middle.
const SENTENCES = [
  'The ferry to the island was late again on Tuesday, and the harbour master wrote the delay into a book nobody had opened for years.',
  'She had kept the book because her mother had kept it, and because the names of all the captains stood in it in the same ink.',
  'On the quay a boy sold plums from a crate, counting the coins twice, while the older men argued about the new engine.',
  'The engine had been built far inland, by people who had never seen the strait, and it ran as if it missed the hills.',
  'When the boat came in at last its bow was white with salt, and the captain said only that the fog had been thick.',
  'Nobody had moved the buoys, said the harbour master, and she turned the pages back to a morning in March.',
  'That evening the council met in the school, and for three hours the question was who pays for the lamp on the mole.',
  'In the end it was agreed that the lamp would be lit by whoever came home last, and the meeting closed with soup.',
];
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const TITLE = 'The lamp at the end of the mole';

/** `count` pieces of markup, each made from its number. */
const many = (count, piece) => Array.from({ length: count }, (_, index) => piece(index)).join('');
const sentence = (index) => SENTENCES[index % SENTENCES.length];
const paragraphs = (from, to) => SENTENCES.slice(from, to).map((text) => `<p>${text}</p>`);

/** A page whose article holds `inside`, between four paragraphs and four. */
export function pageOf({ inside = '', head = '', after = '' }) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title><meta property="og:type" content="article">${head}</head><body><article><h1>${TITLE}</h1>${[...paragraphs(0, 4), inside, ...paragraphs(4, 8)].join('\n')}</article>${after}</body></html>`;
}

/** A shape whose markup stands in the article: its first size, which is doubled four times, and the markup for a size. */
const inArticle = (first, inside) => ({ first, page: (count) => pageOf({ inside: inside(count) }) });
const inHead = (first, head) => ({ first, page: (count) => pageOf({ head: head(count) }) });
const repeated = (first, markup) => inArticle(first, (count) => markup.repeat(count));
const numbered = (first, piece) => inArticle(first, (count) => many(count, piece));
const nested = (first, open, close) =>
  inArticle(first, (count) => `${open.repeat(count)}${sentence(0)}${close.repeat(count)}`);

/** Runs in the page before it is measured: markup has no open shadow roots in all browsers. */
const SHADOW_ROOTS = (count) =>
  `<script>for (let i = 0; i < ${count}; i++) { const e = document.createElement('x-part'); e.attachShadow({ mode: 'open' }).innerHTML = '<p>' + ${JSON.stringify(sentence(1))} + i + '<slot></slot></p>'; e.append('light'); document.querySelector('article').append(e); }</script>`;
const CLUTTER = [
  'Share this article',
  'Comments',
  'Related articles',
  'Sign up for our newsletter',
  'Read more',
  'Advertisement',
  'Log in',
  'Was this article helpful?',
  'Tags: ferry',
  '3 replies',
  'Read also: another story',
];
const clutter = (index) => CLUTTER[index % CLUTTER.length];

/** Every shape by name. `first` × 16 is a size no ordinary page has. */
export const SHAPES = {
  paragraphs: numbered(1250, (i) => `<p>${i} ${sentence(i)}</p>`),
  'same paragraph again': repeated(1250, `<p>${sentence(5)}</p>`),
  'short paragraphs': numbered(1250, (i) => `<p>Line ${i}</p>`),
  br: inArticle(6250, (count) => `<p>${'a<br>'.repeat(count)}</p>`),
  'br br': inArticle(3125, (count) => `<div>${'text of a line<br><br>'.repeat(count)}</div>`),
  'br br in a paragraph': inArticle(1250, (count) => `<p>${`${sentence(2)}<br><br>`.repeat(count)}</p>`),
  spans: inArticle(6250, (count) => `<p>${'<span>a</span>'.repeat(count)}</p>`),
  'spans with spaces': inArticle(3125, (count) => `<p>${'<span>word</span> '.repeat(count)}</p>`),
  'a span a word': numbered(312, (i) => `<p>${sentence(i).replace(/\S+/g, '<span>$&</span>')}</p>`),
  'spans as blocks': numbered(1250, (i) => `<span>${sentence(i)}</span> `),
  figures: repeated(
    625,
    `<figure><img width="300" height="200" src="${PIXEL}"><figcaption>Photo: someone</figcaption></figure>`,
  ),
  'figures of files': numbered(
    312,
    (i) =>
      `<figure><img width="300" height="200" src="/p/${i}.jpg"><figcaption>The quay, ${i}</figcaption></figure>`,
  ),
  'a figure with many pictures': inArticle(
    312,
    (count) =>
      `<figure>${many(count, (i) => `<img width="300" height="200" src="/p/${i}.jpg">`)}<figcaption>All of them</figcaption></figure>`,
  ),
  pictures: repeated(625, '<img width="10" height="10" alt="x">'),
  'large pictures': numbered(312, (i) => `<img width="400" height="300" alt="Quay" src="/p/${i}.jpg">`),
  'pictures side by side': inArticle(
    312,
    (count) =>
      `<div>${many(count, (i) => `<img width="200" height="150" style="width:200px;height:150px" src="/p/${i}.jpg">`)}</div>`,
  ),
  'picture and source': numbered(
    312,
    (i) =>
      `<picture><source srcset="/p/${i}.webp 1x"><source srcset="/p/${i}.avif 1x"><img width="300" height="200" src="/p/${i}.jpg"></picture>`,
  ),
  'sources in a picture': inArticle(
    625,
    (count) =>
      `<picture>${many(count, (i) => `<source srcset="/p/${i}.webp 1x">`)}<img width="300" height="200" src="/p/1.jpg"></picture>`,
  ),
  'noscript pictures': numbered(
    156,
    (i) => `<img data-src="/p/${i}.jpg" src="${PIXEL}"><noscript><img src="/p/${i}.jpg"></noscript>`,
  ),
  headings: numbered(625, (i) => `<h2>Chapter ${i}</h2>`),
  'headings in boxes': numbered(
    312,
    (i) => `<div class="header"><h2 class="header-x">Chapter ${i}</h2></div><p>${sentence(i)}</p>`,
  ),
  'chapters in sections': numbered(
    312,
    (i) =>
      `<section><h2 id="c${i}">Chapter ${i}</h2><p>${sentence(i)}</p><p>${sentence(i + 1)}</p></section>`,
  ),
  'list items': inArticle(
    1250,
    (count) => `<ul>${many(count, (i) => `<li><a href="/x/${i}">An item</a></li>`)}</ul>`,
  ),
  'list items of prose': inArticle(
    625,
    (count) => `<ol>${many(count, (i) => `<li>${sentence(i)}</li>`)}</ol>`,
  ),
  'many lists': numbered(312, (i) => `<ul><li>${sentence(i)}</li><li>Short</li></ul>`),
  'nested lists': nested(60, '<ul><li>An item', '</li></ul>'),
  'nested boxes': nested(60, '<div>', '</div>'),
  'nested boxes with text': nested(60, `<div>${sentence(1)}`, '</div>'),
  'nested inlines': nested(60, '<b><i>', '</i></b>'),
  'boxes with ten inside': numbered(312, (i) => `${'<div>'.repeat(10)}${sentence(i)}${'</div>'.repeat(10)}`),
  links: inArticle(1250, (count) => `<p>${many(count, (i) => `<a href="/a/${i}">one</a> `)}</p>`),
  'linked paragraphs': numbered(625, (i) => `<p><a href="/a/long-address-${i}">${sentence(i)}</a></p>`),
  'paragraphs with links': numbered(
    625,
    (i) => `<p>${sentence(i)} <a href="/a/${i}">More of it</a>, and ${sentence(i + 1)}</p>`,
  ),
  'table rows': inArticle(
    625,
    (count) =>
      `<table><tr><th>Day</th><th>Ships</th></tr>${many(count, (i) => `<tr><td>${i}</td><td>Two</td></tr>`)}</table>`,
  ),
  'table cells': inArticle(
    1250,
    (count) => `<table><tr>${many(count, (i) => `<td>${i}</td>`)}</tr><tr><td>x</td></tr></table>`,
  ),
  'many tables': numbered(
    156,
    (i) =>
      `<table><tr><th>Day</th><th>Ships</th></tr><tr><td>${i}</td><td>2</td></tr><tr><td>a</td><td>b</td></tr></table>`,
  ),
  'layout table': inArticle(
    312,
    (count) => `<table>${many(count, (i) => `<tr><td><p>${sentence(i)}</p></td></tr>`)}</table>`,
  ),
  'text nodes': {
    first: 6250,
    page: (count) =>
      pageOf({
        inside: '<p id="here">Words </p>',
        after: `<script>const h = document.getElementById('here'); for (let i = 0; i < ${count}; i++) h.append('word ');</script>`,
      }),
  },
  comments: inArticle(6250, (count) => '<!-- a comment -->'.repeat(count)),
  'comments in a paragraph': inArticle(6250, (count) => `<p>${'a<!-- b -->'.repeat(count)}</p>`),
  'notes at the end': inArticle(
    312,
    (count) =>
      `${many(count, (i) => `<p>${sentence(i)}<sup id="r${i}"><a href="#n${i}">${i}</a></sup></p>`)}<ol>${many(count, (i) => `<li id="n${i}">The book, page ${i}. <a href="#r${i}">↩</a></li>`)}</ol>`,
  ),
  'notes in the text': numbered(
    312,
    (i) => `<p>${sentence(i)}<sup>${i}</sup><span class="sidenote">A note on it, ${i}.</span></p>`,
  ),
  'notes in one paragraph': inArticle(
    312,
    (count) => `<p>${many(count, (i) => `words <span class="sidenote">A note, ${i}.</span>`)}</p>`,
  ),
  'lines of code': inArticle(
    1250,
    (count) => `<pre><code class="language-js">${many(count, (i) => `const a${i} = [${i}];\n`)}</code></pre>`,
  ),
  'lines of code in boxes': inArticle(
    625,
    (count) =>
      `<pre><code>${many(count, (i) => `<span class="line"><span class="k">const</span> a${i}</span>\n`)}</code></pre>`,
  ),
  'lines of code without breaks': inArticle(
    625,
    (count) => `<pre><code>${many(count, (i) => `<div>const a${i}</div>`)}</code></pre>`,
  ),
  'code in a table': inArticle(
    312,
    (count) =>
      `<div class="highlight"><table>${many(count, (i) => `<tr><td class="blob-num">${i}</td><td>a = ${i}</td></tr>`)}</table></div>`,
  ),
  'blocks of code': numbered(156, (i) => `<pre>const a = ${i};\nconst b = 1;</pre>`),
  'words of code': inArticle(1250, (count) => `<p>${'the <code>word</code> '.repeat(count)}</p>`),
  formulas: numbered(
    156,
    (i) =>
      `<p>${sentence(i)} <math alttext="x_${i}"><mrow><mi>x</mi><mo>=</mo><mn>${i}</mn></mrow></math></p>`,
  ),
  TeX: {
    first: 156,
    page: (count) =>
      pageOf({
        head: '<script type="text/x-mathjax-config"></script>',
        inside: many(count, (i) => `<p>\\(\\frac{a}{${i}}+\\sqrt{x^2}\\) is a formula. ${sentence(i)}</p>`),
      }),
  },
  'class names': inArticle(
    4000,
    (count) => `<div class="${'related-post- '.repeat(count)}"><p>${sentence(0)}</p></div>`,
  ),
  'boxes with long class names': numbered(
    156,
    (i) => `<div class="${'share-a_b '.repeat(30)}">${sentence(i)}</div>`,
  ),
  frames: numbered(40, (i) => `<iframe title="A map" data-src="https://maps.example/${i}"></iframe>`),
  players: repeated(156, '<p><audio controls></audio></p><video controls></video>'),
  definitions: inArticle(
    625,
    (count) => `<dl>${many(count, (i) => `<dt>Word ${i}</dt><dd>${sentence(i)}</dd>`)}</dl>`,
  ),
  'empty paragraphs': repeated(1250, '<p></p>'),
  'empty boxes': repeated(1250, '<div></div>'),
  rules: repeated(1250, '<hr>'),
  'shadow roots': { first: 312, page: (count) => pageOf({ after: SHADOW_ROOTS(count) }) },
  anchors: numbered(1250, (i) => `<a id="a${i}"></a>`),
  'anchors led to': inArticle(
    312,
    (count) =>
      `${many(count, (i) => `<p id="a${i}">${sentence(i)}</p>`)}<p>${many(count, (i) => `<a href="#a${i}">${i}</a> `)}</p>`,
  ),
  quotes: numbered(625, (i) => `<blockquote>${sentence(i)}</blockquote>`),
  posts: numbered(
    156,
    (i) =>
      `<article class="message message--post" data-author="Ada"><span class="username">Ada</span><time datetime="2026-01-01">then</time><div class="bbWrapper">${i} ${sentence(i)}</div></article>`,
  ),
  'other articles': numbered(
    312,
    (i) =>
      `<article class="post"><h3><a href="/other/${i}">Story ${i}</a></h3><p>${sentence(i)}</p></article>`,
  ),
  'one long text': inArticle(6250, (count) => `<p>${'word and more, '.repeat(count)}</p>`),
  'one long text without a box': inArticle(6250, (count) => 'word and more, '.repeat(count)),
  'one long word': inArticle(62500, (count) => `<p>${'a'.repeat(count)}</p>`),
  spaces: inArticle(31250, (count) => `<p>a${'\u00a0'.repeat(count)}b</p><p>a${'\n'.repeat(count)}b</p>`),
  marks: inArticle(15000, (count) => `<p>x${' .'.repeat(count)}x ${','.repeat(count)}</p>`),
  numbers: inArticle(
    15000,
    (count) => `<p class="date">${'1.'.repeat(count)}</p><time>${'1/'.repeat(count)}</time>`,
  ),
  'lines of clutter': numbered(312, (i) => `<p>${clutter(i)}</p>`),
  'boxes of clutter': numbered(
    156,
    (i) => `<div><h3>${clutter(i)}</h3><ul><li><a href="/x/${i}">Another</a></li></ul></div>`,
  ),
  'headings of clutter': numbered(312, () => '<h3>Related articles</h3>'),
  'comments headed': numbered(156, (i) => `<h3>${i} comments</h3><p>Nice one, ${i}</p>`),
  'clutter between prose': numbered(156, (i) => `<p>${sentence(i)}</p><p>${clutter(i)}</p>`),
  'clutter in one box': inArticle(
    312,
    (count) => `<div>${many(count, (i) => `<span>${clutter(i)}</span> `)}</div>`,
  ),
  'named clutter': numbered(
    312,
    (i) => `<div class="share-bar related comments tags newsletter ad">Item <a href="/${i}">${i}</a></div>`,
  ),
  teasers: numbered(312, (i) => `<p>Read also: <a href="/story/number-${i}">The other story ${i}</a></p>`),
  breadcrumbs: numbered(625, (i) => `<p>Home &gt; Politics &gt; Europe ${i}</p>`),
  tags: inArticle(
    625,
    (count) => `<div class="tags">Tags: ${many(count, (i) => `<a href="/tag/${i}">tag ${i}</a> `)}</div>`,
  ),
  'lists of tags': numbered(312, (i) => `<p class="tags"><a href="/tag/${i}">tag ${i}</a></p>`),
  bylines: numbered(312, (i) => `<p class="byline author">By Ada Lovelace ${i}</p>`),
  dates: numbered(312, () => '<p class="date">12. März 2026</p><time datetime="2026-01-02">then</time>'),
  captions: numbered(
    312,
    (i) => `<div><img width="300" height="200" src="/p/${i}.jpg"><p class="caption">The quay ${i}</p></div>`,
  ),
  'captions in one box': inArticle(
    312,
    (count) => `<div><img src="/p/1.jpg">${many(count, (i) => `<p class="caption">The quay ${i}</p>`)}</div>`,
  ),
  buttons: numbered(
    312,
    (i) => `<button aria-controls="p${i}">Open</button><div id="p${i}">${sentence(i)}</div>`,
  ),
  tabs: inArticle(
    156,
    (count) =>
      `<div><div role="tablist">${many(count, (i) => `<button role="tab" aria-controls="t${i}">Tab ${i}</button>`)}</div>${many(count, (i) => `<div role="tabpanel" id="t${i}">${sentence(i)}</div>`)}</div>`,
  ),
  poem: inArticle(
    625,
    (count) => `<div class="poem"><p>${many(count, (i) => `line of it ${i}<br>`)}</p></div>`,
  ),
  'hidden text': inArticle(
    625,
    (count) => `<div hidden>${many(count, (i) => `<p>${sentence(i)}</p>`)}</div>`,
  ),
  'hidden lines': numbered(625, (i) => `<p hidden>${sentence(i)}</p>`),
  folds: numbered(312, (i) => `<details><summary>Fold ${i}</summary><p>${sentence(i)}</p></details>`),
  'named boxes': numbered(625, (i) => `<div id="box-${i}" class="box b${i}"><p>${sentence(i)}</p></div>`),
  sidebars: numbered(312, (i) => `<aside class="sidebar"><p>${sentence(i)}</p></aside>`),
  'turned paragraphs': numbered(312, (i) => `<p dir="rtl">שלום ${i} ${'עולם '.repeat(10)}</p>`),
  'vertical lines': inArticle(
    156,
    (count) =>
      `<div style="writing-mode:vertical-rl">${'<p>港の灯は最後に帰る人がともす。</p>'.repeat(count)}</div>`,
  ),
  'JSON-LD': inHead(
    3000,
    (count) =>
      `<script type="application/ld+json">[${'{"@type":"Article","headline":"x"},'.repeat(count)}{}]</script>`,
  ),
  'JSON-LD, nested': inHead(
    600,
    (count) =>
      `<script type="application/ld+json">${'{"@graph":['.repeat(count)}${']}'.repeat(count)}</script>`,
  ),
  'JSON-LD blocks': inHead(312, (count) =>
    many(
      count,
      (i) =>
        `<script type="application/ld+json">{"@type":"Article","headline":"x ${i}","author":{"@id":"#a${i}"}}</script>`,
    ),
  ),
  'JSON-LD authors': inHead(
    312,
    (count) =>
      `<script type="application/ld+json">{"@type":"Article","headline":"${TITLE}","author":[${many(count, (i) => `{"@id":"#a${i}"},`)}{}]}</script>`,
  ),
  'meta tags': inHead(625, (count) =>
    many(count, (i) => `<meta name="author" content="Ada Lovelace ${i}"><meta name="m${i}" content="${i}">`),
  ),
  'style rules': inHead(
    1250,
    (count) =>
      `<style>${many(count, (i) => `.c${i} p:hover{color:red}@media print{.d${i}{display:none}}`)}</style>`,
  ),
};
