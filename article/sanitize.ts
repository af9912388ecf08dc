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

/** Media embedded as `data:` URLs. Safe because media elements never run scripts. */
const MEDIA_DATA = /^data:(?:image|audio|video)\//i;

/**
 * Checks URLs against our allow-list as written. DOMPurify strips what it considers white space first, allows `data:` URLs
 * of any type on media elements, and doesn't check `srcset` at all; each URL in a `srcset` must pass the check for `src`.
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
    // Use our own policy: the page's CSP applies to the page, not to the extension's world.
    TRUSTED_TYPES_POLICY: policy as unknown as Config['TRUSTED_TYPES_POLICY'],
  }) as string as SafeHtml;
}

/**
 * Makes any HTML safe to show; nothing is rendered without it. The allow-list covers what an article needs and nothing that
 * runs, submits, styles or embeds. URLs must already be absolute. Never throws on odd markup.
 */
export const sanitize = (html: string): SafeHtml => purify(html, [...TEXT_ATTRIBUTES, PLACE_ATTRIBUTE]);

/** Like `sanitize`, but also drops the place attributes: for HTML that is stored, or comes from storage. */
export const stripPlaces = (html: string): SafeHtml => purify(html, TEXT_ATTRIBUTES);
