import { asciiDigits } from './digits';
import type { NearLine } from './lines-near-headline';
import { createOutsideSelector, isOutsideArticle, takeFirst } from './outside-article';
import { parseDate } from './parse-date';
import type { Sources } from './sources';

const UPDATED =
  /updated|modified|last edited|mis à jour|modifié|aktualisiert|geändert|stand:|actualizado|aggiornato|atualizado|更新|обновлено|تحديث/i;
const DATED =
  'time, [itemprop~="datePublished"], [class*="date" i], [class*="time" i], [class*="publi" i], [class*="posted" i], [class*="meta" i], [class*="byline" i], [class*="fecha" i], [class*="datum" i]';
const ELSEWHERE = `aside, ${createOutsideSelector('comment', 'related', 'sidebar', 'widget')}`;
/** Sources: HTML, schema.org, hAtom (Blogger writes both), Drupal's RDFa. */
const EXACT =
  'time[datetime], [itemprop~="datePublished"], abbr.published[title], [property~="dc:date"], [property~="dc:created"], [property$="datePublished"], [property$="dateCreated"]';
/** How many dated elements are looked at: the article's own date stands near its headline. */
const LOOK = 40;

/** What was found, ISO 8601. */
export interface Found {
  published: string | null;
  modified: string | null;
}

/** Whether 3/4/2024 is the fourth of March: in English, except where English is written outside America. */
export function isMonthFirst(language: string | null): boolean {
  return /^en(?:-(?:US|CA|PH))?$/i.test(language ?? '');
}

const LATER = /published|publié|veröffentlicht|publicado|pubblicato|opublikowan/i;

/** Puts a date where its context says it belongs. */
function sort(found: Found, date: string, context: string): void {
  if (UPDATED.test(context) && !LATER.test(context)) found.modified ??= date;
  else found.published ??= date;
}

/** Dates in elements that are marked or named as such, in a part of the page. */
function markedDates(scope: Element, found: Found, monthFirst: boolean, headline: Element | null): void {
  // What a machine is told comes before what is written out: it is more precise.
  const dated = [...scope.querySelectorAll(EXACT), ...scope.querySelectorAll(DATED)];
  const here = (element: Element) =>
    element.matches('[itemprop~="datePublished"]') || !isOutsideArticle(element, ELSEWHERE, headline);
  for (const element of takeFirst(dated, LOOK, here)) {
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text.length > 200) continue;
    const date =
      parseDate(element.getAttribute('datetime') ?? '', monthFirst) ??
      parseDate(element.getAttribute('content') ?? '', monthFirst) ??
      parseDate(element.matches(EXACT) ? (element.getAttribute('title') ?? '') : '', monthFirst) ??
      parseDate(text, monthFirst);
    if (!date) continue;
    const context = `${text} ${element.getAttribute('itemprop') ?? ''} ${element.className} ${element.parentElement?.childElementCount === 1 ? (element.parentElement.textContent ?? '').slice(0, 60) : ''}`;
    sort(found, date, context);
    if (found.published && found.modified) return;
  }
}

/** A line that is a date and little else, or says what its date is of. */
const DATELINE =
  /^(?:[^\s\d,.]+[,.]?\s+){0,4}\d|\d{4}(?:\W+\d{1,2}[:.]\d{2})?\W*(?:uhr|h|am|pm|ist|cet|est|gmt|utc)?\W*$|publi|veröff|erstell|stand|datum|date|posted|updat|aktualis|fecha|data|written|geschrieben|escrito/i;
/** How far into the first paragraph a dateline may stand: "BERLIN, 12 January 2022 – …". */
const INTO_PROSE = 60;

/** Some themes write the date in small letters into the headline. */
const inHeadline = ({ headline }: Sources): NearLine[] =>
  [...(headline?.querySelectorAll('small, time') ?? [])].map((element) => {
    return { text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(), prose: false };
  });

/** Dates in the lines round the headline. */
function nearDates(sources: Sources, found: Found, monthFirst: boolean): void {
  for (const { text, prose } of [...inHeadline(sources), ...sources.near]) {
    const part = prose ? text.slice(0, INTO_PROSE) : text;
    if (!/\d/.test(asciiDigits(part)) || (!prose && part.length > 60 && !DATELINE.test(part))) continue;
    const date = parseDate(part, monthFirst);
    if (date && date.length >= 10) sort(found, date, part);
    if (found.published && found.modified) return;
  }
}

/** Dates a reader can see: in the article, round its headline, on the page. */
export function findVisibleDates(sources: Sources, language: string | null): Found {
  const found: Found = { published: null, modified: null };
  const monthFirst = isMonthFirst(language);
  const { body } = sources.page;
  const scope = sources.headline?.closest('article, main, [role=main], [itemscope]') ?? body;
  if (!scope || !body) return found;
  if (scope !== body) markedDates(scope, found, monthFirst, sources.headline);
  if (!found.published) nearDates(sources, found, monthFirst);
  if (!found.published) markedDates(body, found, monthFirst, sources.headline);
  return found;
}
