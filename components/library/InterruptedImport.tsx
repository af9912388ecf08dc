import { useStrings } from '../strings';

interface InterruptedImportProps {
  /** Names of its files. */
  files: string;
  onContinue(): void;
}

/** A notice of an interrupted import, with a button to the page that continues it. */
export function InterruptedImport({ files, onContinue }: InterruptedImportProps) {
  const t = useStrings();
  return (
    <div class="jobs" data-part="interrupted-import">
      <p>{t('importInterrupted', files)}</p>
      <button type="button" class="inline" data-control="continue-import" onClick={onContinue}>
        {t('importContinue')}
      </button>
    </div>
  );
}
