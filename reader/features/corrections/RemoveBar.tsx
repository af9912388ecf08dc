import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStrings } from '../../../components/strings';

interface RemoveBarProps {
  onRemove(): void;
  onCancel(): void;
}

/** Asks whether to remove the outlined paragraph. It takes the focus, and its keys are the feature's. */
export function RemoveBar({ onRemove, onCancel }: RemoveBarProps) {
  const t = useStrings();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div class="offer" role="toolbar" aria-label={t('removeThisAsk')} data-part="remove-ask">
      <span>{t('removeThisAsk')}</span>
      <button ref={button} type="button" class="inline" data-control="remove-confirm" onClick={onRemove}>
        {t('removeIt')}
      </button>
      <button type="button" class="inline" data-control="remove-cancel" onClick={onCancel}>
        {t('cancel')}
      </button>
      <span class="hint">{t('removeChoose')}</span>
    </div>
  );
}
