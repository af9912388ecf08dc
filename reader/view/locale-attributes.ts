import { RTL_LANGUAGE } from '../../article/metadata/language';
import type { Direction } from '../../article/types';

/** The attributes of text in the interface's language, among that of an article in any other. */
export const localeAttributes = (locale: string): { lang: string; dir: Direction } => ({
  lang: locale,
  dir: RTL_LANGUAGE.test(locale) ? 'rtl' : 'ltr',
});
