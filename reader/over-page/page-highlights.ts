import { LibraryError } from '../../library/library';
import { watchLibraryChanges } from '../../platform/library-changes';
import { sendMessage } from '../../platform/send-message';
import type { HighlightStore } from '../features/highlight-store';

interface PageHighlightsOptions {
  isSaved(): boolean;
  /** Saves the article in the view, and reports it. */
  save(): Promise<void>;
}

/** The highlights of the article under a view over its page: of what is saved from this address, and nothing else. */
export function createPageHighlights({ isSaved, save }: PageHighlightsOptions): HighlightStore {
  return {
    isSaved,
    list: async () => (await sendMessage({ type: 'highlights' })) ?? [],
    async put(highlight) {
      const put = () => sendMessage({ type: 'put-highlight', highlight });
      let answer = await put();
      if (answer?.ok === false && answer.reason === 'gone') {
        await save();
        answer = await put();
      }
      if (!answer?.ok) throw new LibraryError(answer?.reason ?? 'unknown', 'the highlight was not saved');
    },
    async delete(id) {
      const answer = await sendMessage({ type: 'delete-highlight', id });
      if (!answer?.ok) throw new LibraryError(answer?.reason ?? 'unknown', 'the highlight was not deleted');
    },
    watch: watchLibraryChanges,
  };
}
