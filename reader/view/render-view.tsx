import { render } from 'preact';
import type { Outcome } from '../../article/types';
import { Strings } from '../../components/strings';
import { translate } from '../../platform/translate';
import type { ReaderViewProps } from './props';
import { ReaderView } from './ReaderView';

/**
 * Renders the reader view into its frame's document, and sets the data attributes that tests and reports read from the
 * body. `title` is shown while there is no article, `outcome` is the latest reading of the page.
 */
export function renderView(
  view: Document,
  title: string,
  outcome: Outcome | null,
  props: ReaderViewProps,
): void {
  const { state } = props;
  const article = state.kind === 'article' ? state.article : null;
  const removed = JSON.stringify(outcome?.kind === 'article' ? outcome.removed : []);
  Object.assign(view.body.dataset, { state: state.kind, removed, words: String(article?.wordCount ?? 0) });
  view.title = article?.title ?? title;
  render(
    <Strings.Provider value={translate}>
      <ReaderView {...props} />
    </Strings.Provider>,
    view.body,
  );
}
