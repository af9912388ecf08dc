import { ar } from './ar';
import { bg } from './bg';
import { cs } from './cs';
import { el } from './el';
import { fa } from './fa';
import { he } from './he';
import { hi } from './hi';
import { hu } from './hu';
import { ja } from './ja';
import { ko } from './ko';
import { pl } from './pl';
import { ro } from './ro';
import { ru } from './ru';
import { th } from './th';
import { tr } from './tr';
import { uk } from './uk';
import { vi } from './vi';
import type { Words } from './words';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

/**
 * The languages of all other scripts, and those whose Latin letters tell them: a script of its own, for the pages that hold
 * such letters.
 */
export const OTHER: readonly Words[] = [
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
  hu,
  pl,
  ro,
  tr,
  vi,
];
