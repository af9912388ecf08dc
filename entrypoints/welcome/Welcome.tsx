import { useStrings } from '../../components/strings';
import { SamplePage } from './SamplePage';

export interface WelcomeProps {
  /** The shortcut really assigned, or null. */
  shortcut: string | null;
  /** Firefox puts the button in the toolbar itself; Chrome hides it behind a puzzle piece. */
  buttonIsInToolbar: boolean;
  onOpen(): void;
  onChooseShortcut(): void;
}

/** The first-run page: button, shortcut, and an article to try them on. */
export function Welcome({ shortcut, buttonIsInToolbar, onOpen, onChooseShortcut }: WelcomeProps) {
  const t = useStrings();
  return (
    <>
      {/* Beside the sample page, not part of it: the reader view of this page is the sample article alone. */}
      <aside class="banner" aria-labelledby="welcome-title">
        <img src="/icons/icon-128.png" width={56} height={56} alt="" />
        <h2 id="welcome-title">{t('welcomeTitle')}</h2>
        <p class="lead">{t('welcomeLead')}</p>
        <div class="ways">
          <section>
            <h3>{t('welcomeButtonTitle')}</h3>
            <p>{t(buttonIsInToolbar ? 'welcomeButtonFirefox' : 'welcomeButtonPin')}</p>
          </section>
          <section>
            <h3>{t('welcomeShortcutTitle')}</h3>
            <p>{shortcut ? t('welcomeShortcut', shortcut) : t('welcomeNoShortcut')}</p>
            <button type="button" class="quiet" onClick={onChooseShortcut}>
              {t('welcomeChooseShortcut')}
            </button>
          </section>
          <section>
            <h3>{t('welcomeTryTitle')}</h3>
            <p>{t('welcomeTry')}</p>
            <button type="button" onClick={onOpen}>
              {t('welcomeOpen')}
            </button>
          </section>
        </div>
      </aside>
      <SamplePage />
    </>
  );
}
