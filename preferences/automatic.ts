import { siteOf } from './look';

/** A rule that the user can choose for a page, in the form of `Preferences.automatic`. */
export interface AutomaticChoice {
  rule: string;
  kind: 'site' | 'path' | 'everywhere';
}

/** A path's first segment, if it names a section; years and numbers don't. */
const SECTION = /^\/([a-z][\w-]*)\/./i;
/** Front pages: "/", "/index.html", "/en/". */
const HOME = /^\/(?:(?:index|home|default)(?:\.\w+)?\/?|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i;

/** Whether a URL is a site's front page, which never counts as an article. */
export function isHomePage(url: string): boolean {
  return URL.canParse(url) && HOME.test(new URL(url).pathname) && !new URL(url).search;
}

/** Whether a rule opens the view automatically at a URL. Front pages are always excluded. */
function matches(rule: string, url: string): boolean {
  if (!/^https?:/.test(url) || isHomePage(url)) return false;
  if (rule === '*') return true;
  const [site = '', ...path] = rule.split('/');
  if (siteOf(url) !== site) return false;
  const prefix = `/${path.join('/').replace(/\*$/, '')}`;
  return new URL(url).pathname.startsWith(prefix);
}

/** The narrowest rule that matches a URL, or null; it is the one that "Stop" turns off. */
export function findRule(url: string, rules: readonly string[]): string | null {
  const found = rules.filter((rule) => matches(rule, url));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** The rules that the user can choose on a page. */
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

/** Firefox's match patterns have no ports, and browsers disagree about IPv6. */
const hostOf = (rule: string): string => (rule.split('/')[0] ?? '').replace(/:\d+$/, '');

/** The match patterns of the permission that a rule needs: its own site, or all sites. */
export function originsOf(rule: string): string[] {
  if (rule === '*') return ['*://*/*'];
  const host = hostOf(rule);
  const isName = /[a-z]/i.test(host) && host.includes('.');
  return isName ? [`*://${host}/*`, `*://www.${host}/*`] : [`*://${host}/*`];
}
