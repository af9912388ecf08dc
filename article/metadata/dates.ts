import { parseDate } from './parse-date';
import type { Sources } from './sources';
import { findVisibleDates, isMonthFirst } from './visible-dates';

/** A date in the URL: /2024/03/05/. */
function readAddressDate({ url, languages }: Sources): string | null {
  const match = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:\/|-|$)/.exec(url);
  return match ? parseDate(`${match[1]}-${match[2]}-${match[3]}`, languages.dates) : null;
}

/**
 * When the article was published and last modified. Sources by rank: JSON-LD; `article:published_time` and similar tags;
 * microdata; visible dates; the URL.
 */
export function readDates(
  sources: Sources,
  language: string | null,
): { publishedAt: string | null; modifiedAt: string | null } {
  const { meta, ld } = sources;
  const parseFirst = (...texts: string[]) =>
    texts
      .map((text) => parseDate(text, sources.languages.dates, isMonthFirst(language)))
      .find((date) => date !== null) ?? null;
  const published = parseFirst(
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
  const modified = parseFirst(
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
  const visible = published ? null : findVisibleDates(sources, language);
  return {
    publishedAt: published ?? visible?.published ?? readAddressDate(sources) ?? visible?.modified ?? null,
    modifiedAt: modified ?? visible?.modified ?? null,
  };
}
