import { ar } from './ar';
import { bg } from './bg';
import { cs } from './cs';
import { da } from './da';
import { de } from './de';
import { el } from './el';
import { es } from './es';
import { fa } from './fa';
import { fi } from './fi';
import { fr } from './fr';
import { he } from './he';
import { hi } from './hi';
import { hu } from './hu';
import { id } from './id';
import { it } from './it';
import { ja } from './ja';
import { ko } from './ko';
import type { Language } from './language';
import { nb } from './nb';
import { nl } from './nl';
import { pl } from './pl';
import { pt } from './pt';
import { ro } from './ro';
import { ru } from './ru';
import { sl } from './sl';
import { sv } from './sv';
import { th } from './th';
import { tr } from './tr';
import { uk } from './uk';
import { vi } from './vi';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

/** All languages but the bundled ones: in a script of their own, loaded for pages in any of them (`needs-more-languages.ts`). */
export const LAZY_LANGUAGES: readonly Language[] = [
  el,
  ru,
  uk,
  bg,
  ar,
  fa,
  he,
  hi,
  th,
  ja,
  ko,
  zhHans,
  zhHant,
  cs,
  sl,
  de,
  hu,
  pl,
  ro,
  tr,
  vi,
  sv,
  da,
  nb,
  fi,
  id,
  nl,
  it,
  pt,
  es,
  fr,
];
