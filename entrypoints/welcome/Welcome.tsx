import { useStrings } from '../../components/strings';
import { SamplePage } from './SamplePage';

/** Props of the welcome page. */
export interface WelcomeProps {
  /** The shortcut currently assigned, or null. */
  shortcut: string | null;
  /** True in Firefox; Chrome hides the button in its extensions menu. */
  buttonIsInToolbar: boolean;
  onOpen(): void;
  onChooseShortcut(): void;
}

/** The welcome page shown after installing: explains the button and the shortcut, with an article to try them on. */
export function Welcome({ shortcut, buttonIsInToolbar, onOpen, onChooseShortcut }: WelcomeProps) {
  const t = useStrings();
  return (
    <>
      {/* An aside, so that the view of this page only shows the sample article. */}
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
