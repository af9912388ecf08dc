import type { RepairRule } from './rule';

/** An email address as encoded by Cloudflare: hexadecimal bytes, the first of which is the XOR key for the others. */
const ENCODED = /^(?:[0-9a-f]{2}){4,200}$/i;

/** Decodes an email address; null if there is none. Source: Cloudflare's own email-decode.min.js. */
export function decodeAddress(encoded: string): string | null {
  if (!ENCODED.test(encoded)) return null;
  const bytes = encoded.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const [key = 0, ...rest] = bytes;
  const address = String.fromCharCode(...rest.map((byte) => byte ^ key)).split('?')[0] ?? '';
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? address : null;
}

/** Restores email addresses, and links to them, that Cloudflare hides until its script has run. */
export const emailProtection: RepairRule = {
  id: 'email-protection',
  apply(copy) {
    for (const element of copy.querySelectorAll('.__cf_email__, a[href*="/cdn-cgi/l/email-protection#"]')) {
      const encoded =
        element.getAttribute('data-cfemail') ?? element.getAttribute('href')?.split('#')[1] ?? '';
      const address = decodeAddress(encoded);
      if (!address) continue;
      if (element.matches('.__cf_email__')) element.textContent = address;
      if (element.matches('a[href]')) element.setAttribute('href', `mailto:${address}`);
    }
  },
};
