import { namesOf } from './json-ld';
import type { Sources } from './sources';
import { cleanText, reduceToLetters } from './text';

const EYEBROW_NAME =
  /(?:^|[\s_-])(?:eyebrow|kicker|section|rubric|rubrique|category|categorie|cat-links|topic|overline|ressort|label|dachzeile|seccion)(?=$|[\s_-])/i;
const MAX_LENGTH = 40;

/** A short label directly before the headline. */
function readEyebrow(sources: Sources): string {
  let element = sources.headline;
  for (let level = 0; element && level < 3; level++, element = element.parentElement) {
    const before = element.previousElementSibling;
    const text = cleanText(before?.textContent ?? '');
    if (
      before &&
      text &&
      text.length <= MAX_LENGTH &&
      EYEBROW_NAME.test(`${before.className} ${before.firstElementChild?.className ?? ''}`)
    )
      return text;
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
