import DOMPurify from 'dompurify';
import type { SafeHtml } from './types';

const TAGS = [
  'a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div',
  'dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section',
  'small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr',
  'math maction menclose merror mfenced mfrac mglyph mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts',
  'mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics',
]
  .join(' ')
  .split(' ');

/** Attributes that hold an address, and are held to `ADDRESSES`. */
const ADDRESS_ATTRIBUTES = ['href', 'src', 'poster', 'cite'];

const TEXT_ATTRIBUTES = [
  'srcset sizes alt title width height lang dir id colspan rowspan headers scope start reversed value type datetime',
  'controls preload kind srclang label open data-place data-language',
  'data-embed data-verse data-gloss data-row data-writing data-upright',
  'display alttext mathvariant fence stretchy separator accent columnalign rowalign columnspacing rowspacing linethickness',
]
  .join(' ')
  .split(' ');

/** The number of the live element a block came from (`snapshot/snapshot.ts`): for a view over that page, and nothing else. */
const PLACE = 'data-place';

/** Addresses an article may use: the web, mail, telephone, a place in the article, and pictures the page itself made. */
const ADDRESSES = /^(?:https?:|mailto:|tel:|blob:|#)/i;

function purify(html: string, attributes: readonly string[]): SafeHtml {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: [...ADDRESS_ATTRIBUTES, ...attributes],
    ADD_URI_SAFE_ATTR: [...attributes],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: ADDRESSES,
    // The page's own Trusted Types policy rules the page, not the extension's world.
    TRUSTED_TYPES_POLICY: null,
  }) as string as SafeHtml;
}

/**
 * The one door: makes any HTML safe to show. The allow-list holds what an article is made of and nothing that runs,
 * submits, styles or embeds. Takes markup as a string; addresses must be absolute already; never throws on odd markup.
 */
export const sanitize = (html: string): SafeHtml => purify(html, [...TEXT_ATTRIBUTES, PLACE]);

/** The same door for what is kept or comes from what was kept: without the marks of the page's places. */
export const withoutPlaces = (html: string): SafeHtml => purify(html, TEXT_ATTRIBUTES);
