import type { Appearance, Preferences } from './types';

/** The site an address belongs to: its host without "www."; null for addresses without one (a file). */
export function siteOf(url: string): string | null {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return host.replace(/^www\./, '') || null;
}

/** What a reader corrected on a site: what is picked there, and what always goes. */
export function correctionsFor({ picks, removals }: Preferences, site: string | null) {
  const own = <T>(record: Record<string, T>) =>
    site !== null && Object.hasOwn(record, site) ? record[site] : undefined;
  return { pick: own(picks) ?? null, removals: own(removals) ?? [] };
}

/** Whether a site has a look of its own. */
export function hasOwnAppearance({ sites }: Preferences, site: string | null): boolean {
  return site !== null && Object.hasOwn(sites, site);
}

/** How texts of a site look: its own way, or the way of all. */
export function appearanceFor(preferences: Preferences, site: string | null): Appearance {
  const own = site !== null && hasOwnAppearance(preferences, site) ? preferences.sites[site] : undefined;
  return own ?? { type: preferences.type, theme: preferences.theme };
}

/** The preferences with another look: the site's own where it has one, else that of all sites. */
export function withAppearance(preferences: Preferences, site: string | null, look: Appearance): Preferences {
  if (site === null || !hasOwnAppearance(preferences, site)) return { ...preferences, ...look };
  return { ...preferences, sites: { ...preferences.sites, [site]: look } };
}

/** Gives a site a look of its own, which begins as what it has; or takes it away. */
export function withOwnAppearance(preferences: Preferences, site: string, on: boolean): Preferences {
  const { [site]: _, ...others } = preferences.sites;
  return { ...preferences, sites: on ? { ...others, [site]: appearanceFor(preferences, site) } : others };
}
