import type { Database, Value } from '../store/database';
import { rowsOf } from '../store/rows';
import { tagKey } from '../store/tags';
import type { ArticleRow, ListPage, ListQuery, SortKey } from '../types';
import { fold } from './fold';
import { matchAll, matchTerm, parseSearch, type Search } from './query';
import { findSnippet } from './snippet';
import { isDense } from './tokenise';

const FILTERS: Record<ListQuery['filter'], string> = {
  all: '',
  inbox: 'archived = 0',
  unread: 'archived = 0 AND read_at IS NULL',
  favourite: 'favourite = 1',
  archived: 'archived = 1',
};

const STATES: Record<string, string> = {
  unread: 'read_at IS NULL',
  read: 'read_at IS NOT NULL',
  archived: 'archived = 1',
  favourite: 'favourite = 1',
};

const SORTS: Record<Exclude<SortKey, 'relevance'>, string> = {
  saved: 'saved_at',
  published: 'published',
  length: 'length',
  title: 'title_key',
  progress: 'progress',
};

/** Only this many of the newest hits are ranked: nobody pages further than that. */
const MAX_RANKED = 1000;

/** `bm25` weights: a hit in the title counts as ten in the text, with byline and site in between. */
const WEIGHTS = '10.0, 4.0, 2.0, 1.0';

interface Conditions {
  where: string;
  values: Value[];
}

const TAGGED = 'SELECT row FROM tagging JOIN tag USING (tag) WHERE key = ?';
const ON_SITE = `SELECT row FROM article WHERE host IN (
  SELECT DISTINCT host FROM article WHERE host = ? OR host LIKE '%.' || ? ESCAPE '\\')`;

/**
 * The rows with a tag matching one term and the remaining terms in their text; a prefix term also matches tags by prefix.
 */
function taggedBy({ terms }: Search): Conditions {
  const values: Value[] = [];
  const parts = terms.map((term, at) => {
    const others = matchAll(terms.filter((_, other) => other !== at));
    const word = term.words.join(' ').replace(/[\\%_]/g, '\\$&');
    values.push(`% ${word}${term.prefix ? '' : ' '}%`, ...(others ? [others] : []));
    const inText = others ? ' AND row IN (SELECT rowid FROM words WHERE words MATCH ?)' : '';
    return `SELECT row FROM tagging JOIN tag USING (tag) WHERE (' ' || key || ' ') LIKE ? ESCAPE '\\'${inText}`;
  });
  return { where: parts.join(' UNION ALL '), values };
}

/** A query's conditions apart from its words, as SQL on `reading`. */
function filtersOf(query: ListQuery, search: Search): Conditions {
  const conditions = ['deleted_at IS NULL'];
  const values: Value[] = [];
  const add = (condition: string, ...bound: Value[]) => {
    conditions.push(condition);
    values.push(...bound);
  };
  if (FILTERS[query.filter]) add(FILTERS[query.filter]);
  for (const { value, wanted } of search.states)
    if (STATES[value]) add(`${wanted ? '' : 'NOT '}(${STATES[value]})`);
  for (const tag of query.tags) add(`row IN (${TAGGED})`, tagKey(tag));
  for (const { value, wanted } of search.tags)
    add(`row ${wanted ? '' : 'NOT '}IN (${TAGGED})`, tagKey(value));
  for (const { value, wanted } of search.sites) {
    const host = fold(value)
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
      .replace(/\/.*$/, '');
    add(`row ${wanted ? '' : 'NOT '}IN (${ON_SITE})`, host, host.replace(/[\\%_]/g, '\\$&'));
  }
  for (const term of search.not)
    add('row NOT IN (SELECT rowid FROM words WHERE words MATCH ?)', matchTerm(term));
  if (search.before !== null) add('saved_at < ?', search.before);
  if (search.after !== null) add('saved_at >= ?', search.after);
  return { where: conditions.join(' AND '), values };
}

/** All conditions of a query, as SQL on `reading`. */
export function conditionsOf(query: ListQuery, search: Search = parseSearch(query.search)): Conditions {
  const filters = filtersOf(query, search);
  const match = matchAll(search.terms);
  if (!match) return filters;
  const tagged = taggedBy(search);
  return {
    where: `row IN (SELECT rowid FROM words WHERE words MATCH ? UNION ALL ${tagged.where}) AND ${filters.where}`,
    values: [match, ...tagged.values, ...filters.values],
  };
}

/** The newest hits of a search, in text or tags, along with the total number of hits. */
function newestHits(query: ListQuery, search: Search, match: string): Conditions {
  const filters = filtersOf(query, search);
  const tagged = taggedBy(search);
  // This join order is by far the fastest from the index's rows to their columns. Sorting newest first makes the later
  // choice of the newest a single comparison per row.
  const where = `texts AS MATERIALIZED (
    SELECT row, saved_at FROM words CROSS JOIN reading ON row = words.rowid
    WHERE words MATCH ? AND ${filters.where} ORDER BY words.rowid DESC
  ), tagged AS MATERIALIZED (
    SELECT row, saved_at FROM reading
    WHERE row IN (${tagged.where}) AND ${filters.where} AND row NOT IN (SELECT row FROM texts)
  ), hits AS (
    SELECT * FROM texts UNION ALL SELECT * FROM tagged
  ), newest AS MATERIALIZED (
    SELECT row, saved_at, (SELECT count(*) FROM hits) AS total FROM hits ORDER BY row DESC LIMIT ${MAX_RANKED}
  )`;
  return { where, values: [match, ...filters.values, ...tagged.values, ...filters.values] };
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
         ORDER BY coalesce(rank, -4.0) ${best}, saved_at ${latest} LIMIT ? OFFSET ?`,
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

/** A page of a list, and the list's length. Without search words, relevance falls back to the order saved. */
export function listArticles(database: Database, query: ListQuery, range: Range): ListPage {
  const search = parseSearch(query.search);
  const { key, descending } = query.sort;
  if (key === 'relevance' && search.terms.length && range.offset + range.limit <= MAX_RANKED) {
    const page = ranked(database, query, search, range);
    if (page) return { rows: withHits(database, page.rows, search), total: page.total };
  }
  const { where, values } = conditionsOf(query, search);
  const { total } = database.one<{ total: number }>(
    `SELECT count(*) AS total FROM reading WHERE ${where}`,
    values,
  ) ?? {
    total: 0,
  };
  const column = SORTS[key === 'relevance' ? 'saved' : key];
  const direction = descending ? 'DESC' : 'ASC';
  const page = numbers(
    database,
    `SELECT row FROM reading WHERE ${where} ORDER BY ${column} ${direction}, row ${direction} LIMIT ? OFFSET ?`,
    [...values, range.limit, range.offset],
  );
  return { rows: withHits(database, page, search), total };
}
