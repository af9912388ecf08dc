import {
  clutter,
  inArticle,
  inHead,
  many,
  numbered,
  pageOf,
  repeated,
  SHADOW_ROOTS,
  sentence,
  TITLE,
} from './shape-builders.mjs';

/** Shapes of whole pages and of their clutter, by name. */
export const PAGE_SHAPES = {
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
