import { inArticle, many, nested, numbered, PIXEL, pageOf, repeated, sentence } from './shape-builders.mjs';

/** Shapes of text and its markup, by name. `first` × 16 is a size no ordinary page has. */
export const TEXT_SHAPES = {
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
};
