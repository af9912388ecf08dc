import { parseDate } from './parse-date';
import type { Sources } from './sources';
import { findVisibleDates, isMonthFirst } from './visible-dates';

/** A date in the address: /2024/03/05/. */
function addressDate(url: string): string | null {
  const match = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:\/|-|$)/.exec(url);
  return match ? parseDate(`${match[1]}-${match[2]}-${match[3]}`) : null;
}

/**
 * When the article was published and last changed. Ranked: JSON-LD; `article:published_time` and its like; microdata;
 * dates a reader can see; the address.
 */
export function readDates(
  sources: Sources,
  language: string | null,
): { publishedAt: string | null; modifiedAt: string | null } {
  const { meta, ld } = sources;
  const first = (...texts: string[]) =>
    texts.map((text) => parseDate(text, isMonthFirst(language))).find((date) => date !== null) ?? null;
  const stated = first(
    ld('datePublished', 'dateCreated', 'uploadDate'),
    meta('article:published_time', 'og:published_time', 'og:article:published_time'),
    meta(
      'datepublished',
      'datecreated',
      'citation_publication_date',
      'citation_online_date',
      'citation_date',
    ),
    meta(
      'parsely-pub-date',
      'sailthru.date',
      'dc.date.issued',
      'dcterms.issued',
      'dcterms.created',
      'dc.date',
      'dcterms.date',
      'dc.date.created',
      'pubdate',
      'publishdate',
      'publish-date',
      'publish_date',
      'publication_date',
      'date',
      'article.published',
      'cxenseparse:recs:publishtime',
      'last-published',
      'timestamp',
    ),
  );
  const changed = first(
    ld('dateModified'),
    meta(
      'article:modified_time',
      'og:updated_time',
      'datemodified',
      'dcterms.modified',
      'lastmod',
      'last-modified',
    ),
  );
  const seen = stated ? null : findVisibleDates(sources, language);
  return {
    publishedAt: stated ?? seen?.published ?? addressDate(sources.url) ?? seen?.modified ?? null,
    modifiedAt: changed ?? seen?.modified ?? null,
  };
}
