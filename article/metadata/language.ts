import { NO_LETTERS, RTL_LETTERS } from '../scripts';
import type { Direction } from '../types';
import type { Sources } from './sources';

/** Languages written from right to left. */
export const RTL_LANGUAGE = /^(?:ar|he|iw|fa|ur|yi|ps|sd|ug|dv|ckb)(?:-|$)/;
const RTL_LETTER = new RegExp(`[${RTL_LETTERS}]`, 'g');
const LETTER = new RegExp(`[^${NO_LETTERS}0-9]`, 'g');

/** A well-formed BCP 47 tag, its case set right; null for anything else. */
function normalised(tag: string): string | null {
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

/** The page's language as it states it; null where it does not. Ranked: `lang`, JSON-LD, meta tags. */
export function readLanguage(sources: Sources): string | null {
  const { page, ld, meta, headline } = sources;
  const stated = [
    headline?.closest('[lang]')?.getAttribute('lang') ?? '',
    page.documentElement?.getAttribute('lang') ?? page.documentElement?.getAttribute('xml:lang') ?? '',
    page.body?.getAttribute('lang') ?? '',
    ld('inLanguage'),
    meta('content-language', 'og:locale', 'dc.language', 'language'),
  ];
  return stated.map(normalised).find((tag) => tag !== null) ?? null;
}

/** The direction the article is read in: as stated near it, else by language, else by the letters of its headline. */
export function readDirection(sources: Sources, language: string | null): Direction {
  const { page, headline } = sources;
  const stated = (headline?.closest('[dir]') ?? page.body?.closest('[dir]') ?? page.documentElement)
    ?.getAttribute('dir')
    ?.toLowerCase();
  if (stated === 'rtl' || stated === 'ltr') return stated;
  if (language && RTL_LANGUAGE.test(language)) return 'rtl';
  const title = headline?.textContent ?? page.querySelector('title')?.textContent ?? '';
  const count = (letters: RegExp) => title.match(letters)?.length ?? 0;
  return count(RTL_LETTER) > count(LETTER) / 2 ? 'rtl' : 'ltr';
}
