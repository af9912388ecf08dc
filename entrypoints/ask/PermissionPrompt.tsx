import { useStrings } from '../../components/strings';

interface PermissionPromptProps {
  /** The site to allow, or null for all sites. */
  site: string | null;
  /** Whether the view should open automatically there from now on, rather than one link once. */
  always: boolean;
  /** Whether the user has declined the browser's prompt. */
  refused: boolean;
  onAllow(): void;
  onLeave(): void;
}

/** Explains in one sentence what a permission is for, before the browser asks for it. */
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
