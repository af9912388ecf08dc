import type { RepairRule } from './rule';

/** The bytes of an address as Cloudflare writes them: in hexadecimal, the first the key of all others. */
const ENCODED = /^(?:[0-9a-f]{2}){4,200}$/i;

/** The address in such a text; null where it holds none. Source: Cloudflare's own email-decode.min.js. */
export function decodeAddress(encoded: string): string | null {
  if (!ENCODED.test(encoded)) return null;
  const bytes = encoded.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const [key = 0, ...rest] = bytes;
  const address = String.fromCharCode(...rest.map((byte) => byte ^ key)).split('?')[0] ?? '';
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? address : null;
}

/** Mail addresses that Cloudflare hides until its script has run: written out, with their link. */
export const emailProtection: RepairRule = {
  id: 'email-protection',
  apply(copy) {
    for (const element of copy.querySelectorAll('.__cf_email__, a[href*="/cdn-cgi/l/email-protection#"]')) {
      const hidden =
        element.getAttribute('data-cfemail') ?? element.getAttribute('href')?.split('#')[1] ?? '';
      const address = decodeAddress(hidden);
      if (!address) continue;
      if (element.matches('.__cf_email__')) element.textContent = address;
      if (element.matches('a[href]')) element.setAttribute('href', `mailto:${address}`);
    }
  },
};
