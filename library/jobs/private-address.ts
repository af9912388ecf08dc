import { isValid, parse } from 'ipaddr.js';

/** Host names reserved for this machine or its local network (RFC 6761, 6762, 8375; ICANN on `.internal`). */
const PRIVATE_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/**
 * Whether a host is on this machine or its local network rather than the public web: a reserved name, a name without a dot,
 * or any IP address that isn't public unicast (loopback, private, link-local, shared, unspecified, mapped, …). Expects a
 * host as normalised by `URL`, where `0x7f.1`, `2130706433` and `017700000001` are already 127.0.0.1.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isValid(host)) return parse(host).range() !== 'unicast';
  return !host.includes('.') || PRIVATE_NAMES.test(host);
}

/**
 * Whether the article at `from` may have a URL fetched: any public one, but of the private ones only those on its own host
 * and port. Otherwise any page could make the extension probe the network behind the user's firewall.
 */
export function mayReach(address: string, from: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, host } = new URL(address);
  return !isPrivateHost(hostname) || (URL.canParse(from) && new URL(from).host === host);
}
