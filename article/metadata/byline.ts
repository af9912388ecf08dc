import { namesOf } from './json-ld';
import { cleanNames, putGivenNameFirst } from './names';
import type { Sources } from './sources';
import { reduceToLetters } from './text';
import { findVisibleNames } from './visible-byline';

/** WordPress tells Twitter the author as a pair of tags: "Written by", then the name. */
function labelled(sources: Sources): string[] {
  return /\b(?:by|von|par|por|da|door|av|af)\b/i.test(sources.meta('twitter:label1'))
    ? sources.metas('twitter:data1')
    : [];
}

/**
 * The authors, joined by commas; null for none. Ranked: JSON-LD `author`; `citation_author` and Dublin Core; `author` meta
 * tags; visible bylines. A byline that is only the site's name counts where nothing better is found.
 */
export function readByline(sources: Sources, siteName: string | null): string | null {
  const site = reduceToLetters(siteName ?? '');
  const real = (names: string[]) => cleanNames(names).filter((name) => reduceToLetters(name) !== site);
  // Looking all over the page is slow, and both rounds want to know.
  let visible: string[] | undefined;
  const candidates = [
    () => namesOf(sources.article?.author ?? sources.article?.creator, sources.nodes),
    () => sources.metas('citation_author').map(putGivenNameFirst),
    () =>
      [
        ...sources.metas('author'),
        ...sources.metas('byl'),
        ...sources.metas('article:author_name'),
        ...sources.metas('parsely-author'),
        ...sources.metas('sailthru.author'),
      ]
        .slice(0, 3)
        .map(putGivenNameFirst),
    () =>
      [
        ...sources.metas('dc.creator'),
        ...sources.metas('dcterms.creator'),
        ...sources.metas('dc.contributor'),
      ].map(putGivenNameFirst),
    () => {
      visible ??= findVisibleNames(sources);
      return visible;
    },
    () => sources.metas('article:author').filter((value) => !/^https?:/.test(value)),
    () => labelled(sources),
  ];
  for (const read of candidates) {
    const names = real(read());
    if (names.length) return names.join(', ');
  }
  // Better the editors, an agency or the site itself than nobody.
  for (const read of candidates) {
    const names = cleanNames(read(), true);
    if (names.length) return names.join(', ');
  }
  return null;
}
