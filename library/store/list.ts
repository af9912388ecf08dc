import { matchExpression, readSearch } from '../query';
import type { ListPage, ListQuery, SortKey } from '../types';
import type { Database, Value } from './database';
import { rowsWhere } from './rows';
import { tagKey } from './tags';

const FILTERS: Record<ListQuery['filter'], string> = {
  all: '',
  inbox: 'archived = 0',
  unread: 'archived = 0 AND read_at IS NULL',
  favourite: 'favourite = 1',
  archived: 'archived = 1',
};

const SORTS: Record<SortKey, string> = {
  saved: 'saved_at',
  published: 'published',
  length: 'length',
  title: 'title_key',
  progress: 'progress',
  relevance: 'saved_at',
};

/** The conditions of a query, as SQL about `reading`. */
export function conditionsOf(query: ListQuery): { where: string; values: Value[] } {
  const conditions = ['deleted_at IS NULL'];
  const values: Value[] = [];
  if (FILTERS[query.filter]) conditions.push(FILTERS[query.filter]);
  const match = matchExpression(readSearch(query.search));
  if (match) {
    conditions.push('row IN (SELECT rowid FROM words WHERE words MATCH ?)');
    values.push(match);
  }
  for (const tag of query.tags) {
    conditions.push('row IN (SELECT row FROM tagging JOIN tag USING (tag) WHERE key = ?)');
    values.push(tagKey(tag));
  }
  return { where: conditions.join(' AND '), values };
}

/** A page of a list, and how long the list is. */
export function listPage(
  database: Database,
  query: ListQuery,
  range: { offset: number; limit: number },
): ListPage {
  const { where, values } = conditionsOf(query);
  const order = `${SORTS[query.sort.key]} ${query.sort.descending ? 'DESC' : 'ASC'}, row ${query.sort.descending ? 'DESC' : 'ASC'}`;
  return {
    rows: rowsWhere(database, `SELECT row FROM reading WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`, [
      ...values,
      range.limit,
      range.offset,
    ]),
    total:
      database.one<{ total: number }>(`SELECT count(*) AS total FROM reading WHERE ${where}`, values)
        ?.total ?? 0,
  };
}
