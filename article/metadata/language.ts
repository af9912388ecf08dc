import { NO_LETTERS, RTL_LETTERS } from '../scripts';
import type { Direction } from '../types';
import type { Sources } from './sources';

/** Languages written from right to left. */
export const RTL_LANGUAGE = /^(?:ar|he|iw|fa|ur|yi|ps|sd|ug|dv|ckb)(?:-|$)/;
const RTL_LETTER = new RegExp(`[${RTL_LETTERS}]`, 'g');
const LETTER = new RegExp(`[^${NO_LETTERS}0-9]`, 'g');

/** A BCP 47 tag in canonical case; null if malformed. */
function normaliseTag(tag: string): string | null {
  const candidate =
    tag
      .trim()
      .split(/[,;\s]/)[0]
      ?.replace(/_/g, '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(candidate)) return null;
  try {
    return Intl.getCanonicalLocales(candidate)[0] ?? null;
  } catch {
    return null;
  }
}

/** The language declared by the page, or null. Sources by rank: `lang`, JSON-LD, meta tags. */
export function readLanguage(sources: Sources): string | null {
  const { page, ld, meta, headline } = sources;
  const stated = [
    headline?.closest('[lang]')?.getAttribute('lang') ?? '',
    page.documentElement?.getAttribute('lang') ?? page.documentElement?.getAttribute('xml:lang') ?? '',
    page.body?.getAttribute('lang') ?? '',
    ld('inLanguage'),
    meta('content-language', 'og:locale', 'dc.language', 'language'),
  ];
  return stated.map(normaliseTag).find((tag) => tag !== null) ?? null;
}

/** Text direction of the article: as declared near it, else from the language, else from the letters of its headline. */
export function readDirection(sources: Sources, language: string | null): Direction {
  const { page, headline } = sources;
  const stated = (headline?.closest('[dir]') ?? page.body?.closest('[dir]') ?? page.documentElement)
    ?.getAttribute('dir')
    ?.toLowerCase();
  if (stated === 'rtl' || stated === 'ltr') return stated;
  if (language && RTL_LANGUAGE.test(language)) return 'rtl';
  const title = headline?.textContent ?? page.querySelector('title')?.textContent ?? '';
  const countMatches = (letters: RegExp) => title.match(letters)?.length ?? 0;
  return countMatches(RTL_LETTER) > countMatches(LETTER) / 2 ? 'rtl' : 'ltr';
}
