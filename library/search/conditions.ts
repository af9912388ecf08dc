import type { Database, Value } from '../store/database';
import { tagKey } from '../store/tags';
import type { ListQuery } from '../types';
import { addCompounds } from './compounds';
import { fold } from './fold';
import { matchAll, matchInside, matchTerm, parseSearch, type Search, type Term } from './query';

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

/** Conditions of a query as SQL on `reading`, and the values bound to them. */
export interface Conditions {
  where: string;
  values: Value[];
}

const TAGGED = 'SELECT row FROM tagging JOIN tag USING (tag) WHERE key = ?';
const ON_SITE = `SELECT row FROM article WHERE host IN (
  SELECT DISTINCT host FROM article WHERE host = ? OR host LIKE '%.' || ? ESCAPE '\\')`;

/** SQL for the rows of articles on a site, as typed, and the values bound to it. */
export function onSite(typed: string): { sql: string; bound: Value[] } {
  const host = fold(typed)
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/\/.*$/, '');
  return { sql: ON_SITE, bound: [host, host.replace(/[\\%_]/g, '\\$&')] };
}

/** Rows of articles with a highlight that is not deleted; append conditions. */
const HIGHLIGHTED = 'SELECT highlight.row FROM highlight WHERE highlight.deleted_at IS NULL';
const IN_HIGHLIGHTS = `${HIGHLIGHTED}
  AND highlight.rowid IN (SELECT rowid FROM highlight_words WHERE highlight_words MATCH ?)`;

/** What `has:` asks of a row. */
const PARTS: Record<string, string> = {
  highlight: `row IN (${HIGHLIGHTED} AND quote <> '')`,
  note: `(reading.note <> '' OR row IN (${HIGHLIGHTED} AND highlight.note <> ''))`,
};

/** A term as a tag would have it. */
const tagText = ({ words, signs = [] }: Term): string =>
  (words.length > 1 || !signs.length ? words : signs)
    .join(' ')
    .normalize('NFKC')
    .replace(/[\\%_]/g, '\\$&');

/**
 * The rows with a tag matching one term and the remaining terms in their text; a prefix term also matches tags by prefix. And
 * those with all terms in a highlight or its note.
 */
export function taggedBy({ terms }: Search): Conditions {
  const values: Value[] = [];
  const parts = terms.map((term, at) => {
    const others = matchAll(terms.filter((_, other) => other !== at));
    values.push(`% ${tagText(term)}${term.prefix ? '' : ' '}%`, ...(others ? [others] : []));
    const inText = others ? ' AND row IN (SELECT rowid FROM words WHERE words MATCH ?)' : '';
    return `SELECT row FROM tagging JOIN tag USING (tag) WHERE (' ' || key || ' ') LIKE ? ESCAPE '\\'${inText}`;
  });
  const match = matchAll(terms);
  if (match) {
    parts.push(IN_HIGHLIGHTS);
    values.push(match);
  }
  return { where: parts.join(' UNION ALL '), values };
}

/** A query's conditions apart from its words, as SQL on `reading`. */
export function filtersOf(query: ListQuery, search: Search): Conditions {
  const conditions = [search.impossible ? '0' : 'deleted_at IS NULL'];
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
    const { sql, bound } = onSite(value);
    add(`row ${wanted ? '' : 'NOT '}IN (${sql})`, ...bound);
  }
  for (const { value, wanted } of search.has)
    add(`${wanted ? '' : 'NOT '}coalesce(${PARTS[value] ?? '0'}, 0)`);
  for (const { value, wanted } of search.colors)
    add(
      `row ${wanted ? '' : 'NOT '}IN (${HIGHLIGHTED} AND quote <> '' AND coalesce(color, 'yellow') = ?)`,
      value,
    );
  const match = matchAll(search.terms);
  if (search.inHighlights && match) add(`row IN (${IN_HIGHLIGHTS})`, match);
  for (const term of search.not)
    add('row NOT IN (SELECT rowid FROM words WHERE words MATCH ?)', matchTerm(term));
  if (search.before !== null) add('saved_at < ?', search.before);
  if (search.after !== null) add('saved_at >= ?', search.after);
  return { where: conditions.join(' AND '), values };
}

/** All conditions of a query, as SQL on `reading`. */
export function conditionsOf(
  database: Database,
  query: ListQuery,
  search: Search = readSearch(database, query),
): Conditions {
  const filters = filtersOf(query, search);
  const match = matchAll(search.terms);
  if (!match) return filters;
  const tagged = taggedBy(search);
  const inside = matchInside(search.terms);
  const insideRows = inside ? ' UNION ALL SELECT rowid FROM words WHERE words MATCH ?' : '';
  return {
    where: `row IN (SELECT rowid FROM words WHERE words MATCH ?${insideRows} UNION ALL ${tagged.where}) AND ${filters.where}`,
    values: [match, ...(inside ? [inside] : []), ...tagged.values, ...filters.values],
  };
}

/** The search as typed, with the longer words of the library that its words are parts of. */
export const readSearch = (database: Database, { search }: ListQuery): Search =>
  addCompounds(database, parseSearch(search));
