import type { ArticleRow } from '../../../../library/types';

const SAVED = Date.UTC(2026, 2, 14, 9);

/** A row of the list, made from its number and what is to be different about it. */
export function rowOf(number: number, changed: Partial<ArticleRow> = {}): ArticleRow {
  const url = `https://harbour.example/story/${number}`;
  return {
    id: `0195a000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    url,
    canonicalUrl: url,
    title: `Story ${number}: the clockmaker who set the tide`,
    byline: 'Anselm Varga',
    section: null,
    siteName: 'Harbour Post',
    publishedAt: '2026-03-01',
    modifiedAt: null,
    language: 'en',
    direction: 'ltr',
    excerpt: '',
    leadImage: null,
    wordCount: 900,
    minutes: 4,
    savedAt: SAVED - number * 3_600_000,
    readAt: null,
    openedAt: null,
    progress: 0,
    place: null,
    note: null,
    archived: false,
    favourite: false,
    tags: [],
    textState: 'kept',
    failure: null,
    updatedAt: SAVED,
    deletedAt: null,
    thumbnail: null,
    highlights: 0,
    hit: null,
    ...changed,
  };
}
