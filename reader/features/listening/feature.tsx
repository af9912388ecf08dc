import { render } from 'preact';
import { closeOnEscape } from '../../../components/close-on-escape';
import fields from '../../../components/controls/fields.css?raw';
import { Strings } from '../../../components/strings';
import type { MessageKey } from '../../../platform/message-key';
import { caretFromPoint } from '../../navigation/caret-from-point';
import slim from '../../styles/slim.css?raw';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { browserEngine, type Engine } from './engine';
import { ListeningBar } from './ListeningBar';
import styles from './listening.css?raw';
import { createMediaControls, type MediaControls } from './media-session';
import { createReading, type Reading } from './reading';
import { createSleep } from './sleep';
import { voicesFor } from './voices';

/** How long, in ms, voices may take to come before it is said that there are none. */
const VOICES = 2500;
const ACTIVE = 'a, button, input, select, textarea, summary, audio, video, label, [role="button"]';

/** What is said of an error of the engine's. */
function sentenceFor(error: string): MessageKey {
  if (error === 'not-allowed') return 'speechNotAllowed';
  if (error === 'no-engine') return 'speechNone';
  if (error === 'no-voice') return 'speechNoVoice';
  return 'speechFailed';
}

/**
 * Resolves when the engine has voices, or with `signal`; calls `late` where none came in time. An engine that has thousands
 * takes its time to name them.
 */
function voicesCome(engine: Engine, window: Window, signal: AbortSignal, late: () => void): Promise<void> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const there = engine.voices().length > 0;
      if (there) resolve();
      return there;
    };
    if (look()) return;
    engine.watchVoices(look, signal);
    window.setTimeout(() => !signal.aborted && !look() && late(), VOICES);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, window, translate } = host;
  const engine = browserEngine(globalThis as unknown as Window & typeof globalThis);
  host.addStyles(fields + slim + styles);
  const dock = host.dock('after');
  let open: AbortController | null = null;
  let reading: Reading | null = null;
  let media: MediaControls | null = null;
  let message = '';
  let away = false;
  let resumed = false;
  let settingsOpen = false;
  let speech = host.preferences().speech;
  const sleep = createSleep(window, () => {
    reading?.pause();
    say('sleepOver');
  });

  const say = (key: MessageKey | null) => {
    message = key ? translate(key) : '';
    draw();
  };
  const draw = () => {
    const language = reading?.language() ?? host.article.language ?? host.locale;
    render(
      open && (
        <Strings.Provider value={translate}>
          <ListeningBar
            playing={reading?.state() === 'playing'}
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
            onBack={() => reading?.back()}
            onBeginning={() => {
              resumed = false;
              reading?.play({ block: 0, offset: 0 });
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
  const step: Reading['step'] = (by, unit) => {
    resumed = false;
    reading?.step(by, unit);
  };
  const change = (changed: Partial<typeof speech>) => {
    const { speech: before, ...others } = host.preferences();
    host.setPreferences({ ...others, speech: { ...before, ...changed } });
  };
  const toggle = () => {
    resumed = false;
    if (reading?.state() === 'playing') reading.pause();
    else reading?.play();
    sleep.set(host.preferences().speech.sleep);
  };
  const start = async () => {
    open = new AbortController();
    const { signal } = open;
    host.pressed('listening.toggle', true);
    draw();
    if (!engine) return say('speechNone');
    const mine = createReading(host, engine, signal, {
      state(state, error) {
        message = error ? translate(sentenceFor(error)) : '';
        media?.playing(state === 'playing');
        if (state === 'ended') host.announce(translate('listeningEnded'));
        draw();
      },
      away(is) {
        away = is;
        draw();
      },
      language: () => draw(),
    });
    reading = mine;
    media = createMediaControls(
      { ...host, signal },
      {
        play: () => mine.play(),
        pause: () => mine.pause(),
        next: () => step(1, 'paragraph'),
        previous: () => step(-1, 'paragraph'),
      },
    );
    engine.watchVoices(draw, signal);
    listenToPresses(mine, signal);
    let late = false;
    await voicesCome(engine, window, signal, () => {
      late = true;
      say('speechNoVoice');
    });
    if (signal.aborted || (late && mine.state() === 'playing')) return;
    if (late) say(null);
    resumed = await mine.start();
    sleep.set(host.preferences().speech.sleep);
    draw();
  };
  /** A press on a sentence reads on from there; one on a link is the link's, and a selection is none. */
  const listenToPresses = (mine: Reading, signal: AbortSignal) => {
    host.main.addEventListener(
      'click',
      (event) => {
        if (event.defaultPrevented || (event.target as Element).closest(ACTIVE)) return;
        if (String(window.getSelection() ?? '')) return;
        const caret = caretFromPoint(view, event.clientX, event.clientY);
        if (caret && mine.readFrom(caret.node, caret.offset)) resumed = false;
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
    reading = null;
    media = null;
    message = '';
    away = resumed = settingsOpen = false;
    sleep.end();
    draw();
    if (hadFocus) host.main.focus({ preventScroll: true });
    host.pressed('listening.toggle', false);
  };
  host.watch(() => {
    const before = speech;
    speech = host.preferences().speech;
    // Read from the store again, the same choices are another object.
    const heard = ({ rate, pitch, voices, skipCode, skipTables }: typeof speech) =>
      JSON.stringify([rate, pitch, voices, skipCode, skipTables]);
    if (heard(speech) !== heard(before)) reading?.refresh();
    if (speech.sleep !== before.sleep) sleep.set(speech.sleep);
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
