import type { Database, Value } from '../store/database';
import { rowsOf } from '../store/rows';
import { type TitleOrder, tryToOrderTitles } from '../store/title-order';
import type { ArticleId, ArticleRow, ListPage, ListQuery, SortKey } from '../types';
import { type Conditions, conditionsOf, filtersOf, readSearch, taggedBy } from './conditions';
import { matchAll, matchInside, type Search } from './query';
import { findSnippet } from './snippet';
import { isDense } from './tokenise';

const SORTS: Record<Exclude<SortKey, 'relevance'>, string> = {
  saved: 'saved_at',
  published: 'published',
  length: 'length',
  title: 'title_order',
  progress: 'progress',
};

/** Only this many of the newest hits are ranked: nobody pages further than that. */
const MAX_RANKED = 1000;

/** `bm25` weights: a hit in the title counts as ten in the text, with byline and site in between. */
const WEIGHTS = '10.0, 4.0, 2.0, 1.0';

/** Rank of a tag's hits among those in texts, and of words inside longer ones: after all others. */
const TAG_RANK = -4;
const INSIDE_RANK = 1;

/** The newest hits of a search, in text, in tags, or inside longer words, along with the total number of hits. */
function newestHits(query: ListQuery, search: Search, match: string): Conditions {
  const filters = filtersOf(query, search);
  const tagged = taggedBy(search);
  const inside = matchInside(search.terms);
  // This join order is by far the fastest from the index's rows to their columns. Sorting newest first makes the later
  // choice of the newest a single comparison per row.
  const textHits = `SELECT row, saved_at FROM words CROSS JOIN reading ON row = words.rowid
    WHERE words MATCH ? AND ${filters.where}`;
  const where = `texts AS MATERIALIZED (${textHits} ORDER BY words.rowid DESC
  ), tagged AS MATERIALIZED (
    SELECT row, saved_at FROM reading
    WHERE row IN (${tagged.where}) AND ${filters.where} AND row NOT IN (SELECT row FROM texts)
  )${
    inside
      ? `, inside AS MATERIALIZED (${textHits}
    AND row NOT IN (SELECT row FROM texts) AND row NOT IN (SELECT row FROM tagged))`
      : ''
  }, hits AS (
    SELECT row, saved_at, ${TAG_RANK} AS unranked FROM texts
    UNION ALL SELECT row, saved_at, ${TAG_RANK} FROM tagged
    ${inside ? `UNION ALL SELECT row, saved_at, ${INSIDE_RANK} FROM inside` : ''}
  ), newest AS MATERIALIZED (
    SELECT row, saved_at, unranked, (SELECT count(*) FROM hits) AS total FROM hits ORDER BY row DESC LIMIT ${MAX_RANKED}
  )`;
  return {
    where,
    values: [
      ...[match, ...filters.values, ...tagged.values, ...filters.values],
      ...(inside ? [inside, ...filters.values] : []),
    ],
  };
}

const RANKS = `ranks AS MATERIALIZED (
  SELECT rowid AS row, bm25(words, ${WEIGHTS}) AS rank FROM words
  WHERE words MATCH ? AND rowid >= (SELECT min(row) FROM newest) ORDER BY rowid DESC
)`;

/**
 * The prefix to look for in titles if a single letter is all that has been typed, or null. Most of a library has a word with
 * that initial, and computing `bm25` for each would take as long as everything else together.
 */
function onlyLetter({ terms: [first, ...more] }: Search): string | null {
  const word = first?.words.join(' ') ?? '';
  if (more.length || !first?.prefix || word.length !== 1) return null;
  return isDense(word) ? word : ` ${word}`;
}

/**
 * The row numbers of a page by relevance, and the total number of hits. Everything is done in one query, because frequent
 * words take longest to look up. Null if the page is past the ranked hits.
 */
function ranked(database: Database, query: ListQuery, search: Search, range: Range): Page | null {
  const match = matchAll(search.terms);
  if (!match) return null;
  const { where, values } = newestHits(query, search, match);
  const [best, latest] = query.sort.descending ? ['ASC', 'DESC'] : ['DESC', 'ASC'];
  const letter = onlyLetter(search);
  const found = database.all<{ row: number; total: number }>(
    letter
      ? `WITH ${where} SELECT row, total FROM newest JOIN reading USING (row)
         ORDER BY instr(' ' || title_key, ?) > 0 ${latest}, newest.saved_at ${latest} LIMIT ? OFFSET ?`
      : `WITH ${where}, ${RANKS} SELECT row, total FROM newest LEFT JOIN ranks USING (row)
         ORDER BY coalesce(rank, unranked) ${best}, saved_at ${latest} LIMIT ? OFFSET ?`,
    [...values, letter ?? match, range.limit, range.offset],
  );
  const [first] = found;
  if (!first) return range.offset ? null : { rows: [], total: 0 };
  return { rows: found.map(({ row }) => row), total: first.total };
}

/** Row numbers on a page, and the length of the whole list. */
interface Page {
  rows: number[];
  total: number;
}

interface Range {
  offset: number;
  limit: number;
}

const numbers = (database: Database, sql: string, values: readonly Value[]): number[] =>
  database.all<{ row: number }>(sql, values).map(({ row }) => row);

/** The rows, each with the snippet that matched the search. */
function withHits(database: Database, rows: readonly number[], search: Search): ArticleRow[] {
  const found = rowsOf(database, rows);
  if (!search.terms.length) return found;
  return found.map((row, at) => {
    const body = database.one<{ text: string }>('SELECT text FROM body WHERE row = ?', [rows[at] ?? 0]);
    return { ...row, hit: findSnippet(body?.text ?? '', search.terms) };
  });
}

/** The row numbers of a page, and the list's length. Without search words, relevance falls back to the order saved. */
function pageOf(
  database: Database,
  query: ListQuery,
  search: Search,
  range: Range,
  titleOrder: TitleOrder,
): Page {
  const { key, descending } = query.sort;
  if (search.impossible) return { rows: [], total: 0 };
  if (key === 'relevance' && search.terms.length && range.offset + range.limit <= MAX_RANKED) {
    const page = ranked(database, query, search, range);
    if (page) return page;
  }
  const { where, values } = conditionsOf(database, query, search);
  const counted = database.one<{ total: number }>(
    `SELECT count(*) AS total FROM reading WHERE ${where}`,
    values,
  );
  if (key === 'title') tryToOrderTitles(database, titleOrder);
  const column = SORTS[key === 'relevance' ? 'saved' : key];
  const direction = descending ? 'DESC' : 'ASC';
  const rows = numbers(
    database,
    `SELECT row FROM reading WHERE ${where}
     ORDER BY ${column} ${direction} NULLS LAST, row ${direction} LIMIT ? OFFSET ?`,
    [...values, range.limit, range.offset],
  );
  return { rows, total: counted?.total ?? 0 };
}

/** A page of a list, and the list's length. */
export function listArticles(
  database: Database,
  query: ListQuery,
  range: Range,
  titleOrder: TitleOrder,
): ListPage {
  const search = readSearch(database, query);
  const { rows, total } = pageOf(database, query, search, range, titleOrder);
  return { rows: withHits(database, rows, search), total };
}

/** The IDs of a part of a list, in its order. */
export function listIds(
  database: Database,
  query: ListQuery,
  range: Range,
  titleOrder: TitleOrder,
): ArticleId[] {
  const { rows } = pageOf(database, query, readSearch(database, query), range, titleOrder);
  return database
    .all<{ id: ArticleId }>(
      'SELECT article.id FROM json_each(?) AS listed JOIN article ON row = listed.value ORDER BY listed.key',
      [JSON.stringify(rows)],
    )
    .map(({ id }) => id);
}
