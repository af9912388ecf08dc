import { advertisement } from './advertisement';
import { appeals } from './appeals';
import { authorBox } from './author-box';
import { breadcrumbs } from './breadcrumbs';
import { comments } from './comments';
import { cookies } from './cookies';
import { dangling } from './dangling';
import { empty } from './empty';
import { headingTools } from './heading-tools';
import { headline } from './headline';
import { login } from './login';
import { newsletter } from './newsletter';
import { otherArticles } from './other-articles';
import { printHidden } from './print-hidden';
import { promoLink } from './promo-link';
import { readMore } from './read-more';
import { related } from './related';
import type { CleanRule } from './rule';
import { share } from './share';
import { smallPrint } from './small-print';
import { tags } from './tags';
import { yours } from './yours';

/** Every cleaning rule, in order: what ends the article first, then what stands in it, then what is left empty. */
export const CLEAN_RULES: readonly CleanRule[] = [
  yours,
  printHidden,
  breadcrumbs,
  otherArticles,
  comments,
  advertisement,
  cookies,
  newsletter,
  related,
  promoLink,
  share,
  login,
  appeals,
  authorBox,
  tags,
  smallPrint,
  readMore,
  headingTools,
  headline,
  dangling,
  empty,
];
