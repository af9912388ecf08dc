import type { Database, Value } from '../store/database';
import { HIGHLIGHT_COLUMNS, type StoredHighlight, toHighlight } from '../store/highlights';
import { rowsOf } from '../store/rows';
import { tagKey } from '../store/tags';
import type { HighlightPage, HighlightQuery, HighlightRow } from '../types';
import { onSite } from './conditions';
import { matchAll, matchTerm, parseSearch, type Search } from './query';

/** Conditions on `highlight JOIN reading USING (row)`. */
interface Conditions {
  where: string;
  values: Value[];
}

/** The spellings of a tag that highlights have, as JSON. */
const spellingsOf = (database: Database, tag: string): string =>
  JSON.stringify(
    database
      .all<{ name: string }>(
        'SELECT DISTINCT value AS name FROM highlight, json_each(highlight.tags) WHERE deleted_at IS NULL',
      )
      .map(({ name }) => name)
      .filter((name) => tagKey(name) === tagKey(tag)),
  );

const TAGGED = `EXISTS (
  SELECT 1 FROM json_each(highlight.tags) AS own WHERE own.value IN (SELECT value FROM json_each(?)))`;

function conditionsOf(database: Database, query: HighlightQuery, search: Search): Conditions {
  const conditions = ['highlight.deleted_at IS NULL', 'reading.deleted_at IS NULL'];
  const values: Value[] = [];
  const add = (condition: string, ...bound: Value[]) => {
    conditions.push(condition);
    values.push(...bound);
  };
  const words = 'highlight.rowid IN (SELECT rowid FROM highlight_words WHERE highlight_words MATCH ?)';
  const match = matchAll(search.terms);
  if (search.impossible) add('0');
  if (match) add(words, match);
  for (const term of search.not) add(`NOT ${words}`, matchTerm(term));
  const colors = [...search.colors, ...(query.color ? [{ value: query.color, wanted: true }] : [])];
  for (const { value, wanted } of colors)
    add(`coalesce(highlight.color, 'yellow') ${wanted ? '=' : '<>'} ?`, value);
  if (query.withNote) add("highlight.note <> ''");
  for (const { value, wanted } of search.has)
    if (value === 'note') add(wanted ? "highlight.note <> ''" : "coalesce(highlight.note, '') = ''");
  for (const { value, wanted } of search.tags)
    add(`${wanted ? '' : 'NOT '}${TAGGED}`, spellingsOf(database, value));
  for (const { value, wanted } of search.sites) {
    const { sql, bound } = onSite(value);
    add(`row ${wanted ? '' : 'NOT '}IN (${sql})`, ...bound);
  }
  if (search.before !== null) add('created_at < ?', search.before);
  if (search.after !== null) add('created_at >= ?', search.after);
  return { where: conditions.join(' AND '), values };
}

/** By article: that of the newest highlight first, and in it as they stand in the text. */
const ORDERS: Record<HighlightQuery['order'], string> = {
  newest: 'created_at DESC, highlight.rowid DESC',
  article: `(SELECT max(created_at) FROM highlight AS other WHERE other.row = highlight.row AND other.deleted_at IS NULL) DESC,
    row DESC, position NULLS LAST, created_at, highlight.rowid`,
};

/** Selects what `toHighlightRows` reads; append joins and a WHERE clause. */
export const HIGHLIGHT_ROWS = `SELECT ${HIGHLIGHT_COLUMNS}, row FROM highlight JOIN reading USING (row)`;

/** Stored highlights with their articles, in the same order. */
export function toHighlightRows(
  database: Database,
  found: readonly (StoredHighlight & { row: number })[],
): HighlightRow[] {
  const articles = rowsOf(
    database,
    found.map(({ row }) => row),
  );
  return found.flatMap((stored, at): HighlightRow[] => {
    const article = articles[at];
    if (!article) return [];
    const { id, title, url, siteName, language, direction, archived } = article;
    return [{ ...toHighlight(stored), article: { id, title, url, siteName, language, direction, archived } }];
  });
}

/** A page of the highlights that match a query, and the list's length. */
export function listAllHighlights(
  database: Database,
  query: HighlightQuery,
  range: { offset: number; limit: number },
): HighlightPage {
  const { where, values } = conditionsOf(database, query, parseSearch(query.search));
  const total =
    database.one<{ total: number }>(
      `SELECT count(*) AS total FROM highlight JOIN reading USING (row) WHERE ${where}`,
      values,
    )?.total ?? 0;
  const found = database.all<StoredHighlight & { row: number }>(
    `${HIGHLIGHT_ROWS} WHERE ${where} ORDER BY ${ORDERS[query.order]} LIMIT ? OFFSET ?`,
    [...values, range.limit, range.offset],
  );
  return { rows: toHighlightRows(database, found), total };
}
