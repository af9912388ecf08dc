import type { MessageKey } from '../../platform/message-key';
import { useStrings } from '../strings';

interface NoTextProps {
  title: string;
  sentence: MessageKey;
  /** What the user can do; null if the article is gone. */
  action: { label: MessageKey; run(): void } | null;
  onOriginal: (() => void) | null;
}

/** Shown in place of a saved article without text, or one that was deleted. */
export function NoText({ title, sentence, action, onOriginal }: NoTextProps) {
  const t = useStrings();
  return (
    <main>
      <article class="none">
        <h1 data-part="title" dir="auto">
          {title}
        </h1>
        <p data-part="message" role="status">
          {t(sentence)}
        </p>
        <p class="actions">
          {action && (
            <button type="button" class="text" data-control="get-text" onClick={action.run}>
              {t(action.label)}
            </button>
          )}
          {onOriginal && (
            <button type="button" class="text" data-control="open-original" onClick={onOriginal}>
              {t('openOriginal')}
            </button>
          )}
        </p>
      </article>
    </main>
  );
}
