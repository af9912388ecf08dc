import { ar } from './ar';
import { bg } from './bg';
import { el } from './el';
import { fa } from './fa';
import { he } from './he';
import { hi } from './hi';
import { ja } from './ja';
import { ko } from './ko';
import { ru } from './ru';
import { th } from './th';
import { uk } from './uk';
import type { Words } from './words';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

/** The languages of all other scripts: a script of its own, for the pages that hold such letters. */
export const OTHER: readonly Words[] = [el, ru, uk, bg, ar, fa, he, hi, th, ja, ko, zhHans, zhHant];
