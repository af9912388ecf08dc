/**
 * What an article is made of: everything else goes, whatever it is. One list for both walls, DOMPurify and the browser's
 * own sanitiser. Nothing in it runs, submits, styles, embeds or fetches but pictures, sound and film.
 */

/** Elements of HTML. */
export const HTML_ELEMENTS: readonly string[] = [
  'a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div',
  'dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section',
  'small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr',
].flatMap((line) => line.split(' '));

/** Elements of MathML. */
export const MATHML_ELEMENTS: readonly string[] = [
  'math maction menclose merror mfenced mfrac mglyph mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts',
  'mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics',
].flatMap((line) => line.split(' '));

/** Attributes that hold an address, and are held to `ADDRESSES`. */
export const ADDRESS_ATTRIBUTES: readonly string[] = ['href', 'src', 'poster', 'cite'];

/** The number of the live element a block came from (`snapshot/snapshot.ts`): for a view over that page, and nothing else. */
export const PLACE_ATTRIBUTE = 'data-place';

/** Attributes whose values are text, numbers or words. `srcset` holds addresses too, which are checked one by one. */
export const TEXT_ATTRIBUTES: readonly string[] = [
  'srcset sizes alt title width height lang dir id colspan rowspan headers scope start reversed value type datetime',
  'controls preload kind srclang label open referrerpolicy data-language',
  'data-embed data-verse data-gloss data-row data-standfirst data-writing data-upright',
  'display alttext mathvariant fence stretchy separator accent columnalign rowalign columnspacing rowspacing linethickness',
].flatMap((line) => line.split(' '));

/** Addresses an article may use: the web, mail, telephone, a place in the article, and pictures the page itself made. */
export const ADDRESSES = /^(?:https?:|mailto:|tel:|blob:|#)/i;
