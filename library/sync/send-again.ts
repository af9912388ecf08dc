import type { Stamp } from '../../sync/merge/stamp';
import type { Database } from '../store/database';
import { ARTICLE_FIELDS, type ArticleFacts, toStoredValue } from './article-fields';
import { ARTICLES, articleItem, HIGHLIGHTS, highlightItem, LIBRARY } from './items';
import { membersOf } from './merge-state';
import { appendChange } from './recorder';

/**
 * Appends to a device's new log what it knows already, each with the stamp it has: others take what they know for what they know. So
 * nothing that another device has changed since gives way, and what was taken out of a set stays out.
 */

/** Appends an article's fields, but those whose value in the library is another now: that is recorded anew. */
function sendFields(database: Database, facts: ArticleFacts): void {
  const item = articleItem(facts.id);
  const known = new Map(
    database
      .all<{ field: string; at: Stamp; value: string }>(
        'SELECT field, at, value FROM sync_field WHERE item = ?',
        [item],
      )
      .map(({ field, ...rest }) => [field, rest]),
  );
  for (const field of ARTICLE_FIELDS) {
    const recorded = known.get(field.name);
    const value = field.read(facts);
    if (!recorded || recorded.value !== JSON.stringify(toStoredValue(field, value))) continue;
    appendChange(database, field.stream, { kind: 'put', at: recorded.at, item, field: field.name, value });
  }
}

/** Appends the fields of a highlight. */
function sendMark(database: Database, item: string): void {
  const fields = database.all<{ field: string; at: Stamp; value: string }>(
    'SELECT field, at, value FROM sync_field WHERE item = ? ORDER BY field',
    [item],
  );
  for (const { field, at, value } of fields)
    appendChange(database, 'log', { kind: 'put', at, item, field, value: JSON.parse(value) });
}

/** Appends the texts that the user wrote, each with all those that were replaced. */
function sendWritings(database: Database, item: string): void {
  const writings = database.all<{ field: string; at: Stamp; text: string; replaced: number }>(
    'SELECT field, at, text, replaced FROM sync_text WHERE item = ? ORDER BY at',
    [item],
  );
  for (const { field, at, text, replaced } of writings) {
    if (replaced) continue;
    const over = writings.filter((other) => other.replaced && other.field === field).map((other) => other.at);
    appendChange(database, 'log', { kind: 'write', at, item, field, text, over });
  }
}

/** Appends what is in some sets of an item, and what was taken out of them. `only`: one member. */
function sendMembers(
  database: Database,
  item: string,
  { next, set, only }: { next: () => Stamp; set?: string; only?: string },
): void {
  const rows = database.all<{ name: string; member: string; at: Stamp; removed: number }>(
    `SELECT name, member, at, removed FROM sync_member WHERE item = ?1
       AND (?2 IS NULL OR name = ?2) AND (?3 IS NULL OR member = ?3) ORDER BY name, at`,
    [item, set ?? null, only ?? null],
  );
  const removed = new Map<string, { name: string; member: string; seen: Stamp[] }>();
  for (const { name, member, at, removed: isRemoved } of rows) {
    if (!isRemoved) {
      appendChange(database, 'log', { kind: 'add', at, item, set: name, member });
      continue;
    }
    const key = JSON.stringify([name, member]);
    const known = removed.get(key) ?? { name, member, seen: [] };
    known.seen.push(at);
    removed.set(key, known);
  }
  for (const { name, member, seen } of removed.values())
    appendChange(database, 'log', { kind: 'remove', at: next(), item, set: name, member, seen });
}

/** Appends all that is known of an article that is not deleted; that it is in the library comes last. `next` makes stamps. */
export function sendArticleAgain(database: Database, facts: ArticleFacts, next: () => Stamp): void {
  const item = articleItem(facts.id);
  sendFields(database, facts);
  sendWritings(database, item);
  for (const highlight of membersOf(database, item, HIGHLIGHTS).map(highlightItem)) {
    sendMark(database, highlight);
    sendWritings(database, highlight);
  }
  sendMembers(database, item, { next });
  sendMembers(database, LIBRARY, { next, set: ARTICLES, only: facts.id });
}
