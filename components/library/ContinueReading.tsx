import type { ArticleId, ArticleRow } from '../../library/types';
import { useStrings } from '../strings';

interface ContinueProps {
  rows: readonly ArticleRow[];
  locale: string;
  articleUrl(id: ArticleId): string;
  onOpen(row: ArticleRow): void;
}

/** The unfinished articles read last. */
export function ContinueReading({ rows, locale, articleUrl, onOpen }: ContinueProps) {
  const t = useStrings();
  if (!rows.length) return null;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <section class="continue" aria-labelledby="continue-title">
      <h2 id="continue-title">{t('continueReading')}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a
              href={articleUrl(row.id)}
              data-id={row.id}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(row);
              }}
            >
              <span class="name" dir="auto">
                {row.title}
              </span>
              <span class="percent">{percent.format(row.progress)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
