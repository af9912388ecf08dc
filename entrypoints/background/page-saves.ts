import type { Article } from '../../article/types';
import { fromBase64 } from '../../library/connection/encode';
import { fold } from '../../library/search/fold';
import type { Saved } from '../../library/types';
import type { ArticleFlags, SaveAnswer, StoredPicture } from '../../platform/messages';
import { openExport } from '../../platform/open-settings';
import { recordSave, wasDoneFrom, wasSavedFrom } from '../../platform/pressed-tabs';
import { toSaveFailure } from '../../platform/save-messages';
import { library } from './library';
import { findSavedAt } from './saved-at';

/** Maximum number of tags suggested at a time. */
const MAX_SUGGESTIONS = 6;

/** Awaits a save for a tab, and reduces its result to what the script in the page may know. */
async function toSaveAnswer(tabId: number, save: Promise<Saved>): Promise<SaveAnswer> {
  try {
    const { row, outcome, undo } = await save;
    await recordSave(tabId, [row.id], [undo]);
    return { ok: true, saved: { article: row.id, outcome, tags: row.tags, undo } };
  } catch (error) {
    return { ok: false, reason: toSaveFailure(error) };
  }
}

/** Saves an article extracted by the script in a tab. Never rejects: errors are part of the answer. */
export const saveArticleFrom = (tabId: number, article: Article): Promise<SaveAnswer> =>
  toSaveAnswer(tabId, library.save(article));

/** Saves a link for the script in a tab. Never rejects: errors are part of the answer. */
export const saveLinkFrom = (tabId: number, link: { url: string; title: string }): Promise<SaveAnswer> =>
  toSaveAnswer(tabId, library.saveLink(link));

/** Undoes a change made from a tab. Throws if it was made elsewhere. */
export async function undoFrom(tabId: number, token: string): Promise<true> {
  if (!(await wasDoneFrom(tabId, token))) throw new Error('this was not done from here');
  await library.undo(token);
  return true;
}

/**
 * Switches a flag of the article that is saved from a tab's address, and no other's. Resolves to its flags and what undoes it,
 * or null if nothing is saved from there.
 */
export async function toggleFlagFrom(
  tabId: number,
  url: string | undefined,
  kind: 'favourite' | 'archive' | 'read',
): Promise<{ flags: ArticleFlags; undo: string } | null> {
  const row = await findSavedAt(url);
  if (!row) return null;
  const before = { favourite: row.favourite, archived: row.archived, read: row.readAt !== null };
  const flag = kind === 'archive' ? 'archived' : kind;
  const { undo } = await library.change({ ids: [row.id] }, { kind, on: !before[flag] });
  await recordSave(tabId, [row.id], [undo]);
  return { flags: { ...before, [flag]: !before[flag] }, undo };
}

/** Opens the export of the article saved at a URL. Resolves to false if none is. */
export async function exportFrom(url: string | undefined): Promise<boolean> {
  const row = await findSavedAt(url);
  if (row) await openExport({ ids: [row.id] });
  return row !== null;
}

/** Adds a tag to an article saved from a tab, or removes it. Throws for any other article. */
export async function tagFrom(
  tabId: number,
  { article, tag, on }: { article: string; tag: string; on: boolean },
): Promise<true> {
  if (!(await wasSavedFrom(tabId, article))) throw new Error('this was not saved from here');
  await library.change({ ids: [article] }, { kind: on ? 'add-tag' : 'remove-tag', tag });
  return true;
}

/** Stores a picture with an article saved from a tab. Throws for any other article. */
export async function keepPictureFrom(tabId: number, article: string, picture: StoredPicture): Promise<true> {
  if (!(await wasSavedFrom(tabId, article))) throw new Error('this was not saved from here');
  const { data, ...rest } = picture;
  await library.keepAssets(article, [{ ...rest, bytes: fromBase64(data) }]);
  return true;
}

/** The most used tags that start with a text. None for an empty text, which would reveal all tags. */
export async function suggestTags(start: string): Promise<string[]> {
  const prefix = fold(start.trim());
  if (!prefix) return [];
  const tags = await library.tags();
  return tags
    .filter(({ tag }) => fold(tag).startsWith(prefix))
    .sort((one, other) => other.count - one.count)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ tag }) => tag);
}
