import { isValid, parse } from 'ipaddr.js';

/** Names that stand for this machine or for one of its own network (RFC 6761, 6762, 8375; ICANN on `.internal`). */
const OWN_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/**
 * Whether a host is of this machine or of the network it is in, and not of the open web: names for that, names without a dot,
 * and every IP address that is not plainly somebody's (loopback, private, link-local, shared, unspecified, mapped, …).
 * Takes a host as `URL` writes it: there `0x7f.1`, `2130706433` and `017700000001` are 127.0.0.1 already.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isValid(host)) return parse(host).range() !== 'unicast';
  return !host.includes('.') || OWN_NAMES.test(host);
}

/**
 * Whether a fetch for what stands at `from` may reach an address: any of the open web, and of private hosts only the one
 * that it stands on itself, with its port. Else any page could have us knock at what stands behind the reader's firewall.
 */
export function mayReach(address: string, from: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, host } = new URL(address);
  return !isPrivateHost(hostname) || (URL.canParse(from) && new URL(from).host === host);
}
