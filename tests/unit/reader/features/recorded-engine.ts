import type { SpeechEngine, Utterance } from '../../../../reader/features/listening/engine';
import type { Voice } from '../../../../reader/features/listening/voices';

/** How an engine behaves; what espeak-ng by way of speech-dispatcher was measured to do is the first. */
export type Habit =
  /** Begins after 40 ms, ends by itself, tells no words. */
  | 'plain'
  /** Tells words as well. */
  | 'tells-words'
  /** Falls silent after 15 s and tells nobody; says that it is idle. */
  | 'stops'
  /** Speaks to the end but never says so. */
  | 'forgets-end'
  /** Never begins. */
  | 'mute'
  /** Refuses the voice it is given. */
  | 'refuses';

/** Characters a second. */
const PACE = 15;
const STOPS = 15_000;

/** A clock that goes on when it is told to, with its timers. */
export function createClock() {
  let time = 0;
  const timers: { at: number; every: number | null; call(): void }[] = [];
  return {
    now: () => time,
    after(ms: number, call: () => void) {
      timers.push({ at: time + ms, every: null, call });
    },
    every(ms: number, call: () => void) {
      const timer = { at: time + ms, every: ms, call };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    pass(ms: number) {
      const end = time + ms;
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        time = next.at;
        if (next.every === null) timers.splice(timers.indexOf(next), 1);
        else next.at += next.every;
        next.call();
      }
      time = end;
    },
  };
}

export const VOICES: Voice[] = [
  { voiceURI: 'en', name: 'English', lang: 'en-US', localService: true, default: true },
  { voiceURI: 'fr', name: 'French', lang: 'fr-FR', localService: true, default: false },
];

/** An engine at the boundary of `SpeechSynthesis`, with the habits of real ones, on a clock of the test's. */
export function recordedEngine(clock: ReturnType<typeof createClock>, habitOf: (text: string) => Habit) {
  const said: { text: string; voice: string | null; rate: number; at: number }[] = [];
  let current: Utterance | null = null;
  let speaking = false;
  const engine: SpeechEngine = {
    speak(utterance) {
      const habit = habitOf(utterance.text);
      const mine = (call: () => void) => () => current === utterance && call();
      const length = (utterance.text.length / PACE / utterance.rate) * 1000;
      current = utterance;
      said.push({
        text: utterance.text,
        voice: utterance.voice?.voiceURI ?? null,
        rate: utterance.rate,
        at: clock.now(),
      });
      speaking = habit !== 'mute';
      if (habit === 'mute') return;
      if (habit === 'refuses' && utterance.voice)
        return clock.after(
          20,
          mine(() => utterance.onError('voice-unavailable')),
        );
      clock.after(
        40,
        mine(() => utterance.onStart()),
      );
      if (habit === 'tells-words')
        for (const { index } of utterance.text.matchAll(/\S+/g))
          clock.after(
            41 + (index / utterance.text.length) * length,
            mine(() => utterance.onWord(index)),
          );
      const stop = habit === 'stops' && length > STOPS;
      clock.after(
        stop ? STOPS : 40 + length,
        mine(() => {
          speaking = false;
          if (!stop && habit !== 'forgets-end') utterance.onEnd();
        }),
      );
    },
    cancel() {
      current = null;
      speaking = false;
    },
    isSpeaking: () => speaking,
    voices: () => VOICES,
    watchVoices: () => {},
  };
  return { engine, said };
}
