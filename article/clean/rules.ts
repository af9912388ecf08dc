import { advertisement } from './advertisement';
import { authorBox } from './author-box';
import { breadcrumbs } from './breadcrumbs';
import { appeals } from './calls-to-action';
import { comments } from './comments';
import { cookies } from './cookies';
import { empty } from './empty';
import { headingTools } from './heading-tools';
import { smallPrint } from './legal-notices';
import { login } from './login';
import { newsletter } from './newsletter';
import { otherArticles } from './other-articles';
import { printHidden } from './print-hidden';
import { promoLink } from './promo-link';
import { readMore } from './read-more';
import { related } from './related';
import { headline } from './repeated-headline';
import type { CleanRule } from './rule';
import { share } from './share';
import { yours } from './site-removals';
import { tags } from './tags';
import { dangling } from './trailing-headings';

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
