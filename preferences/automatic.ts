import { siteOf } from './look';

/** A rule that a reader may choose for a page; written as in `Preferences.automatic`. */
export interface AutomaticChoice {
  rule: string;
  kind: 'site' | 'path' | 'everywhere';
}

/** The first part of a path that names a section; years and numbers name none. */
const SECTION = /^\/([a-z][\w-]*)\/./i;
/** Front pages: "/", "/index.html", "/en/". */
const HOME = /^\/(?:(?:index|home|default)(?:\.\w+)?\/?|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i;

/** Whether an address is a site's front page, which is no article whatever stands on it. */
export function isHomePage(url: string): boolean {
  return URL.canParse(url) && HOME.test(new URL(url).pathname) && !new URL(url).search;
}

/** Whether the view opens by itself for an address, by one rule. A front page is no article, whatever the rule. */
function matches(rule: string, url: string): boolean {
  if (!/^https?:/.test(url) || isHomePage(url)) return false;
  if (rule === '*') return true;
  const [site = '', ...path] = rule.split('/');
  if (siteOf(url) !== site) return false;
  const prefix = `/${path.join('/').replace(/\*$/, '')}`;
  return new URL(url).pathname.startsWith(prefix);
}

/** The rule that an address is opened by; null where none is. The narrowest wins, since it is what "Stop" stops. */
export function findRule(url: string, rules: readonly string[]): string | null {
  const found = rules.filter((rule) => matches(rule, url));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** What a reader may choose on a page. */
export function listChoices(url: string): AutomaticChoice[] {
  const site = siteOf(url);
  if (!site || !/^https?:/.test(url)) return [];
  const section = SECTION.exec(new URL(url).pathname)?.[1];
  return [
    { rule: site, kind: 'site' },
    ...(section ? [{ rule: `${site}/${section}/*`, kind: 'path' } as const] : []),
    { rule: '*', kind: 'everywhere' },
  ];
}

/** Patterns know no ports in Firefox, and IPv6 nowhere the same. */
const hostOf = (rule: string): string => (rule.split('/')[0] ?? '').replace(/:\d+$/, '');

/** The match patterns of the permission that a rule needs: its site alone, or all sites. */
export function originsOf(rule: string): string[] {
  if (rule === '*') return ['*://*/*'];
  const host = hostOf(rule);
  const isName = /[a-z]/i.test(host) && host.includes('.');
  return isName ? [`*://${host}/*`, `*://www.${host}/*`] : [`*://${host}/*`];
}
