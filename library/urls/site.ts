import { getDomain } from 'tldts';

/**
 * The registrable domain of a host by Mozilla's public suffix list; null for an IP address, `localhost`, or a suffix itself.
 * Every name under a private suffix (`github.io`, `blogspot.com`) counts as a different owner's.
 */
export const registrableDomain = (hostname: string): string | null =>
  getDomain(hostname, { allowPrivateDomains: true });

/**
 * Whether a host, apart from "www.", was registered with a registry: `google.co.uk` was; `google.example.org` and
 * `google.github.io` weren't.
 */
export const isRegistered = (hostname: string): boolean =>
  getDomain(hostname) === hostname.replace(/^www\./, '');

/**
 * Whether two URLs are on one site, run by one party: the same registrable domain or, without one, the same host and port.
 * Accepts any texts and never throws.
 */
export function isSameSite(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  const [first, second] = [new URL(one), new URL(other)];
  const domain = registrableDomain(first.hostname);
  if (domain !== null) return domain === registrableDomain(second.hostname);
  return first.host === second.host && first.host !== '';
}
