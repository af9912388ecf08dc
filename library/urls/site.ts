import { getDomain } from 'tldts';

/**
 * The name that was registered for a host, by Mozilla's public suffix list; null for an IP address, `localhost`, and what is
 * a suffix itself. Under a private suffix (`github.io`, `blogspot.com`) every name is somebody else's.
 */
export const registrableDomain = (hostname: string): string | null =>
  getDomain(hostname, { allowPrivateDomains: true });

/**
 * Whether a host, but for "www.", is a name that was registered with a registry itself: `google.co.uk` is, and neither
 * `google.example.org` nor `google.github.io`.
 */
export const isRegistered = (hostname: string): boolean =>
  getDomain(hostname) === hostname.replace(/^www\./, '');

/**
 * Whether two addresses are of one site, which one party answers for: one registrable domain, or where there is none, one
 * host and port. Takes any texts; never throws.
 */
export function isSameSite(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  const [first, second] = [new URL(one), new URL(other)];
  const domain = registrableDomain(first.hostname);
  if (domain !== null) return domain === registrableDomain(second.hostname);
  return first.host === second.host && first.host !== '';
}
