import type { Article } from '../../article/types';
import { fromBase64 } from '../../library/connection/encode';
import { fold } from '../../library/search/tokenise';
import type { Saved } from '../../library/types';
import type { SaveAnswer, StoredPicture } from '../../platform/messages';
import { recordSave, wasDoneFrom, wasSavedFrom } from '../../platform/pressed-tabs';
import { toSaveFailure } from '../../platform/save-messages';
import { library } from './library';

/** So many tags are offered at a time. */
const MAX_SUGGESTIONS = 6;

/** Does a save for a tab, and tells its page's script no more than it needs to say so. */
async function answerSave(tabId: number, save: Promise<Saved>): Promise<SaveAnswer> {
  try {
    const { row, outcome, undo } = await save;
    await recordSave(tabId, [row.id], [undo]);
    return { ok: true, saved: { article: row.id, outcome, tags: row.tags, undo } };
  } catch (error) {
    return { ok: false, reason: toSaveFailure(error) };
  }
}

/** Saves an article that a tab's script read. */
export const saveArticleFrom = (tabId: number, article: Article): Promise<SaveAnswer> =>
  answerSave(tabId, library.save(article));

/** Saves a link for a tab. */
export const saveLinkFrom = (tabId: number, link: { url: string; title: string }): Promise<SaveAnswer> =>
  answerSave(tabId, library.saveLink(link));

/** Takes back what a tab saved. Throws where it was another who did. */
export async function undoFrom(tabId: number, token: string): Promise<true> {
  if (!(await wasDoneFrom(tabId, token))) throw new Error('this was not done from here');
  await library.undo(token);
  return true;
}

/** Tags an article that a tab saved, or takes a tag off. Throws for any other article. */
export async function tagFrom(
  tabId: number,
  { article, tag, on }: { article: string; tag: string; on: boolean },
): Promise<true> {
  if (!(await wasSavedFrom(tabId, article))) throw new Error('this was not saved from here');
  await library.change({ ids: [article] }, { kind: on ? 'add-tag' : 'remove-tag', tag });
  return true;
}

/** Keeps a picture with an article that a tab saved. Throws for any other article. */
export async function keepPictureFrom(tabId: number, article: string, picture: StoredPicture): Promise<true> {
  if (!(await wasSavedFrom(tabId, article))) throw new Error('this was not saved from here');
  const { data, ...rest } = picture;
  await library.keepAssets(article, [{ ...rest, bytes: fromBase64(data) }]);
  return true;
}

/** The commonest tags that begin with a text; none for an empty one, which would begin all of them. */
export async function suggestTags(start: string): Promise<string[]> {
  const wanted = fold(start.trim());
  if (!wanted) return [];
  const tags = await library.tags();
  return tags
    .filter(({ tag }) => fold(tag).startsWith(wanted))
    .sort((one, other) => other.count - one.count)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ tag }) => tag);
}
