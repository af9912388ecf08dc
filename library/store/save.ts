import type { Article, SafeHtml } from '../../article/types';
import { addressKey, hostOf } from '../address';
import { fold, indexed } from '../tokens';
import type { ArticleRow, Saved } from '../types';
import { uuid7 } from '../uuid';
import { tick } from './clock';
import type { Database } from './database';
import { articleAt, rowsOf } from './rows';
import { addTag } from './tags';
import { beginUndo, noteStep, type Step } from './undo';

/** A text shorter than this part of the one that is kept is a paywall's or an error page's, not a newer version. */
const MUCH_SHORTER = 0.5;

interface Earlier {
  row: number;
  deleted_at: number | null;
  text_state: string;
  text_at: number | null;
  length: number;
}

/** The article that is known under any of these addresses, deleted ones too. */
export function findNumber(database: Database, urls: readonly string[]): Earlier | null {
  for (const url of urls) {
    const found = database.one<Earlier>(
      `SELECT alias.row, deleted_at, text_state, text_at, length(body.text) AS length
       FROM alias JOIN reading USING (row) LEFT JOIN body USING (row) WHERE key = ?`,
      [addressKey(url)],
    );
    if (found) return found;
  }
  return null;
}

const FACTS = `url = ?, canonical_url = ?, host = ?, title = ?, byline = ?, site_name = ?, section = ?, published_at = ?,
  modified_at = ?, language = ?, direction = ?, excerpt = ?, lead_image = ?, word_count = ?, minutes = ?`;

const facts = (article: Article) => [
  article.url,
  article.canonicalUrl,
  hostOf(article.url),
  article.title,
  article.byline,
  article.siteName,
  article.section,
  article.publishedAt,
  article.modifiedAt,
  article.language,
  article.direction,
  article.excerpt,
  article.leadImage && JSON.stringify(article.leadImage),
  article.wordCount,
  article.minutes,
];

/** What titles are sorted by: without case, accents and what stands before the first letter. */
const titleKey = (title: string) =>
  fold(title)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 60);

const published = (date: string | null) => {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : time;
};

/** Writes what a page says of itself and its text, and indexes both. */
export function writeText(database: Database, row: number, article: Article, now: number): void {
  database.run(`UPDATE article SET ${FACTS} WHERE row = ?`, [...facts(article), row]);
  database.run(
    'UPDATE reading SET published = ?, length = ?, title_key = ?, text_state = ?, text_at = ?, failure = NULL WHERE row = ?',
    [published(article.publishedAt), article.wordCount, titleKey(article.title), 'kept', now, row],
  );
  database.run('INSERT OR REPLACE INTO body (row, content, text) VALUES (?, ?, ?)', [
    row,
    article.content,
    article.text,
  ]);
  database.run('INSERT OR REPLACE INTO words (rowid, title, byline, site, text) VALUES (?, ?, ?, ?, ?)', [
    row,
    indexed(article.title),
    indexed(article.byline ?? ''),
    indexed(`${article.siteName ?? ''} ${hostOf(article.url)}`),
    indexed(article.text),
  ]);
}

function addRow(database: Database, article: Article, now: number): number {
  const key = addressKey(article.url);
  const columns = FACTS.replaceAll(' = ?', '');
  database.run(
    `INSERT INTO article (id, key, ${columns}) VALUES (?, ?, ${facts(article)
      .map(() => '?')
      .join(', ')})`,
    [uuid7(now), key, ...facts(article)],
  );
  const row = database.one<{ row: number }>('SELECT last_insert_rowid() AS row')?.row ?? 0;
  database.run(
    `INSERT INTO reading (row, saved_at, progress, archived, favourite, text_state, updated_at, length, title_key)
     VALUES (?, ?, 0, 0, 0, 'kept', ?, 0, '')`,
    [row, now, now],
  );
  return row;
}

/** Saves an article, in one transaction. */
export function saveArticle(database: Database, article: Article, tags: readonly string[]): Saved {
  return database.transaction(() => {
    const now = tick();
    const undo = beginUndo(database);
    const earlier = findNumber(database, [article.url, article.canonicalUrl]);
    const row = earlier?.row ?? addRow(database, article, now);
    const older = earlier?.text_state === 'kept' && article.text.length < earlier.length * MUCH_SHORTER;
    const before: Step = earlier
      ? {
          columns: {
            deleted_at: earlier.deleted_at,
            text_at: earlier.text_at,
            text_state: earlier.text_state,
          },
          article: (!older && articleAt(database, row)) || undefined,
        }
      : { columns: { deleted_at: now } };
    if (!older) writeText(database, row, article, now);
    database.run('UPDATE reading SET deleted_at = NULL, updated_at = ? WHERE row = ?', [now, row]);
    for (const url of [article.url, article.canonicalUrl])
      database.run('INSERT OR IGNORE INTO alias (key, row) VALUES (?, ?)', [addressKey(url), row]);
    for (const tag of tags) addTag(database, tag, row);
    noteStep(database, undo, row, before, {
      columns: { deleted_at: null, ...(older || !earlier ? {} : { text_at: now }) },
    });
    const [saved] = rowsOf(database, [row]);
    if (!saved) throw new Error('a row just written is not there');
    const outcome = !earlier
      ? 'added'
      : earlier.deleted_at !== null
        ? 'restored'
        : older
          ? 'kept-older'
          : 'updated';
    return { row: saved, outcome, undo };
  });
}

/** Gives a saved link its text. */
export function fillArticle(database: Database, row: number, article: Article): ArticleRow {
  return database.transaction(() => {
    const now = tick();
    writeText(database, row, article, now);
    database.run('UPDATE reading SET updated_at = ? WHERE row = ?', [now, row]);
    for (const url of [article.url, article.canonicalUrl])
      database.run('INSERT OR IGNORE INTO alias (key, row) VALUES (?, ?)', [addressKey(url), row]);
    database.run("DELETE FROM job WHERE row = ? AND kind = 'text'", [row]);
    const [filled] = rowsOf(database, [row]);
    if (!filled) throw new Error('a row just written is not there');
    return filled;
  });
}

/** A link as an article that has no text yet. */
const linkAsArticle = ({ url, title }: { url: string; title: string }): Article => ({
  url,
  canonicalUrl: url,
  title: title || url,
  byline: null,
  section: null,
  siteName: null,
  publishedAt: null,
  modifiedAt: null,
  language: null,
  direction: 'ltr',
  excerpt: '',
  leadImage: null,
  content: '' as SafeHtml,
  text: '',
  wordCount: 0,
  minutes: 1,
});

/** Saves a link, and the wish for its text; where its article is there already, nothing is lost. */
export function saveLink(database: Database, link: { url: string; title: string }): Saved {
  return database.transaction(() => {
    const earlier = findNumber(database, [link.url]);
    const saved = earlier ? touchSaved(database, earlier) : saveArticle(database, linkAsArticle(link), []);
    const row = earlier?.row ?? findNumber(database, [link.url])?.row ?? 0;
    if (!earlier) database.run("UPDATE reading SET text_state = 'wanted' WHERE row = ?", [row]);
    if (!earlier)
      database.run(
        "INSERT OR IGNORE INTO job (id, row, kind, host, state) VALUES (?, ?, 'text', ?, 'waiting')",
        [uuid7(), row, hostOf(link.url)],
      );
    return { ...saved, row: rowsOf(database, [row])[0] ?? saved.row };
  });
}

/** An article saved again as a link: its text stays, and it is there again if it was deleted. */
function touchSaved(database: Database, { row, deleted_at }: Earlier): Saved {
  const now = tick();
  const undo = beginUndo(database);
  database.run('UPDATE reading SET deleted_at = NULL, updated_at = ? WHERE row = ?', [now, row]);
  noteStep(database, undo, row, { columns: { deleted_at } }, { columns: { deleted_at: null } });
  const [saved] = rowsOf(database, [row]);
  if (!saved) throw new Error('a row just written is not there');
  return { row: saved, outcome: deleted_at === null ? 'updated' : 'restored', undo };
}
