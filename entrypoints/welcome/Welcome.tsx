import { useStrings } from '../../components/strings';
import type { MessageKey } from '../../platform/message-key';
import { LibraryPicture, ReadPicture, SavePicture } from './Pictures';
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

const CARDS: readonly { Picture: () => preact.JSX.Element; title: MessageKey; text: MessageKey }[] = [
  { Picture: ReadPicture, title: 'welcomeReadTitle', text: 'welcomeRead' },
  { Picture: SavePicture, title: 'welcomeSaveTitle', text: 'welcomeSave' },
  { Picture: LibraryPicture, title: 'welcomeLibraryTitle', text: 'welcomeLibrary' },
];

/**
 * The page shown after installing, and as help: what Lectern is for, how it is reached, and an article to try it on, where three
 * steps show reading, saving and the library (`tour.tsx`).
 */
export function Welcome({ shortcut, buttonIsInToolbar, onOpen, onChooseShortcut }: WelcomeProps) {
  const t = useStrings();
  return (
    <>
      {/* An aside, so that the view of this page only shows the sample article. */}
      <aside class="banner" aria-labelledby="welcome-title">
        <img src="/icons/icon-128.png" width={56} height={56} alt="" />
        <h2 id="welcome-title">{t('welcomeTitle')}</h2>
        <p class="lead">{t('welcomeLead')}</p>
        <div class="cards">
          {CARDS.map(({ Picture, title, text }) => (
            <section key={title}>
              <Picture />
              <h3>{t(title)}</h3>
              <p>{t(text)}</p>
            </section>
          ))}
        </div>
        <dl class="ways">
          <div>
            <dt>{t('welcomeButtonTitle')}</dt>
            <dd>{t(buttonIsInToolbar ? 'welcomeButtonFirefox' : 'welcomeButtonPin')}</dd>
          </div>
          <div>
            <dt>{t('welcomeShortcutTitle')}</dt>
            <dd>
              {shortcut ? t('welcomeShortcut', shortcut) : t('welcomeNoShortcut')}{' '}
              <button type="button" class="inline" onClick={onChooseShortcut}>
                {t('welcomeChooseShortcut')}
              </button>
            </dd>
          </div>
        </dl>
        <p class="bring">
          {t('importLead')}{' '}
          <a href="/import.html" target="_blank" rel="noreferrer" data-control="import">
            {t('importTitle')}
          </a>
        </p>
        <h3 class="try">{t('welcomeTryTitle')}</h3>
        <p>{t('welcomeTry')}</p>
        <button type="button" data-control="open-sample" onClick={onOpen}>
          {t('welcomeOpen')}
        </button>
      </aside>
      <SamplePage />
    </>
  );
}
