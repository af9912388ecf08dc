import { BEYOND_LATIN, CAPITALS, LETTERS } from '../scripts';
import { cleanNames } from './names';
import { createOutsideSelector, isOutsideArticle, takeFirst } from './outside-article';
import { parseDate } from './parse-date';
import type { Sources } from './sources';

/** Selectors for visible bylines, most reliable first. */
const BYLINE_SELECTORS = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]:not(link), [rel~="schema:author"], [property~="schema:author"], .vcard .fn, [class*="authorText"] a',
  '.byline-name, .author-name, .author__name, .byline__name, .byline__author, [class*="authorName" i], [class*="author-name" i], [data-testid="authorName"], [data-testid*="contributors" i] span',
  '.byline a, .author a, .authors a, [class*="meta" i] a[href*="/author/"]',
  '.byline, .author, .authors, .article-author, .post-author, .entry-author, .writer, .autor, .auteur, [class*="byline" i]',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"], a[href*="/auteur/"], a[href*="/auteurs/"], a[href*="/profile/"], a[href*="/redakteur"], a[href*="/journalist"]',
  '[class*="author" i]:not(body):not([class*="authority" i]), [class*="auteur" i], [class*="autor" i]:not(body), address',
];
/** Elements in which names aren't the author's. */
const EXCLUDED_SELECTOR = createOutsideSelector(
  'comment',
  'related',
  'sidebar',
  'recommend',
  'popular',
  'widget',
  'bio',
);
/** Maximum length of a byline, in characters. */
const MAX_LENGTH = 200;
/** Maximum number of elements to check for each selector. */
const MAX_ELEMENTS = 4;
const NAME_SEPARATOR =
  /\s+(?:and|und|et|y|e|och|og|i|en)\s+(?=[^\sa-z\d])|,(?!\s*(?:Jr|Sr|PhD|MD)\b|[^,]*\b[a-z]+(?:or|er|ist|ent)\b)|&|;|\s\/\s/;

/** Names in an element, with lists of names split up. */
function readNames(element: Element): string[] {
  return cleanNames((element.textContent ?? '').split(NAME_SEPARATOR));
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
        (element.textContent ?? '').trim().length < MAX_LENGTH,
    );
    const names = found
      .map(readNames)
      .find((list) => list.length && !list.some((name) => name === sources.headline?.textContent?.trim()));
    if (names) return names;
  }
  return [];
}

const CAPITALISED_WORD = `[${CAPITALS}][${LETTERS}.'’-]*`;
const NAME_PATTERN = `${CAPITALISED_WORD}(?:\\s+(?:${CAPITALISED_WORD}|de|da|di|van|von|der|den|la|al|el|bin|zu|ten|ter)){1,4}`;
const LABELS = 'by von par por af av door przez di od от oleh bởi του της yazan'.split(' ');
const COLON_LABELS =
  'autor|autorin|autoren|author|auteur|autrice|autore|text|texte|texto|testo|tekst|teksti|redaktion|redakteur|redakteurin|reporter|words|автор|текст|szerző|írta|scris de|yazar|penulis|tác giả|γράφει'.split(
    '|',
  );
/** A label in any common case; the name after it must have its own. */
const inAnyCase = (words: string[]): string =>
  words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]).join('|');
/** "By Ada Lovelace", "5 March – Von Ada Lovelace", "Text: Ada Lovelace": at the start of a line, after a mark or a date. */
const WRITTEN_BY = new RegExp(
  `(?:^|[|·•–—-]\\s*|\\d\\s+)(?:${inAnyCase(LABELS)}|(?:${inAnyCase(COLON_LABELS)})\\s*:)\\s+(${NAME_PATTERN}(?:\\s*(?:,|&|and|und|et|y|e)\\s+${NAME_PATTERN})*)`,
);

/** Romanian and Spanish papers start the line in lower case; "De" is a Dutch article. */
const LOWER_CASE_DE = new RegExp(`^de\\s+(${NAME_PATTERN})$`);
/** In scripts without capitals only the label identifies a name: nothing but two to five words after it. */
const UNCASED_BYLINES = [
  /^(?:[本特][报報][记記]者|מאת|בקלם|بقلم|كتبت?|نویسنده|نوشته|به قلم|लेखक|लेखिका|โดย|เขียนโดย|ผู้เขียน|記者|记者|作者|撰文)\s*[:：／/]?\s+([^\s\d!-/:-@]{1}[^\d!-&(-,/:-@]{1,40})$/,
  /^(?:文|作者|著者|執筆|記者|记者|撰文|लेखक)\s*[:：／/]\s*([^\s\d!-/:-@]{1}[^\d!-&(-,/:-@]{1,30})$/,
  /^[記记]者\s?([\u3400-\u9fff]{2,4})[／/]/,
  /^([가-힣]{2,4})\s*(?:기자|특파원|논설위원|객원기자)(?:\s|$)/,
];
const ONLY_NAME = new RegExp(`^${NAME_PATTERN}$`);
/** Two or three words in a script without capitals. */
const ONLY_WORDS =
  /^(?:[\u0900-\u097f]+|[\u0600-\u06ff\u0750-\u077f]+|[\u0590-\u05ff]+|[\u0e00-\u0e7f]+)(?:\s+[^\s\d!-@[-`{-~]+){1,2}$/;

/** A name on a line of its own between headline and date. */
function findBareName(sources: Sources): string[] {
  const [first, second] = sources.near;
  if (!first || !second || first.prose) return [];
  if (!ONLY_NAME.test(first.text) && !ONLY_WORDS.test(first.text)) return [];
  return parseDate(second.text) && second.text.length < 60 ? [first.text] : [];
}

/** A byline in the lines near the headline. */
function findWrittenNames(sources: Sources): string[] {
  for (const { text, prose } of sources.near) {
    if (prose || text.length > MAX_LENGTH) continue;
    const patterns = BEYOND_LATIN.test(text) ? [LOWER_CASE_DE, ...UNCASED_BYLINES] : [LOWER_CASE_DE];
    const uncased = patterns.map((pattern) => pattern.exec(text)?.[1]).find(Boolean);
    if (uncased) return cleanNames([uncased]);
    const found = WRITTEN_BY.exec(text);
    const names = found?.[1] ? cleanNames(found[1].split(NAME_SEPARATOR)) : [];
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
