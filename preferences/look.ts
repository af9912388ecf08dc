import type { Appearance, Preferences } from './types';

/** The site of a URL: its host without "www.", or null for URLs without a host (files). */
export function siteOf(url: string): string | null {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return host.replace(/^www\./, '') || null;
}

/** The user's corrections for a site: the picked article, and what is always removed. */
export function correctionsFor({ picks, removals }: Preferences, site: string | null) {
  const own = <T>(record: Record<string, T>) =>
    site !== null && Object.hasOwn(record, site) ? record[site] : undefined;
  return { pick: own(picks) ?? null, removals: own(removals) ?? [] };
}

/** Whether a site has its own appearance. */
export function hasOwnAppearance({ sites }: Preferences, site: string | null): boolean {
  return site !== null && Object.hasOwn(sites, site);
}

/** The appearance for a site: its own, or the general one. */
export function appearanceFor(preferences: Preferences, site: string | null): Appearance {
  const own = site !== null && hasOwnAppearance(preferences, site) ? preferences.sites[site] : undefined;
  return own ?? { type: preferences.type, theme: preferences.theme };
}

/** Changes the appearance for a site: its own if it has one, else the general one. */
export function withAppearance(preferences: Preferences, site: string | null, look: Appearance): Preferences {
  if (site === null || !hasOwnAppearance(preferences, site)) return { ...preferences, ...look };
  return { ...preferences, sites: { ...preferences.sites, [site]: look } };
}

/**
 * Gives a site its own appearance, which is the current one, and gives the general one back as it was before: what was changed
 * to be for this site is for it alone.
 */
export function withAppearanceMoved(preferences: Preferences, site: string, before: Appearance): Preferences {
  const moved = withOwnAppearance(preferences, site, true);
  return { ...moved, type: before.type, theme: before.theme };
}

/** Gives a site its own appearance, which starts as the current one; or removes it. */
export function withOwnAppearance(preferences: Preferences, site: string, on: boolean): Preferences {
  const { [site]: _, ...others } = preferences.sites;
  return { ...preferences, sites: on ? { ...others, [site]: appearanceFor(preferences, site) } : others };
}
