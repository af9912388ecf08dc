import { useStrings } from '../../components/strings';

interface PermissionPromptProps {
  /** The site that is asked for; null for all. */
  site: string | null;
  /** Whether the view is to open by itself there, or one link once. */
  always: boolean;
  /** Set once the browser was asked and the reader said no. */
  refused: boolean;
  onAllow(): void;
  onLeave(): void;
}

/** Says what a permission is for before the browser asks for it, in one sentence, with a way out. */
export function PermissionPrompt({ site, always, refused, onAllow, onLeave }: PermissionPromptProps) {
  const t = useStrings();
  return (
    <main class="ask">
      <h1>{site ? t('askTitle', site) : t('askTitleAll')}</h1>
      <p>{t(always ? 'askAlways' : 'askOnce')}</p>
      <p class="quiet" role="status">
        {refused ? t('askRefused') : t('askPromise')}
      </p>
      <p class="actions">
        <button type="button" class="text main" data-control="allow" onClick={onAllow}>
          {t('askAllow')}
        </button>
        <button type="button" class="text" data-control="leave" onClick={onLeave}>
          {t('askLeave')}
        </button>
      </p>
    </main>
  );
}
