import { formatCount } from '../../components/plural';
import { useStrings } from '../../components/strings';
import type { MorePages as State } from './props';

interface MorePagesProps {
  state: State;
  locale: string;
  onLoad(): void;
  onCancel(): void;
}

/** A line at the end of an article on several pages: the offer to load them, progress, or an error. */
export function MorePages({ state, locale, onLoad, onCancel }: MorePagesProps) {
  const t = useStrings();
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const loading = state.kind === 'loading';
  const label = () => {
    if (state.kind === 'loading') return t('cancel');
    if (state.kind === 'failed') return t('tryAgain');
    return formatCount(t, 'loadPages', state.count, locale, number(state.count));
  };
  return (
    <div class="more-pages" data-part="more-pages" data-more={state.kind}>
      <p role="status">
        {state.kind === 'loading' && t('loadingPage', number(state.page), number(state.total))}
        {state.kind === 'failed' && t('pageFailed', number(state.page), number(state.total))}
      </p>
      {/* One button for every state, so that it keeps the focus. */}
      <button
        type="button"
        class="text"
        data-control={loading ? 'cancel-pages' : 'load-pages'}
        onClick={loading ? onCancel : onLoad}
      >
        {label()}
      </button>
    </div>
  );
}
