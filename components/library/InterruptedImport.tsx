import { useStrings } from '../strings';

interface InterruptedImportProps {
  /** Names of its files. */
  files: string;
  onContinue(): void;
}

/** Says that an import was interrupted, and leads to where it is continued. */
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
