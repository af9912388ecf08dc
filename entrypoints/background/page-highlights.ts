import { browser } from 'wxt/browser';
import type { ArticleId, Highlight } from '../../library/types';
import type { LibraryChangedMessage } from '../../platform/library-changes';
import type { HighlightAnswer } from '../../platform/messages';
import { pressedTabs } from '../../platform/pressed-tabs';
import { toSaveFailure } from '../../platform/save-messages';
import { library, onLibraryEvent } from './library';
import { findSavedAt } from './saved-at';

const CHANGED: LibraryChangedMessage = { type: 'library-changed' };

/** Changes of the library within this time are told to pages once (ms): an import makes many, and every view asks in return. */
const BATCH_MS = 500;

/** The highlights of the article saved from a tab's address; none of any other. */
export async function highlightsFrom(url: string | undefined): Promise<readonly Highlight[]> {
  const row = await findSavedAt(url);
  return row ? library.highlights(row.id) : [];
}

/** Does something with the article saved from a tab's address. Never rejects: errors are part of the answer. */
async function answer(
  url: string | undefined,
  act: (id: ArticleId) => Promise<unknown>,
): Promise<HighlightAnswer> {
  try {
    const row = await findSavedAt(url);
    if (!row) return { ok: false, reason: 'gone' };
    await act(row.id);
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: toSaveFailure(error) };
  }
}

/** Adds or replaces a highlight of the article saved from a tab's address. */
export const putHighlightFrom = (url: string | undefined, highlight: Highlight): Promise<HighlightAnswer> =>
  answer(url, (id) => library.putHighlight(id, highlight));

/** Deletes a highlight of the article saved from a tab's address, and of no other. */
export const deleteHighlightFrom = (url: string | undefined, highlight: string): Promise<HighlightAnswer> =>
  answer(url, async (id) => {
    const own = await library.highlights(id);
    if (own.some((known) => known.id === highlight)) await library.deleteHighlight(highlight);
  });

/** Tells the views over pages that the library has changed, so that they read their article's highlights again. */
export function tellPagesOfChanges(): void {
  let due = false;
  const tell = async () => {
    due = false;
    for (const tabId of await pressedTabs()) browser.tabs.sendMessage(tabId, CHANGED).catch(() => {});
  };
  onLibraryEvent(({ kind }) => {
    if (kind !== 'changed' || due) return;
    due = true;
    setTimeout(tell, BATCH_MS);
  });
}
