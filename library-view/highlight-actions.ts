import type { HighlightActions } from '../components/library/props';
import type { Library } from '../library/library';
import type { ArticleId } from '../library/types';
import { openExport } from '../platform/open-settings';
import { translate as t } from '../platform/translate';
import type { LibraryState } from './library-state';

/** Creates the actions of the shelf of highlights. `openArticle` opens an article at a highlight. */
export function createHighlightActions(
  library: Library,
  state: LibraryState,
  openArticle: (id: ArticleId, highlight: string) => void,
): HighlightActions {
  return {
    open: state.shelf.open,
    query: state.shelf.show,
    showRows: state.shelf.inSight,
    read: ({ id, article }) => openArticle(article.id, id),
    copy({ quote, note, article }) {
      const lines = [quote && `“${quote}”`, note, `— ${article.title}`, article.url];
      navigator.clipboard.writeText(lines.filter(Boolean).join('\n')).then(
        () => state.showMessage(t('copiedQuotation')),
        () => state.showMessage(t('copyFailed')),
      );
    },
    delete({ article, ...highlight }) {
      library
        .deleteHighlight(highlight.id)
        .then(
          () => state.showMessage(t('didDeleteHighlight'), () => library.putHighlight(article.id, highlight)),
          state.showError,
        );
    },
    async loadReview() {
      return library.dueHighlights().catch((error) => {
        state.showError(error);
        return [];
      });
    },
    review({ id }, answer) {
      library.answerReview(id, answer).then((before) => {
        if (answer === 'forget')
          state.showMessage(t('reviewForget'), () => library.restoreReview(id, before));
      }, state.showError);
    },
    exportAll: () =>
      openExport({
        query: { search: 'has:highlight', filter: 'all', tags: [], sort: { key: 'saved', descending: true } },
        except: [],
      }),
  };
}
