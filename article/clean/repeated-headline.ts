import { STANDFIRST_ATTRIBUTE } from '../main-content/standfirst';
import { textLength } from '../measure';
import type { DatePatterns } from '../metadata/date-patterns';
import { parseDate } from '../metadata/parse-date';
import { normaliseLine } from '../phrases/normalise-line';
import type { CleanRule } from './rule';
import type { TextSurvey } from './text-blocks';

/** Maximum length of a line with author, date or section, in characters. */
const MAX_DETAILS_LENGTH = 150;
const DATE = /\b(?:19|20)\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\d年|\d{1,2}[:h]\d{2}/;

/**
 * Removes what the reader's header already shows: the headline at the top of the content, the section, the line with author
 * and date. Only before the first paragraph of running text; a standfirst stays.
 */
export const repeatedHeadline: CleanRule = {
  id: 'repeated-headline',
  apply(root, { languages, metadata, survey, remove }) {
    const title = normaliseLine(metadata.title);
    const section = normaliseLine(metadata.section ?? '');
    const names = (metadata.byline ?? '')
      .split(', ')
      .map(normaliseLine)
      .filter((name) => name.length > 2);
    for (const { element, text } of survey.lines) {
      if (!root.contains(element)) continue;
      const isHeading = /^h[1-3]$/.test(element.localName);
      if (isHeading && title && text === title) remove(element);
      if (survey.position(element) > 0 || element.closest('figure, blockquote, table, ul, ol')) continue;
      if (holdsStandfirst(element)) continue;
      // Who wrote a post of a thread, and when.
      if (!isHeading && element.closest('h3')) continue;
      if (!isWholeBlock(element, text, survey)) continue;
      if (title && text === title) remove(element);
      else if (section && text === section) remove(element);
      else if (text.length <= MAX_DETAILS_LENGTH && isDetails(element, text, names, languages.dates))
        remove(element);
    }
  },
};

/** Whether an element is or holds the standfirst: "Eleven minutes fast since 1911" is no date. */
function holdsStandfirst(element: Element): boolean {
  const selector = `[${STANDFIRST_ATTRIBUTE}]`;
  const standfirst = element.matches(selector) ? element : element.querySelector(selector);
  return standfirst !== null && !standfirst.querySelector('time, a[href]');
}

/** Whether the element is its whole block; a name at the start of a sentence isn't. */
function isWholeBlock(element: Element, text: string, survey: TextSurvey): boolean {
  const block = element.closest('p, li, dd, td') ?? element;
  const maxLength = text.length + 10;
  return !survey.exceeds(block, maxLength) && textLength(block) <= maxLength;
}

/** A sentence ends with punctuation, but so do "a.m." and dates in Hungarian. */
function isSentence(text: string, dates: DatePatterns): boolean {
  return (
    /[.!?]["”»]?$/.test(text) && !/\b[ap]\.m\.$/.test(text) && !(text.length < 40 && parseDate(text, dates))
  );
}

/** A line with the author's name or a date, and hardly anything else. */
function isDetails(element: Element, text: string, names: string[], dates: DatePatterns): boolean {
  const raw = (element.textContent ?? '').trim();
  if (!element.matches('p, div, span, time, a, address, section, header') || isSentence(raw, dates))
    return false;
  const remainder = names.reduce((line, name) => line.replace(name, ''), text);
  const hasDate =
    DATE.test(text) ||
    element.querySelector('time') !== null ||
    (text.length < 40 && parseDate(raw, dates) !== null);
  const isByline = remainder.length < text.length && remainder.length < (hasDate ? 100 : 60);
  const isDateline = hasDate && text.length < 80;
  return isByline || isDateline;
}
