import type { Notice as Kind } from '../../article/types';
import { useStrings } from '../../components/strings';
import type { MessageKey } from '../../platform/message-key';

interface NoticeText {
  sentence: MessageKey;
  /** What the button shows instead, or null for no button. */
  action: { label: MessageKey; mode: 'article' | 'all' } | null;
}

const TEXTS: Record<Kind, NoticeText> = {
  selection: { sentence: 'noticeSelection', action: { label: 'showArticle', mode: 'article' } },
  picked: { sentence: 'noticePicked', action: { label: 'showArticle', mode: 'article' } },
  unsure: { sentence: 'noticeUnsure', action: { label: 'showAllText', mode: 'all' } },
  beginning: { sentence: 'noticeBeginning', action: null },
  large: { sentence: 'noticeLarge', action: { label: 'showAllText', mode: 'all' } },
};

interface NoticeProps {
  kind: Kind;
  onShow(mode: 'article' | 'all'): void;
  onPick(): void;
}

/** A notice above the article that says how it was found or what is missing, with a button that shows the rest. */
export function Notice({ kind, onShow, onPick }: NoticeProps) {
  const t = useStrings();
  const { sentence, action } = TEXTS[kind];
  return (
    <p class="notice" role="note" data-part="notice" data-notice={kind}>
      {t(sentence)}{' '}
      {action && (
        <button type="button" class="inline" data-control="show-other" onClick={() => onShow(action.mode)}>
          {t(action.label)}
        </button>
      )}
      {kind === 'unsure' && (
        <>
          {' '}
          <button type="button" class="inline" data-control="pick" onClick={onPick}>
            {t('pickText')}
          </button>
        </>
      )}
    </p>
  );
}
