import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Strings } from '../../components/strings';
import { importFeature } from '../../reader/features/import-feature';
import { isTourDone, startTour } from './tour';
import { Welcome } from './Welcome';
import './welcome.css';
import { LAZY_LANGUAGES } from '../../article/languages/lazy';
import { describePage } from '../../platform/describe-page';
import { isBackground } from '../../platform/message-sender';
import type { ToggleMessage } from '../../platform/messages';
import { sendMessage } from '../../platform/send-message';
import { translate } from '../../platform/translate';
import { wait } from '../../platform/yield-to-main';
import { contentWorld } from '../../reader/over-page/content-world';
import { EXTRACTION } from '../../reader/over-page/extraction';
import { createReader } from '../../reader/over-page/reader';

// No script can be injected into a page of ours: it brings what the background injects elsewhere.
contentWorld().extraction = EXTRACTION;
contentWorld().languages = LAZY_LANGUAGES;

const reader = createReader(document, importFeature);

/** Time between looks whether the view shows its article (ms), and the number of looks. */
const LOOK_EVERY_MS = 100;
const MAX_LOOKS = 100;

let endTour: (() => void) | null = null;

/** Starts the three steps once the view shows the sample. */
async function showTour(): Promise<void> {
  for (let look = 0; look < MAX_LOOKS && reader.isOpen(); look++) {
    const shown = reader.shown();
    if (shown?.article) {
      endTour?.();
      endTour = startTour(shown);
      return;
    }
    await wait(LOOK_EVERY_MS);
  }
}

function toggle(): void {
  if (reader.isOpen()) reader.close();
  else {
    reader.open();
    if (!isTourDone()) void showTour();
  }
}

// Browsers don't allow injecting scripts into extension pages, so the background sends a message instead.
browser.runtime.onMessage.addListener((message: ToggleMessage, sender) => {
  if (message.type !== 'toggle' || !isBackground(sender)) return;
  browser.tabs.getCurrent().then((tab) => {
    if (tab?.id === message.tabId) toggle();
  });
});

describePage(translate('welcomeTitle'));

sendMessage({ type: 'shortcut' }).then((shortcut) => {
  render(
    <Strings.Provider value={translate}>
      <Welcome
        shortcut={shortcut ?? null}
        buttonIsInToolbar={import.meta.env.FIREFOX}
        onOpen={toggle}
        onChooseShortcut={() => sendMessage({ type: 'choose-shortcut' })}
      />
    </Strings.Provider>,
    document.body,
  );
});
