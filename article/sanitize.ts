import DOMPurify, { type Config, type UponSanitizeAttributeHook } from 'dompurify';
import {
  ADDRESS_ATTRIBUTES,
  ADDRESSES,
  HTML_ELEMENTS,
  MATHML_ELEMENTS,
  PLACE_ATTRIBUTE,
  TEXT_ATTRIBUTES,
} from '../markup/allowed';
import type { SafeHtml } from '../markup/safe-html';
import { policy } from '../markup/trusted-types';
import { formatSrcset, parseSrcset } from './dom/srcset';

/** Pictures, sound and films that stand in the address itself; what holds them never runs anything. */
const MEDIA_DATA = /^data:(?:image|audio|video)\//i;

/**
 * Addresses are held to the list as they stand: DOMPurify looks at them without what it takes for white space, lets `data:`
 * of any type through on what plays, and looks at no `srcset`, of which every address is held to what `src` is.
 */
const checkAddresses: UponSanitizeAttributeHook = (element, data) => {
  if (ADDRESS_ATTRIBUTES.includes(data.attrName)) {
    const address = data.attrValue.trim();
    const isMedia = data.attrName !== 'href' && element.localName !== 'a' && MEDIA_DATA.test(address);
    data.keepAttr = ADDRESSES.test(address) || isMedia;
  }
  if (data.attrName !== 'srcset') return;
  const all = parseSrcset(data.attrValue);
  const allowed = all.filter(({ address }) => ADDRESSES.test(address));
  if (allowed.length < all.length) data.attrValue = formatSrcset(allowed);
  data.keepAttr = allowed.length > 0;
};

DOMPurify.addHook?.('uponSanitizeAttribute', checkAddresses);

function purify(html: string, attributes: readonly string[]): SafeHtml {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...HTML_ELEMENTS, ...MATHML_ELEMENTS],
    ALLOWED_ATTR: [...ADDRESS_ATTRIBUTES, ...attributes],
    ADD_URI_SAFE_ATTR: [...attributes],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: ADDRESSES,
    // Ours: a page's own policy rules the page, not the extension's world.
    TRUSTED_TYPES_POLICY: policy as unknown as Config['TRUSTED_TYPES_POLICY'],
  }) as string as SafeHtml;
}

/**
 * The one door: makes any HTML safe to show. The allow-list holds what an article is made of and nothing that runs,
 * submits, styles or embeds. Takes markup as a string; addresses must be absolute already; never throws on odd markup.
 */
export const sanitize = (html: string): SafeHtml => purify(html, [...TEXT_ATTRIBUTES, PLACE_ATTRIBUTE]);

/** The same door for what is kept or comes from what was kept: without the marks of the page's places. */
export const stripPlaces = (html: string): SafeHtml => purify(html, TEXT_ATTRIBUTES);
