import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import { AutomaticBackup } from './AutomaticBackup';
import type { BackupAccess, BackupFacts, OptionsProps } from './props';
import { Section, Setting } from './setting';

type BackupSectionProps = Pick<OptionsProps, 'locale' | 'backups'>;

/** What a backup that was asked for is doing, or did. */
type Progress =
  | { step: 'ready'; text: string }
  | { step: 'write'; done: number; total: number; ending: AbortController };

/** Backups: made now, made every day, restored. */
export function BackupSection({ locale, backups }: BackupSectionProps) {
  const t = useStrings();
  const section = t('backup');
  const [facts, setFacts] = useState<BackupFacts | null>(null);
  useEffect(() => {
    const read = () => void backups.read().then(setFacts, () => {});
    read();
    return backups.watch(read);
  }, []);
  const last = facts?.lastAt
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(facts.lastAt)
    : null;
  return (
    <Section id="backup" title={section}>
      <Setting words={[section, t('backupHint'), t('backupNow'), t('backupPassphrase')]}>
        <p class="hint">{t('backupHint')}</p>
        <BackUpNow locale={locale} backups={backups} />
        <p class="hint" data-control="last-backup">
          {last ? t('backupLast', last) : t('backupNever')}
        </p>
      </Setting>
      <Setting words={[section, t('backupAutomatic'), t('backupKeep')]}>
        {facts && <AutomaticBackup facts={facts} backups={backups} />}
      </Setting>
      <Setting words={[section, t('backupRestore')]}>
        <a class="button" href="/import.html" target="_blank" rel="noreferrer" data-control="restore">
          {t('backupRestore')}
        </a>
      </Setting>
    </Section>
  );
}

function BackUpNow({ locale, backups }: { locale: string; backups: BackupAccess }) {
  const t = useStrings();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [progress, setProgress] = useState<Progress>({ step: 'ready', text: '' });
  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  const differs = passphrase !== again;
  const start = async () => {
    const ending = new AbortController();
    setProgress({ step: 'write', done: 0, total: 0, ending });
    try {
      const onProgress = (done: number, total: number) => setProgress({ step: 'write', done, total, ending });
      const file = await backups.backUp(passphrase, onProgress, ending.signal);
      setProgress({ step: 'ready', text: t('backupDone', file) });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      setProgress({ step: 'ready', text: ending.signal.aborted ? '' : t('exportFailed', detail) });
    }
  };
  if (progress.step === 'write')
    return (
      <div>
        <label>
          {t('backupWriting', number(progress.done), number(progress.total))}
          <progress max={Math.max(1, progress.total)} value={progress.done} />
        </label>
        <button type="button" data-control="cancel-backup" onClick={() => progress.ending.abort()}>
          {t('cancel')}
        </button>
      </div>
    );
  return (
    <div class="passphrase">
      <label class="field">
        {t('backupPassphrase')}
        <input
          type="password"
          autocomplete="new-password"
          data-control="passphrase"
          value={passphrase}
          onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
      </label>
      {passphrase && (
        <>
          <label class="field">
            {t('backupPassphraseAgain')}
            <input
              type="password"
              autocomplete="new-password"
              data-control="passphrase-again"
              aria-invalid={differs}
              value={again}
              onInput={({ currentTarget }) => setAgain(currentTarget.value)}
            />
          </label>
          <p class="hint">{differs && again ? t('backupPassphraseDiffers') : t('backupPassphraseHint')}</p>
        </>
      )}
      <button
        type="button"
        data-control="back-up"
        disabled={passphrase !== '' && differs}
        onClick={() => void start()}
      >
        {t('backupNow')}
      </button>
      <p role="status" data-control="backup-said">
        {progress.text}
      </p>
    </div>
  );
}
