import { advertisement } from './advertisement';
import { authorBox } from './author-box';
import { breadcrumbs } from './breadcrumbs';
import { callsToAction } from './calls-to-action';
import { comments } from './comments';
import { cookies } from './cookies';
import { empty } from './empty';
import { emptySections } from './empty-sections';
import { figureTools } from './figure-tools';
import { headingTools } from './heading-tools';
import { legalNotices } from './legal-notices';
import { login } from './login';
import { newsletter } from './newsletter';
import { otherArticles } from './other-articles';
import { printHidden } from './print-hidden';
import { promoLink } from './promo-link';
import { pullQuotes } from './pull-quotes';
import { readMore } from './read-more';
import { related } from './related';
import { repeatedHeadline } from './repeated-headline';
import type { CleanRule } from './rule';
import { share } from './share';
import { siteRemovals } from './site-removals';
import { skipLinks } from './skip-links';
import { tags } from './tags';
import { trailingHeadings } from './trailing-headings';

/** All cleaning rules, in order: first what follows the article, then what is inside it, then what is left empty. */
export const CLEAN_RULES: readonly CleanRule[] = [
  siteRemovals,
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
  callsToAction,
  authorBox,
  tags,
  legalNotices,
  readMore,
  headingTools,
  figureTools,
  skipLinks,
  pullQuotes,
  repeatedHeadline,
  emptySections,
  trailingHeadings,
  empty,
];
