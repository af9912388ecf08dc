import { insert, type MarkupMutator, pickElement, pickPlace } from '../markup';

const WRAPS: readonly (readonly [open: string, close: string])[] = [
  ['<svg>', '</svg>'],
  ['<svg><foreignObject>', '</foreignObject></svg>'],
  ['<svg><title>', '</title></svg>'],
  ['<svg><desc>', '</desc></svg>'],
  ['<svg><style>', '</style></svg>'],
  ['<svg><a xlink:href="javascript:alert(1)"><text>', '</text></a></svg>'],
  ['<math>', '</math>'],
  ['<math><mtext>', '</mtext></math>'],
  ['<math><mi><mglyph>', '</mglyph></mi></math>'],
  ['<math><mtext><malignmark>', '</malignmark></mtext></math>'],
  ['<math><annotation-xml>', '</annotation-xml></math>'],
  ['<math><annotation-xml encoding="text/html">', '</annotation-xml></math>'],
  ['<math><annotation-xml encoding="application/xhtml+xml"><svg>', '</svg></annotation-xml></math>'],
  [
    '<math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">',
    '</annotation></semantics></math>',
  ],
  ['<math><maction actiontype="statusline#x" xlink:href="javascript:alert(1)">', '</maction></math>'],
  ['<svg><math><foreignObject>', '</foreignObject></math></svg>'],
  ['<font-face>', '</font-face>'],
  ['<color-profile>', '</color-profile>'],
  ['<x-y>', '</x-y>'],
  ['<amp-img src="/x.png">', '</amp-img>'],
  ['<svg:svg>', '</svg:svg>'],
  ['<o:p>', '</o:p>'],
  ['<h:body>', '</h:body>'],
  ['<DIV xmlns="urn:x">', '</DIV>'],
  ['<xml>', '</xml>'],
  ['<noscript>', '</noscript>'],
  ['<xmp>', '</xmp>'],
  ['<noembed>', '</noembed>'],
  ['<template>', '</template>'],
  ['<select>', '</select>'],
  ['<object data="javascript:alert(1)">', '</object>'],
];

const IMG = '<img src=x onerror=alert(1)>';
/** Shapes that became something else when they were parsed a second time, in one sanitiser or another. */
const MUTATING = [
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;${'&lt;img src=x onerror=alert(1)&gt;'}">`,
  `<form><math><mtext></form><form><mglyph><style></math>${IMG}`,
  `<svg></p><style><a id="</style>${IMG}">`,
  `<math><annotation-xml encoding="text/html"><style>${IMG}</style></annotation-xml></math>`,
  `<noscript><p title="</noscript>${IMG}">`,
  `<svg><style><!--</style>${IMG}--></style></svg>`,
  `<math><mi><table><mi><style><a title="</style>${IMG}">`,
  `<svg><foreignObject><math><mi><style><a id="</style>${IMG}"></style></math></foreignObject></svg>`,
  `<select><template><style></select>${IMG}</style></template></select>`,
  `<table><caption><svg><title><table><caption></caption></table></title><style><a id="</style>${IMG}"></svg>`,
  `<xmp><p title="</xmp>${IMG}">`,
  `<textarea><p title="</textarea>${IMG}">`,
  `<iframe><p title="</iframe>${IMG}"></iframe>`,
  `<p title="--><svg onload=alert(1)>">x</p><!--`,
  `<math href="javascript:alert(1)"><mi xlink:href="javascript:alert(1)">x</mi></math>`,
  `<svg><animate attributeName=href values=javascript:alert(1) /><a id=x><text y=20>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'/>#x"/></svg>`,
  `<svg><set attributeName="onmouseover" to="alert(1)"/></svg>`,
  `<p>&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</p>`,
  `<pre><code>&lt;/code&gt;&lt;/pre&gt;${'&lt;svg onload=alert(1)&gt;'}</code></pre>`,
  `<script type="math/tex">\\href{javascript:alert(1)}{x}</script>`,
  `<script type="math/tex; mode=display">\\unicode{x22}\\text{</math>${IMG}}</script>`,
  `<span class="katex"><annotation encoding="application/x-tex">\\html{${IMG}}</annotation></span>`,
  `<p>$$\\href{javascript:alert(1)}{x} \\class{a" onclick="alert(1)}{y}$$</p>`,
  `<lite-youtube videoid='"><script>alert(1)</script>' playlabel='<img src=x onerror=alert(1)>'></lite-youtube>`,
  `<noscript><img src="javascript:alert(1)" onerror="alert(1)"></noscript>`,
  `<noscript>&lt;img src="x" onerror="alert(1)"&gt;</noscript>`,
  `<iframe src="javascript:alert(1)" data-src="https://v.test/embed/1" title="<img src=x onerror=alert(1)>"></iframe>`,
  `<a class="__cf_email__" data-cfemail="00${'3c696d67206f6e6572726f723d'}">x</a>`,
];

const wrap: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 4); left > 0; left--) {
    const bounds = pickElement(markup, chance);
    if (!bounds) return;
    const [open, close] = chance.pick(WRAPS);
    if (chance.happens(0.8)) insert(markup, bounds[1] + 1, close);
    insert(markup, bounds[0], open);
  }
};

const mutating: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 5); left > 0; left--)
    insert(markup, pickPlace(markup, chance), chance.pick(MUTATING));
};

/** Other namespaces round parts of a page, and shapes known to change when they are parsed again. */
export const NAMESPACES: Record<string, MarkupMutator> = {
  'namespace-wrap': wrap,
  'namespace-mutating': mutating,
};
