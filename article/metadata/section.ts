import { readBoxText } from './box-text';
import { namesOf } from './json-ld';
import type { Sources } from './sources';
import { cleanText, reduceToLetters } from './text';

/** Class names of the label above a headline, in the languages of common themes. */
export const EYEBROW_NAME =
  /(?:^|[\s_-])(?:eyebrow|kicker|section|rubric|rubrik|rubrique|cats?|categor(?:y|ies)|categorie|kategorien?|categoria|cat-links?|topic|overline|topline|pretitle|pre-title|supertitle|surtitle|ressort|label|dachzeile|oberzeile|seccion|antetitulo|volanta|occhiello)(?:-?(?:name|link|label|title))?(?=$|[\s_-])/i;
const MAX_LENGTH = 40;
/** Maximum number of levels from the headline up, and of elements in the boxes before it to check. */
const MAX_LEVELS = 3;
const MAX_CHECKED = 12;

/** Whether a link leads to a parent of the page's own path; not home. */
function leadsToParent(element: Element, url: string): boolean {
  const href = element.localName === 'a' ? element.getAttribute('href') : null;
  if (!href || !URL.canParse(href, url) || !URL.canParse(url)) return false;
  const [target, page] = [new URL(href, url), new URL(url)];
  const parent = `${target.pathname.replace(/\/+$/, '')}/`;
  return (
    target.host === page.host &&
    !target.search &&
    parent.length > 2 &&
    page.pathname.startsWith(parent) &&
    page.pathname.length > parent.length
  );
}

const isLabel = (element: Element, url: string): boolean =>
  element.matches('a[rel~="category"]') ||
  EYEBROW_NAME.test(element.getAttribute('class') ?? '') ||
  leadsToParent(element, url);

/** What stands before a label to say what it is: "Categories: News", "Filed under: Politics". Sources: WordPress themes. */
const LEADING_WORDS = /^[\p{L} ]{2,20}[:：]\s*(?=\S)/u;

/** Counters and arrows back. */
const WITHOUT_WORDS = /^\P{L}*$|^[«‹←]/u;

/** The text of the first short label in a box that is no menu; '' if there is none. */
function readLabel(box: Element, { url, languages: { notSection } }: Sources): string {
  if (box.matches('nav, script, style') || box.closest('nav')) return '';
  const inside = [...box.querySelectorAll('a[href], [class]')].slice(0, MAX_CHECKED);
  for (const element of [box, ...inside]) {
    if (
      !isLabel(element, url) ||
      element.closest('nav, ul, ol')?.matches('nav, [class*="menu" i], [class*="nav" i]')
    )
      continue;
    const text = cleanText(readBoxText(element)).replace(LEADING_WORDS, '');
    if (text && text.length <= MAX_LENGTH && !WITHOUT_WORDS.test(text) && !notSection.test(text)) return text;
  }
  return '';
}

/** A short label in the headline or directly before it. */
function readEyebrow(sources: Sources): string {
  const { headline } = sources;
  const inHeadline = [...(headline?.querySelectorAll('[class]') ?? [])].find((part) =>
    EYEBROW_NAME.test(part.className.toString()),
  );
  const own = cleanText(inHeadline?.textContent ?? '');
  if (own && own.length <= MAX_LENGTH && own !== cleanText(headline?.textContent ?? '')) return own;
  let element = headline;
  for (let level = 0; element && level < MAX_LEVELS; level++, element = element.parentElement) {
    let before = element.previousElementSibling;
    while (before && !cleanText(before.textContent ?? '')) before = before.previousElementSibling;
    const text =
      before && (before.textContent ?? '').length < 10 * MAX_LENGTH ? readLabel(before, sources) : '';
    if (text) return text;
  }
  return '';
}

/** The last breadcrumb before the article itself. */
function readBreadcrumb(sources: Sources): string {
  const list = sources.nodes.find((node) => node['@type'] === 'BreadcrumbList');
  const items = list ? [list.itemListElement].flat() : [];
  const names = namesOf(
    items.map((item) =>
      typeof item === 'object' && item !== null
        ? (Reflect.get(item, 'name') ?? Reflect.get(item, 'item'))
        : item,
    ),
    sources.nodes,
  );
  const headline = reduceToLetters(sources.headline?.textContent ?? '');
  const steps = names.map(cleanText).filter((name) => reduceToLetters(name) !== headline);
  return steps.length > 1 ? (steps.at(-1) ?? '') : '';
}

/** The site's section that the article is in, or null. Sources by rank: label above headline, JSON-LD, meta, breadcrumb. */
export function readSection(sources: Sources): string | null {
  const stated =
    sources.ld('articleSection') ||
    sources.meta('article:section', 'parsely-section', 'sailthru.section', 'og:article:section');
  const section = [readEyebrow(sources), stated, readBreadcrumb(sources)].find(
    (text) => text && text.length <= MAX_LENGTH && !/^https?:/.test(text),
  );
  return section ?? null;
}
