import { namesOf } from './json-ld';
import type { Sources } from './sources';
import { cleanText, reduceToLetters } from './text';

const EYEBROW =
  /(?:^|[\s_-])(?:eyebrow|kicker|section|rubric|rubrique|category|categorie|cat-links|topic|overline|ressort|label|dachzeile|seccion)(?=$|[\s_-])/i;
const LONGEST = 40;

/** A short label just before the headline. */
function eyebrow(sources: Sources): string {
  let element = sources.headline;
  for (let up = 0; element && up < 3; up++, element = element.parentElement) {
    const before = element.previousElementSibling;
    const text = cleanText(before?.textContent ?? '');
    if (
      before &&
      text &&
      text.length <= LONGEST &&
      EYEBROW.test(`${before.className} ${before.firstElementChild?.className ?? ''}`)
    )
      return text;
  }
  return '';
}

/** The last step of a breadcrumb before the article itself. */
function breadcrumb(sources: Sources): string {
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
  const own = reduceToLetters(sources.headline?.textContent ?? '');
  const steps = names.map(cleanText).filter((name) => reduceToLetters(name) !== own);
  return steps.length > 1 ? (steps.at(-1) ?? '') : '';
}

/** The part of the site the article stands in; null for none. Ranked: the label over the headline, JSON-LD, meta, breadcrumb. */
export function readSection(sources: Sources): string | null {
  const stated =
    sources.ld('articleSection') ||
    sources.meta('article:section', 'parsely-section', 'sailthru.section', 'og:article:section');
  const section = [eyebrow(sources), stated, breadcrumb(sources)].find(
    (text) => text && text.length <= LONGEST && !/^https?:/.test(text),
  );
  return section ?? null;
}
