import { useEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';

/** The code that opens a library whose passphrase was forgotten, to be kept on paper. Shown once. */
export function RecoveryCode({ code, onKept }: { code: string; onKept(): void }) {
  const t = useStrings();
  const [said, setSaid] = useState('');
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setSaid(t('copied')),
      () => setSaid(t('copyFailed')),
    );
  return (
    <section ref={box} class="recovery" aria-labelledby="recovery-title" tabIndex={-1}>
      <h3 id="recovery-title">{t('devicesRecovery')}</h3>
      <p>{t('devicesRecoveryHint')}</p>
      <p class="code" dir="ltr" data-control="recovery-code">
        {code.split(' ').map((group) => (
          <span key={group}>{group} </span>
        ))}
      </p>
      <p class="actions">
        <button type="button" data-control="recovery-copy" onClick={() => void copy()}>
          {t('copyCode')}
        </button>{' '}
        <button type="button" data-control="recovery-print" onClick={() => print()}>
          {t('print')}
        </button>{' '}
        <button type="button" data-control="recovery-kept" onClick={onKept}>
          {t('devicesRecoveryKept')}
        </button>
      </p>
      <p role="status">{said}</p>
    </section>
  );
}
