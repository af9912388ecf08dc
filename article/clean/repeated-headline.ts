import { textLength } from '../measure';
import { parseDate } from '../metadata/parse-date';
import { normaliseLine } from '../phrases/normalise-line';
import type { CleanRule } from './rule';
import type { TextSurvey } from './text-blocks';

/** Lines of facts are short. */
const FACTS = 150;
const DATE = /\b(?:19|20)\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\d年|\d{1,2}[:h]\d{2}/;

/**
 * Removes what the view's header says already: the headline at the top of the content, the section, the line with author
 * and date. Only before the first paragraph of running text; a standfirst stays.
 */
export const repeatedHeadline: CleanRule = {
  id: 'headline',
  apply(root, { metadata, survey, remove }) {
    const title = normaliseLine(metadata.title);
    const section = normaliseLine(metadata.section ?? '');
    const names = (metadata.byline ?? '')
      .split(', ')
      .map(normaliseLine)
      .filter((name) => name.length > 2);
    for (const { element, text } of survey.lines) {
      if (!root.contains(element)) continue;
      const heading = /^h[1-3]$/.test(element.localName);
      if (heading && title && text === title) remove(element);
      if (survey.position(element) > 0 || element.closest('figure, blockquote, table, ul, ol')) continue;
      if (!isWholeBlock(element, text, survey)) continue;
      if (title && text === title) remove(element);
      else if (section && text === section) remove(element);
      else if (text.length <= FACTS && isFacts(element, text, names)) remove(element);
    }
  },
};

/** A name that opens a sentence is the sentence's. */
function isWholeBlock(element: Element, text: string, read: TextSurvey): boolean {
  const block = element.closest('p, li, dd, td') ?? element;
  const most = text.length + 10;
  return !read.exceeds(block, most) && textLength(block) <= most;
}

/** A sentence ends with a mark; so do "a.m." and a date in Hungarian. */
function isSentence(text: string): boolean {
  return /[.!?]["”»]?$/.test(text) && !/\b[ap]\.m\.$/.test(text) && !(text.length < 40 && parseDate(text));
}

/** A line with the author's name or a date, and hardly anything else. */
function isFacts(element: Element, text: string, names: string[]): boolean {
  const raw = (element.textContent ?? '').trim();
  if (!element.matches('p, div, span, time, a, address, section, header') || isSentence(raw)) return false;
  const rest = names.reduce((line, name) => line.replace(name, ''), text);
  const date =
    DATE.test(text) ||
    element.querySelector('time') !== null ||
    (text.length < 40 && parseDate(raw) !== null);
  const named = rest.length < text.length && rest.length < (date ? 100 : 60);
  const dated = date && text.length < 80;
  return named || dated;
}
