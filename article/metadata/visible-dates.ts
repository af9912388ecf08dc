import { foldSpaces } from '../dom/fold-spaces';
import { isLonger } from '../measure';
import type { DatePatterns } from './date-patterns';
import { asciiDigits } from './digits';
import type { NearLine } from './lines-near-headline';
import {
  CODE_SELECTOR,
  createOutsideSelector,
  createTeaserTest,
  isOutsideArticle,
  takeFirst,
} from './outside-article';
import { parseDate } from './parse-date';
import type { Sources } from './sources';

const DATED_SELECTOR =
  'time, [itemprop~="datePublished"], [class*="date" i], [class*="time" i], [class*="publi" i], [class*="posted" i], [class*="meta" i], [class*="byline" i], [class*="fecha" i], [class*="datum" i]';
const EXCLUDED_SELECTOR = `aside, ${CODE_SELECTOR}, cite, blockquote, figure, [role="doc-bibliography"], ${createOutsideSelector(
  'comment',
  'related',
  'sidebar',
  'widget',
  'reference',
  'reflist',
  'citation',
  'bibliograph',
  'footnote',
  'recommend',
  'popular',
)}`;
/** Elements with an exact date. Sources: HTML, schema.org, hAtom (Blogger has both), Drupal's RDFa. */
const EXACT_SELECTOR =
  'time[datetime], [itemprop~="datePublished"], abbr.published[title], [property~="dc:date"], [property~="dc:created"], [property$="datePublished"], [property$="dateCreated"]';
/** Maximum number of dated elements to check: the article's own date is near its headline. */
const MAX_ELEMENTS = 40;

/** Number of characters of the first paragraph that may contain a dateline: "BERLIN, 12 January 2022 – …". */
const MAX_DATELINE_LENGTH = 60;
/** A date before a mark, or at the very beginning; one within a sentence is the day it tells of. */
const DATELINE = /^\W*\d|(?:\d{4}|[日년])\s*[–—:：|()[\].-]/;
/** A longer paragraph, in characters, is running text, and tells of other days than its own after its dateline. */
const MAX_LINE_LENGTH = 200;

function isInProse(element: Element): boolean {
  const paragraph = element.closest('p, li, dd, td');
  if (!paragraph || !isLonger(paragraph, MAX_LINE_LENGTH)) return false;
  const opening = foldSpaces(paragraph.textContent).slice(0, MAX_DATELINE_LENGTH);
  return !(opening.includes(foldSpaces(element.textContent)) && DATELINE.test(opening));
}

/** Dates found, as ISO 8601. */
export interface Found {
  published: string | null;
  modified: string | null;
}

/** Whether 3/4/2024 is March 4: only in English, and only in American usage. */
export function isMonthFirst(language: string | null): boolean {
  return /^en(?:-(?:US|CA|PH))?$/i.test(language ?? '');
}

/** Stores a date as published or modified, depending on its context. */
function assignDate(dates: Found, date: string, context: string, { updated, published }: DatePatterns): void {
  if (updated.test(context) && !published.test(context)) dates.modified ??= date;
  else dates.published ??= date;
}

/** Dates in elements that are marked up or named as such. */
function findMarkedDates(scope: Element, dates: Found, monthFirst: boolean, sources: Sources): void {
  const { headline } = sources;
  const patterns = sources.languages.dates;
  const parse = (text: string | null) => parseDate(text ?? '', patterns, monthFirst);
  // Machine-readable dates first, because they are more precise.
  const dated = [...scope.querySelectorAll(EXACT_SELECTOR), ...scope.querySelectorAll(DATED_SELECTOR)];
  const isInTeaser = createTeaserTest(headline);
  const isInArticle = (element: Element) =>
    element.matches('[itemprop~="datePublished"]') ||
    !(isOutsideArticle(element, EXCLUDED_SELECTOR, headline) || isInProse(element) || isInTeaser(element));
  for (const element of takeFirst(dated, MAX_ELEMENTS, isInArticle)) {
    const text = foldSpaces(element.textContent);
    if (text.length > 200) continue;
    const date =
      parse(element.getAttribute('datetime')) ??
      parse(element.getAttribute('content')) ??
      parse(element.matches(EXACT_SELECTOR) ? element.getAttribute('title') : null) ??
      parse(text);
    if (!date) continue;
    const context = `${text} ${element.getAttribute('itemprop') ?? ''} ${element.className} ${element.parentElement?.childElementCount === 1 ? (element.parentElement.textContent ?? '').slice(0, 60) : ''}`;
    assignDate(dates, date, context, patterns);
    if (dates.published && dates.modified) return;
  }
}

/** Some themes put the date into the headline in small print. */
const readLinesInHeadline = ({ headline }: Sources): NearLine[] =>
  [...(headline?.querySelectorAll('small, time') ?? [])].map((element) => {
    return { text: foldSpaces(element.textContent), prose: false };
  });

/** Dates in the lines near the headline. */
function findNearDates(sources: Sources, dates: Found, monthFirst: boolean): void {
  const patterns = sources.languages.dates;
  for (const { text, prose } of [...readLinesInHeadline(sources), ...sources.near]) {
    const part = prose ? text.slice(0, MAX_DATELINE_LENGTH) : text;
    if (prose && !DATELINE.test(part)) continue;
    if (!/\d/.test(asciiDigits(part)) || (!prose && part.length > 60 && !patterns.dateline.test(part)))
      continue;
    const date = parseDate(part, patterns, monthFirst);
    if (date && date.length >= 10) assignDate(dates, date, part, patterns);
    if (dates.published && dates.modified) return;
  }
}

/** Dates visible to the reader: in the article, near its headline, or anywhere on the page. */
export function findVisibleDates(sources: Sources, language: string | null): Found {
  const dates: Found = { published: null, modified: null };
  const monthFirst = isMonthFirst(language);
  const { body } = sources.page;
  const scope = sources.headline?.closest('article, main, [role=main], [itemscope]') ?? body;
  if (!scope || !body) return dates;
  if (scope !== body) findMarkedDates(scope, dates, monthFirst, sources);
  if (!dates.published) findNearDates(sources, dates, monthFirst);
  if (!dates.published) findMarkedDates(body, dates, monthFirst, sources);
  return dates;
}
