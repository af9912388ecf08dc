// What an article's markup may hold, written down a second time and on purpose: a slip in article/sanitize.ts would pass a
// fuzzer that asks it. tests/browser/article/allow-list.test.ts says where the two differ.

const words = (text) => new Set(text.split(/\s+/));

export const HTML_ELEMENTS = words(
  `a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl
   dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small
   source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr`,
);

export const MATH_ELEMENTS = words(
  `math maction menclose merror mfenced mfrac mglyph mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts
   mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics`,
);

/** Attributes that hold one address. */
export const ADDRESS_ATTRIBUTES = words('href src poster cite');

export const ATTRIBUTES = words(
  `href src poster cite srcset sizes alt title width height lang dir id colspan rowspan headers scope start reversed value
   type datetime controls preload kind srclang label open referrerpolicy data-place data-language data-embed data-verse data-gloss data-row data-standfirst
   data-writing data-upright display alttext mathvariant fence stretchy separator accent columnalign rowalign columnspacing
   rowspacing linethickness`,
);

export const SCHEMES = words('http: https: mailto: tel: blob:');

/** Elements whose `src` or `poster` may be a picture, a sound or a film in the address itself: none of them runs. */
export const MEDIA = words('img audio video source track');
