import { hitIn } from '../hit';
import { matchAll, matchTerm, readSearch, type Search } from '../query';
import { fold } from '../tokens';
import type { ArticleRow, ListPage, ListQuery, SortKey } from '../types';
import type { Database, Value } from './database';
import { rowsOf } from './rows';
import { tagKey } from './tags';

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

/** Of a search with more hits than this, the newest this many are ranked: nobody turns that many pages. */
const RANKED = 1000;

/** A hit in the title counts for this many in the text; byline and site between. */
const WEIGHTS = '10.0, 4.0, 2.0, 1.0';

interface Conditions {
  where: string;
  values: Value[];
}

const TAGGED = 'SELECT row FROM tagging JOIN tag USING (tag) WHERE key = ?';
const ON_SITE = `SELECT row FROM article WHERE host IN (
  SELECT DISTINCT host FROM article WHERE host = ? OR host LIKE '%.' || ? ESCAPE '\\')`;

/** What all hits of the words have: in the index all of them, or all but one that is the beginning of a tag's word. */
function hitsOf({ terms }: Search): Conditions | null {
  const all = matchAll(terms);
  if (!all) return null;
  const parts = ['SELECT rowid FROM words WHERE words MATCH ?'];
  const values: Value[] = [all];
  for (const [at, term] of terms.entries()) {
    const others = matchAll(terms.filter((_, other) => other !== at));
    const word = term.words.join(' ').replace(/[\\%_]/g, '\\$&');
    parts.push(
      `SELECT row FROM tagging JOIN tag USING (tag) WHERE (' ' || key) LIKE ? ESCAPE '\\'${
        others ? ' AND row IN (SELECT rowid FROM words WHERE words MATCH ?)' : ''
      }`,
    );
    values.push(`% ${word}${term.prefix ? '%' : ''}`, ...(others ? [others] : []));
  }
  return { where: parts.join(' UNION ALL '), values };
}

/** The conditions of a query but for its words, as SQL about `reading`. */
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

/** All conditions of a query, as SQL about `reading`. */
export function conditionsOf(query: ListQuery, search: Search = readSearch(query.search)): Conditions {
  const filters = filtersOf(query, search);
  const hits = hitsOf(search);
  if (!hits) return filters;
  return {
    where: `row IN (${hits.where}) AND ${filters.where}`,
    values: [...hits.values, ...filters.values],
  };
}

/** The numbers of a page in the order of how well they answer: the best first, or last. */
function ranked(database: Database, query: ListQuery, search: Search, range: Range): number[] {
  const filters = filtersOf(query, search);
  const hits = hitsOf(search);
  const match = matchAll(search.terms);
  if (!hits || !match) return [];
  const direction = query.sort.descending ? ['ASC', 'DESC'] : ['DESC', 'ASC'];
  return numbers(
    database,
    `WITH found AS MATERIALIZED (
       SELECT row, saved_at FROM reading WHERE row IN (${hits.where}) AND ${filters.where} ORDER BY row DESC LIMIT ${RANKED}
     ), ranks AS MATERIALIZED (
       SELECT rowid AS row, bm25(words, ${WEIGHTS}) AS rank FROM words
       WHERE words MATCH ? AND rowid >= (SELECT min(row) FROM found) ORDER BY rowid DESC
     )
     SELECT row FROM found LEFT JOIN ranks USING (row)
     ORDER BY coalesce(rank, -4.0) ${direction[0]}, saved_at ${direction[1]} LIMIT ? OFFSET ?`,
    [...hits.values, ...filters.values, match, range.limit, range.offset],
  );
}

interface Range {
  offset: number;
  limit: number;
}

const numbers = (database: Database, sql: string, values: readonly Value[]): number[] =>
  database.all<{ row: number }>(sql, values).map(({ row }) => row);

/** The rows with the sentence that each is found by. */
function withHits(database: Database, rows: readonly number[], search: Search): ArticleRow[] {
  const found = rowsOf(database, rows);
  if (!search.terms.length) return found;
  return found.map((row, at) => {
    const body = database.one<{ text: string }>('SELECT text FROM body WHERE row = ?', [rows[at] ?? 0]);
    return { ...row, hit: hitIn(body?.text ?? '', search.terms) };
  });
}

/** A page of a list, and how long the list is. Relevance without words is the order saved. */
export function listPage(database: Database, query: ListQuery, range: Range): ListPage {
  const search = readSearch(query.search);
  const { where, values } = conditionsOf(query, search);
  const { total } = database.one<{ total: number }>(
    `SELECT count(*) AS total FROM reading WHERE ${where}`,
    values,
  ) ?? {
    total: 0,
  };
  const { key, descending } = query.sort;
  if (key === 'relevance' && search.terms.length && range.offset + range.limit <= RANKED)
    return { rows: withHits(database, ranked(database, query, search, range), search), total };
  const column = SORTS[key === 'relevance' ? 'saved' : key];
  const direction = descending ? 'DESC' : 'ASC';
  const page = numbers(
    database,
    `SELECT row FROM reading WHERE ${where} ORDER BY ${column} ${direction}, row ${direction} LIMIT ? OFFSET ?`,
    [...values, range.limit, range.offset],
  );
  return { rows: withHits(database, page, search), total };
}
