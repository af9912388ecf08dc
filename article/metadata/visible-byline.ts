import type { KnownLanguages } from '../known-languages';
import { BEYOND_LATIN } from '../scripts';
import { readBoxText } from './box-text';
import { NAME_PATTERN } from './byline-patterns';
import { cleanNames } from './names';
import { createOutsideSelector, isOutsideArticle, takeFirst } from './outside-article';
import { parseDate } from './parse-date';
import type { Sources } from './sources';

/** Selectors for visible bylines, most reliable first. */
const BYLINE_SELECTORS = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]:not(link), [rel~="schema:author"], [property~="schema:author"], [typeof~="schema:Person"][property~="schema:name"], .vcard .fn, [class*="authorText"] a',
  '.byline-name, .author-name, .author__name, .byline__name, .byline__author, [class*="authorName" i], [class*="author-name" i], [data-testid="authorName"], [data-testid*="contributors" i] span',
  '.byline a, .author a, .authors a, [class*="meta" i] a[href*="/author/"]',
  '.byline, .author, .authors, .article-author, .post-author, .entry-author, .writer, .autor, .auteur, [class*="byline" i]',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"], a[href*="/auteur/"], a[href*="/auteurs/"], a[href*="/profile/"], a[href*="/redakteur"], a[href*="/journalist"]',
  '[class*="author" i]:not(body):not([class*="authority" i]), [class*="auteur" i], [class*="autor" i]:not(body), address',
];
/** Elements in which names aren't the author's. */
const EXCLUDED_SELECTOR = `noscript, form, button, menu, [role="menu"], figure, figcaption, blockquote, [class*="testimonial" i], [class*="quote" i], [class*="caption" i], [class*="photo-credit" i], ${createOutsideSelector(
  'comment',
  'related',
  'sidebar',
  'recommend',
  'popular',
  'widget',
  'bio',
  'setting',
)}`;
/** Links to the reader's own profile rather than to an author's: to its settings, or to nobody's in particular. */
const OWN_PROFILE = /\/(?:settings?|account|login|signin|edit)\b|\/(?:author|profile)s?\/*(?:$|[?#])/i;
/** Maximum length of a byline, in characters. */
const MAX_LENGTH = 200;
/** The same with what stands beside names in it: icons, stand-ins for portraits. */
const MAX_RAW_LENGTH = 3000;
/** Maximum number of elements to check for each selector. */
const MAX_ELEMENTS = 4;

const ONLY_NAME = new RegExp(`^${NAME_PATTERN}$`);
/** Detects a request to turn on JavaScript, which may stand where an author would. */
const isScriptNote = (text: string): boolean => /javascript/i.test(text) && !ONLY_NAME.test(text.trim());

/** Names in an element, with lists of names split up. */
function readNames(element: Element, { bylines, names }: KnownLanguages): string[] {
  return cleanNames(readBoxText(element).split(bylines.separator), names);
}

const ANY_BYLINE_SELECTOR = BYLINE_SELECTORS.join(', ');

function findMarkedNames(scope: Element, sources: Sources): string[] {
  // Most articles have none of these, so check once instead of for every selector.
  if (!scope.querySelector(ANY_BYLINE_SELECTOR)) return [];
  for (const kind of BYLINE_SELECTORS) {
    const found = takeFirst(
      scope.querySelectorAll(kind),
      MAX_ELEMENTS,
      (element) =>
        !isOutsideArticle(element, EXCLUDED_SELECTOR, sources.headline) &&
        !OWN_PROFILE.test(element.getAttribute('href') ?? '') &&
        (element.textContent ?? '').length < MAX_RAW_LENGTH &&
        readBoxText(element).trim().length < MAX_LENGTH &&
        !isScriptNote(element.textContent ?? ''),
    );
    const names = found
      .map((element) => readNames(element, sources.languages))
      .find((list) => list.length && !list.some((name) => name === sources.headline?.textContent?.trim()));
    if (names) return names;
  }
  return [];
}

/** Two or three words in a script without capitals. */
const ONLY_WORDS =
  /^(?:[\u0900-\u097f]+|[\u0600-\u06ff\u0750-\u077f]+|[\u0590-\u05ff]+|[\u0e00-\u0e7f]+)(?:\s+[^\s\d!-@[-`{-~]+){1,2}$/;

/** A name on a line of its own between headline and date. */
function findBareName(sources: Sources): string[] {
  const [first, second] = sources.near;
  if (!first || !second || first.prose) return [];
  if (!ONLY_NAME.test(first.text) && !ONLY_WORDS.test(first.text)) return [];
  return parseDate(second.text, sources.languages.dates) && second.text.length < 60 ? [first.text] : [];
}

/** A byline in the lines near the headline. */
function findWrittenNames(sources: Sources): string[] {
  const { bylines, names: namePatterns } = sources.languages;
  for (const { text, prose } of sources.near) {
    if (prose || text.length > MAX_LENGTH || isScriptNote(text)) continue;
    const patterns = BEYOND_LATIN.test(text)
      ? [bylines.lowerCaseBy, ...bylines.uncased]
      : [bylines.lowerCaseBy];
    const whole = patterns.map((pattern) => pattern.exec(text)?.[1]).find(Boolean);
    if (whole) return cleanNames([whole], namePatterns);
    const found = bylines.writtenBy.exec(text);
    const names = found?.[1] ? cleanNames(found[1].split(bylines.separator), namePatterns) : [];
    if (names.length) return names;
  }
  return [];
}

/** Names in visible bylines: marked up in the article, then written near the headline, then marked up elsewhere. */
export function findVisibleNames(sources: Sources): string[] {
  const { body } = sources.page;
  const scope = sources.headline?.closest('article, main, [role=main]') ?? body;
  if (!scope || !body) return [];
  const searches = [
    () => findMarkedNames(scope, sources),
    () => findWrittenNames(sources),
    () => findBareName(sources),
    () => (scope === body ? [] : findMarkedNames(body, sources)),
  ];
  for (const search of searches) {
    const names = search();
    if (names.length) return names;
  }
  return [];
}
