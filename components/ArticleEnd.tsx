import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './controls/Icon';
import { useStrings } from './strings';

/** A button at the end of an article. */
export interface EndAction {
  /** Its `data-control`. */
  control: string;
  label: string;
  icon?: IconNode;
  run(): void;
}

interface ArticleEndProps {
  /** Status text before the buttons ("Archived"); may be empty. */
  done?: string;
  actions: readonly EndAction[];
  children?: ComponentChildren;
}

/** The end of an article: an end mark, what can be done with the article now, and where to go on. */
export function ArticleEnd({ done = '', actions, children }: ArticleEndProps) {
  const t = useStrings();
  return (
    <aside class="article-end" aria-label={t('articleEnd')} data-part="article-end">
      <p class="end-mark" aria-hidden="true">
        ❦
      </p>
      <div class="end-actions">
        <span class="end-done" role="status">
          {done}
        </span>
        {actions.map(({ control, label, icon, run }) => (
          <button
            key={control}
            type="button"
            class="text"
            data-control={control}
            aria-label={label}
            onClick={run}
          >
            {icon && <Icon node={icon} />}
            {/* Drawn by the style sheet, so that who selects everything copies the article alone. */}
            <span class="end-label" data-label={label} />
          </button>
        ))}
      </div>
      {children}
    </aside>
  );
}
