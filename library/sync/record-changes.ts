import type { Stamp } from '../../sync/merge/stamp';
import type { Database } from '../store/database';
import { listHighlights } from '../store/highlights';
import { aliasesOf } from '../store/known-articles';
import { listReviews } from '../store/review';
import { tagKey } from '../store/tags';
import type { Highlight } from '../types';
import { ARTICLE_FIELDS, type ArticleFacts, readFacts, toStoredValue } from './article-fields';
import {
  ADDRESSES,
  ARTICLES,
  articleItem,
  currentId,
  HIGHLIGHTS,
  highlightItem,
  joinWritings,
  LIBRARY,
  MARK,
  NOTE,
  REVIEW,
  TAGS,
} from './items';
import { isMember, membersOf, storedValue, writingsOf } from './merge-state';
import { recordPictures } from './pictures';
import {
  createPastStamps,
  createRecorder,
  findDevice,
  keepClock,
  openClock,
  type Recorder,
} from './recorder';
import { sendArticleAgain } from './send-again';

/**
 * Why an article waits to be recorded (`sync_changed.first`): it has changed, or never was recorded; or all that is known of it is to
 * be sent again under another ID, and the article also to be saved anew, so that a deletion made elsewhere leaves it.
 */
export const RECORD_REASON = { changed: 0, first: 1, resend: 2, saveAnew: 3 } as const;

/** An address of an article as a member of a set. */
const writeAddress = ({ key, how }: { key: string; how: string }): string => JSON.stringify([key, how]);

/** A highlight without its note. */
const writeMark = ({ id: _, note: __, ...mark }: Highlight): string => JSON.stringify(mark);

/** Records a note. Returns whether it is another than was last recorded. */
function recordNote(database: Database, recorder: Recorder, item: string, note: string | null): boolean {
  if (joinWritings(writingsOf(database, item, NOTE)) === note) return false;
  recorder.write(item, NOTE, note ?? '');
  return true;
}

/** A set of an item, as the library has it. Members are the same if `toKey` makes the same of them. */
interface MemberSet {
  item: string;
  set: string;
  members: readonly string[];
  toKey?(member: string): string;
}

/** Records what a set has lost. */
function recordLost(
  database: Database,
  recorder: Recorder,
  { item, set, members, toKey = (member) => member }: MemberSet,
): void {
  const keys = new Set(members.map(toKey));
  for (const known of membersOf(database, item, set))
    if (!keys.has(toKey(known))) recorder.remove(item, set, known);
}

/** Records what a set has lost and gained. */
function recordSet(database: Database, recorder: Recorder, changed: MemberSet): void {
  recordLost(database, recorder, changed);
  const { item, set, members, toKey = (member) => member } = changed;
  const known = new Set(membersOf(database, item, set).map(toKey));
  for (const member of members) if (!known.has(toKey(member))) recorder.add(item, set, member);
}

const addressesOf = (database: Database, { id, row }: ArticleFacts): MemberSet => ({
  item: articleItem(id),
  set: ADDRESSES,
  members: aliasesOf(database, row).map(writeAddress),
});

function recordFields(database: Database, recorder: Recorder, facts: ArticleFacts): void {
  const item = articleItem(facts.id);
  for (const field of ARTICLE_FIELDS) {
    const value = field.read(facts);
    const stored = toStoredValue(field, value);
    const known = storedValue(database, item, field.name);
    if (known === undefined ? value === field.initial : known === stored) continue;
    recorder.put(item, field.name, value, stored, field.stream);
  }
}

function recordHighlights(database: Database, recorder: Recorder, facts: ArticleFacts): void {
  const article = articleItem(facts.id);
  const highlights = listHighlights(database, facts.row);
  const reviews = new Map(
    listReviews(database, facts.row).map(({ highlight, ...review }) => [highlight, review]),
  );
  for (const highlight of highlights) {
    const item = highlightItem(highlight.id);
    const mark = writeMark(highlight);
    if (storedValue(database, item, MARK) !== mark) recorder.put(item, MARK, mark, mark, 'log');
    const isWritten = recordNote(database, recorder, item, highlight.note);
    // Added again: a device that deletes it without having seen the new note must not take the note along.
    if (isWritten && isMember(database, article, HIGHLIGHTS, highlight.id))
      recorder.add(article, HIGHLIGHTS, highlight.id);
    const review = reviews.get(highlight.id);
    const due = review ? JSON.stringify(review) : null;
    if ((storedValue(database, item, REVIEW) ?? null) !== due) recorder.put(item, REVIEW, due, due, 'log');
  }
  const members = highlights.map(({ id }) => id);
  recordSet(database, recorder, { item: article, set: HIGHLIGHTS, members });
}

/** Records what an article has become that it was not when it was last looked at. */
function recordArticle(database: Database, recorder: Recorder, facts: ArticleFacts): void {
  const item = articleItem(facts.id);
  const isKnown = isMember(database, LIBRARY, ARTICLES, facts.id);
  if (facts.deletedAt !== null) {
    if (isKnown) recorder.remove(LIBRARY, ARTICLES, facts.id);
    return;
  }
  recordFields(database, recorder, facts);
  recordNote(database, recorder, item, facts.note);
  recordSet(database, recorder, { item, set: TAGS, members: facts.tags, toKey: tagKey });
  recordHighlights(database, recorder, facts);
  recordPictures(database, recorder, facts);
  recordSet(database, recorder, addressesOf(database, facts));
  if (!isKnown) recorder.add(LIBRARY, ARTICLES, facts.id);
}

/**
 * Records what has changed in at most `limit` articles, in one transaction. Returns how many are left. Does nothing, and returns 0,
 * where no other device is connected.
 */
export function recordChanges(database: Database, limit: number, now: () => number = Date.now): number {
  const device = findDevice(database);
  if (!device) return 0;
  return database.transaction(() => {
    const changed = database.all<{ row: number; first: number }>(
      'SELECT row, first FROM sync_changed ORDER BY row LIMIT ?',
      [limit],
    );
    const clock = openClock(database, now);
    const pastStamp = createPastStamps(database, device.id);
    const current = createRecorder(database, () => clock.next());
    const found = changed.flatMap(({ row, first }) => {
      const facts = readFacts(database, row);
      if (!facts || currentId(database, facts.id) !== facts.id) return [];
      const past = (): Stamp => {
        const at = pastStamp(Math.min(facts.updatedAt, now()));
        clock.see(at);
        return at;
      };
      return [
        { facts, first, recorder: first === RECORD_REASON.first ? createRecorder(database, past) : current },
      ];
    });
    for (const { facts, first } of found) {
      if (first < RECORD_REASON.resend || facts.deletedAt !== null) continue;
      sendArticleAgain(database, facts, () => clock.next());
      if (first === RECORD_REASON.saveAnew) current.add(LIBRARY, ARTICLES, facts.id);
    }
    // An address given up by one article may be another's now: it must not seem to be both's.
    for (const { facts, recorder } of found) recordLost(database, recorder, addressesOf(database, facts));
    for (const { facts, recorder } of found) recordArticle(database, recorder, facts);
    for (const { row } of changed) database.run('DELETE FROM sync_changed WHERE row = ?', [row]);
    keepClock(database, clock);
    return database.one<{ left: number }>('SELECT count(*) AS left FROM sync_changed')?.left ?? 0;
  });
}
