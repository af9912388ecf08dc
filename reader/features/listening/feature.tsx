import { render } from 'preact';
import { closeOnEscape } from '../../../components/close-on-escape';
import fields from '../../../components/controls/fields.css?raw';
import { Strings } from '../../../components/strings';
import type { MessageKey } from '../../../platform/message-key';
import { caretFromPoint } from '../../navigation/caret-from-point';
import slim from '../../styles/slim.css?raw';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { createBrowserEngine, type SpeechEngine } from './engine';
import { ListeningBar } from './ListeningBar';
import styles from './listening.css?raw';
import { createMediaControls, type MediaControls } from './media-session';
import { createSleepTimer } from './sleep';
import { createSpeechSession, type SpeechSession } from './speech-session';
import { voicesFor } from './voices';

/** Time to wait for voices before reporting that there are none (ms). */
const VOICES_TIMEOUT_MS = 2500;
const INTERACTIVE = 'a, button, input, select, textarea, summary, audio, video, label, [role="button"]';

/** The message for an error of the engine. */
function errorMessage(error: string): MessageKey {
  if (error === 'not-allowed') return 'speechNotAllowed';
  if (error === 'no-engine') return 'speechNone';
  if (error === 'no-voice') return 'speechNoVoice';
  return 'speechFailed';
}

/**
 * Resolves when the engine has voices, or when `signal` is aborted. Calls `onTimeout` if there are none in time: an
 * engine with thousands of voices takes a while to list them.
 */
function whenVoicesLoad(
  engine: SpeechEngine,
  window: Window,
  signal: AbortSignal,
  onTimeout: () => void,
): Promise<void> {
  return new Promise((resolve) => {
    const check = (): boolean => {
      const isLoaded = engine.voices().length > 0;
      if (isLoaded) resolve();
      return isLoaded;
    };
    if (check()) return;
    engine.watchVoices(check, signal);
    window.setTimeout(() => !signal.aborted && !check() && onTimeout(), VOICES_TIMEOUT_MS);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, window, translate } = host;
  const engine = createBrowserEngine(globalThis as unknown as Window & typeof globalThis);
  host.addStyles(fields + slim + styles);
  const dock = host.dock('after');
  let open: AbortController | null = null;
  let session: SpeechSession | null = null;
  let mediaControls: MediaControls | null = null;
  let message = '';
  let away = false;
  let resumed = false;
  let settingsOpen = false;
  let speech = host.preferences().speech;
  const sleepTimer = createSleepTimer(window, () => {
    session?.pause();
    setMessage('sleepOver');
  });

  const setMessage = (key: MessageKey | null) => {
    message = key ? translate(key) : '';
    draw();
  };
  const draw = () => {
    const language = session?.language() ?? host.article.language ?? host.locale;
    render(
      open && (
        <Strings.Provider value={translate}>
          <ListeningBar
            playing={session?.state() === 'playing'}
            message={message}
            speech={host.preferences().speech}
            language={language}
            voices={voicesFor(engine?.voices() ?? [], language)}
            locale={host.locale}
            away={away}
            resumed={resumed}
            settingsOpen={settingsOpen}
            onPlay={toggle}
            onStep={step}
            onSpeech={change}
            onBack={() => session?.resumeFollowing()}
            onBeginning={() => {
              resumed = false;
              session?.play({ block: 0, offset: 0 });
            }}
            onSettings={() => {
              settingsOpen = !settingsOpen;
              draw();
            }}
            onClose={close}
          />
        </Strings.Provider>
      ),
      dock,
    );
  };
  const step: SpeechSession['step'] = (by, unit) => {
    resumed = false;
    session?.step(by, unit);
  };
  const change = (changed: Partial<typeof speech>) => {
    const { speech: before, ...others } = host.preferences();
    host.setPreferences({ ...others, speech: { ...before, ...changed } });
  };
  const toggle = () => {
    resumed = false;
    if (session?.state() === 'playing') session.pause();
    else session?.play();
    sleepTimer.set(host.preferences().speech.sleep);
  };
  const start = async () => {
    open = new AbortController();
    const { signal } = open;
    host.setPressed('listening.toggle', true);
    draw();
    if (!engine) return setMessage('speechNone');
    const started = createSpeechSession(host, engine, signal, {
      state(state, error) {
        message = error ? translate(errorMessage(error)) : '';
        mediaControls?.playing(state === 'playing');
        if (state === 'ended') host.announce(translate('listeningEnded'));
        draw();
      },
      away(isAway) {
        away = isAway;
        draw();
      },
      language: () => draw(),
    });
    session = started;
    mediaControls = createMediaControls(
      { ...host, signal },
      {
        play: () => started.play(),
        pause: () => started.pause(),
        next: () => step(1, 'paragraph'),
        previous: () => step(-1, 'paragraph'),
      },
    );
    engine.watchVoices(draw, signal);
    listenForClicks(started, signal);
    let isLate = false;
    await whenVoicesLoad(engine, window, signal, () => {
      isLate = true;
      setMessage('speechNoVoice');
    });
    if (signal.aborted || (isLate && started.state() === 'playing')) return;
    if (isLate) setMessage(null);
    resumed = await started.start();
    sleepTimer.set(host.preferences().speech.sleep);
    draw();
  };
  /** A click on a sentence continues from there, unless it hits a control or ends a selection. */
  const listenForClicks = (session: SpeechSession, signal: AbortSignal) => {
    host.main.addEventListener(
      'click',
      (event) => {
        if (event.defaultPrevented || (event.target as Element).closest(INTERACTIVE)) return;
        if (String(window.getSelection() ?? '')) return;
        const caret = caretFromPoint(view, event.clientX, event.clientY);
        if (caret && session.readFrom(caret.node, caret.offset)) resumed = false;
      },
      { signal },
    );
    closeOnEscape(dock, close, signal);
  };
  const close = () => {
    if (!open) return;
    const hadFocus = dock.matches(':focus-within');
    open.abort();
    open = null;
    session = null;
    mediaControls = null;
    message = '';
    away = resumed = settingsOpen = false;
    sleepTimer.clear();
    draw();
    if (hadFocus) host.main.focus({ preventScroll: true });
    host.setPressed('listening.toggle', false);
  };
  host.watch(() => {
    const before = speech;
    speech = host.preferences().speech;
    // Preferences read from storage again are other objects with the same values.
    const speechSettings = ({ rate, pitch, voices, skipCode, skipTables }: typeof speech) =>
      JSON.stringify([rate, pitch, voices, skipCode, skipTables]);
    if (speechSettings(speech) !== speechSettings(before)) session?.refresh();
    if (speech.sleep !== before.sleep) sleepTimer.set(speech.sleep);
    draw();
  });
  host.signal.addEventListener('abort', close);
  return {
    run(command) {
      if (command === 'listening.toggle') {
        if (open) toggle();
        else void start();
        return true;
      }
      if (!open) return false;
      if (command === 'listening.stop') close();
      else step(command.includes('next') ? 1 : -1, /sentence$/i.test(command) ? 'sentence' : 'paragraph');
      return true;
    },
  };
}

/** Reads the article aloud with the system's voices. */
export const feature: Feature = { id: 'listening', mount };
