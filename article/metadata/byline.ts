import { NAME_PATTERN } from './byline-patterns';
import { namesOf } from './json-ld';
import { cleanNames, putGivenNameFirst } from './names';
import type { Sources } from './sources';
import { reduceToLetters } from './text';
import { findVisibleNames } from './visible-byline';

const PERSON = new RegExp(`^${NAME_PATTERN}$`);

/** WordPress describes the author to Twitter with a pair of tags: "Written by", then the name. */
function readTwitterLabel(sources: Sources): string[] {
  return sources.languages.bylines.label.test(sources.meta('twitter:label1'))
    ? sources.metas('twitter:data1')
    : [];
}

/**
 * Recognises the name of the site or its host. Where nobody else is named (`anybody`), it may be a person's own site: a name
 * of two or more words by which the host is called.
 */
function isSite(name: string, siteName: string | null, url: string, anybody: boolean): boolean {
  const host = URL.canParse(url) ? new URL(url).host.replace(/^www\d?\./, '') : '';
  const key = reduceToLetters(name.replace(/^www\d?\./, ''));
  if (key === reduceToLetters(host)) return true;
  const isPersons = anybody && PERSON.test(name) && reduceToLetters(host).includes(key);
  return key === reduceToLetters(siteName ?? '') && !isPersons;
}

/**
 * Author names joined by commas, or null. Sources by rank: JSON-LD `author`; `citation_author` and Dublin Core; `author`
 * meta tags; visible bylines. Editors and agencies count only if nobody is named; the site's own name never does, as the view
 * shows it anyway.
 */
export function readByline(sources: Sources, siteName: string | null): string | null {
  const patterns = sources.languages.names;
  const cleanAuthors = (names: string[], anybody = false) =>
    cleanNames(names, patterns, anybody).filter((name) => !isSite(name, siteName, sources.url, anybody));
  // Cached, because searching the page is slow and both rounds below need the result.
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
    () => readTwitterLabel(sources),
  ];
  for (const read of candidates) {
    const names = cleanAuthors(read());
    if (names.length) return names.join(', ');
  }
  // Editors or an agency are better than no byline.
  for (const read of candidates) {
    const names = cleanAuthors(read(), true);
    if (names.length) return names.join(', ');
  }
  return null;
}
