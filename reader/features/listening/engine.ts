import type { Voice } from './voices';

/** A text to speak, with its callbacks. None is called after `cancel`. */
export interface Utterance {
  text: string;
  language: string;
  voice: Voice | null;
  /** Factors of the voice's normal rate and pitch. */
  rate: number;
  pitch: number;
  onStart(): void;
  /** Called with the offset of a word when it begins. */
  onWord(offset: number): void;
  onEnd(): void;
  onError(error: string): void;
}

/** A speech synthesiser. */
export interface SpeechEngine {
  speak(utterance: Utterance): void;
  cancel(): void;
  isSpeaking(): boolean;
  voices(): readonly Voice[];
  /** Calls `changed` when the list of voices changes: most systems load it late. */
  watchVoices(changed: () => void, signal: AbortSignal): void;
}

/** Creates an engine that uses the browser's `speechSynthesis`, or null if there is none. */
export function createBrowserEngine(window: Window & typeof globalThis): SpeechEngine | null {
  const synthesis = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!synthesis || typeof window.SpeechSynthesisUtterance !== 'function') return null;
  /** Referenced because Chromium drops the events of an utterance that has been garbage-collected. */
  let current: SpeechSynthesisUtterance | null = null;
  return {
    speak({ text, language, voice, rate, pitch, onStart, onWord, onEnd, onError }) {
      const utterance = new window.SpeechSynthesisUtterance(text);
      current = utterance;
      utterance.lang = voice?.lang.replace(/_/g, '-') ?? language;
      if (voice) utterance.voice = voice as SpeechSynthesisVoice;
      utterance.rate = rate;
      utterance.pitch = pitch;
      // Engines also report events of cancelled utterances, each in its own way.
      const ifCurrent = (callback: () => void) => () => current === utterance && callback();
      utterance.addEventListener('start', ifCurrent(onStart));
      utterance.addEventListener('end', ifCurrent(onEnd));
      utterance.addEventListener('boundary', ({ name, charIndex }) => {
        if (current === utterance && name !== 'sentence') onWord(charIndex);
      });
      utterance.addEventListener('error', ({ error }) => current === utterance && onError(error));
      synthesis.speak(utterance);
      // An engine that another page left paused doesn't speak.
      if (synthesis.paused) synthesis.resume();
    },
    cancel() {
      current = null;
      synthesis.cancel();
    },
    isSpeaking: () => synthesis.speaking || synthesis.pending,
    voices: () => synthesis.getVoices(),
    watchVoices: (changed, signal) => synthesis.addEventListener('voiceschanged', changed, { signal }),
  };
}
