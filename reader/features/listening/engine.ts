import type { Voice } from './voices';

/** A text for the engine, and what it tells of it. Nothing is told after `cancel`. */
export interface Utterance {
  text: string;
  language: string;
  voice: Voice | null;
  /** Factors of the voice's own. */
  rate: number;
  pitch: number;
  onStart(): void;
  /** The offset of the word that begins now. */
  onWord(offset: number): void;
  onEnd(): void;
  onError(error: string): void;
}

/** What speaks. */
export interface SpeechEngine {
  speak(utterance: Utterance): void;
  cancel(): void;
  isSpeaking(): boolean;
  voices(): readonly Voice[];
  /** Calls `changed` when voices have come: most systems load them late. */
  watchVoices(changed: () => void, signal: AbortSignal): void;
}

/** The browser's own engine. Null where it has none. */
export function createBrowserEngine(window: Window & typeof globalThis): SpeechEngine | null {
  const synthesis = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!synthesis || typeof window.SpeechSynthesisUtterance !== 'function') return null;
  /** Kept: Chromium drops the events of an utterance that nobody holds. */
  let current: SpeechSynthesisUtterance | null = null;
  return {
    speak({ text, language, voice, rate, pitch, onStart, onWord, onEnd, onError }) {
      const utterance = new window.SpeechSynthesisUtterance(text);
      current = utterance;
      utterance.lang = voice?.lang.replace(/_/g, '-') ?? language;
      if (voice) utterance.voice = voice as SpeechSynthesisVoice;
      utterance.rate = rate;
      utterance.pitch = pitch;
      // Engines tell of what was cancelled as well, each in its way: only the current one is heard.
      const ifCurrent = (callback: () => void) => () => current === utterance && callback();
      utterance.addEventListener('start', ifCurrent(onStart));
      utterance.addEventListener('end', ifCurrent(onEnd));
      utterance.addEventListener('boundary', ({ name, charIndex }) => {
        if (current === utterance && name !== 'sentence') onWord(charIndex);
      });
      utterance.addEventListener('error', ({ error }) => current === utterance && onError(error));
      synthesis.speak(utterance);
      // An engine that another page left paused says nothing.
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
