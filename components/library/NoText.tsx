import type { MessageKey } from '../../platform/message-key';
import { useStrings } from '../strings';

interface NoTextProps {
  title: string;
  sentence: MessageKey;
  /** The address of the page, shown under the title; null if there is none. */
  url: string | null;
  /** What the user can do; null if the article is gone. */
  action: { label: MessageKey; run(): void } | null;
  onOriginal: (() => void) | null;
  onLibrary(): void;
}

/** Shown in place of a saved article without text, or one that was deleted. */
export function NoText({ title, sentence, url, action, onOriginal, onLibrary }: NoTextProps) {
  const t = useStrings();
  return (
    <main>
      <article class="none">
        <h1 data-part="title" dir="auto">
          {title}
        </h1>
        {url && (
          <p class="address" dir="ltr">
            {url}
          </p>
        )}
        <p data-part="message" role="status">
          {t(sentence)}
        </p>
        <p class="actions">
          {action && (
            <button type="button" class="text primary" data-control="get-text" onClick={action.run}>
              {t(action.label)}
            </button>
          )}
          {onOriginal && (
            <button type="button" class="text" data-control="open-original" onClick={onOriginal}>
              {t('openOriginal')}
            </button>
          )}
          <button type="button" class="text" data-control="back-to-library" onClick={onLibrary}>
            {t('backToLibrary')}
          </button>
        </p>
      </article>
    </main>
  );
}
