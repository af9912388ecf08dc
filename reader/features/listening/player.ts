import type { SpeechEngine } from './engine';
import { createPaceEstimator } from './pace';
import type { SpeechChunk } from './speech-chunks';
import { findChunk, type SpeechPosition, type SpokenText, stepPosition } from './spoken-text';
import { chooseVoice } from './voices';
import { checkUtterance, type UtteranceProgress } from './watchdog';
import { splitWords, totalWeight, type Word, wordAt, wordAtShare } from './words';

export type PlayState = 'playing' | 'paused' | 'ended' | 'failed';

export interface SpeechSettings {
  /** Factors of the voice's normal rate and pitch. */
  rate: number;
  pitch: number;
  /** `voiceURI` by primary language subtag. */
  voices: Record<string, string>;
}

export interface PlayerOptions {
  text: SpokenText;
  engine: SpeechEngine;
  settings(): SpeechSettings;
  /** The current time (ms), and an interval timer, which returns a function that stops it. */
  clock: { now(): number; every(ms: number, call: () => void): () => void };
  /** Called with every new state; `error` is a `SpeechSynthesisErrorEvent.error`, or "silent". */
  onState(state: PlayState, error: string | null): void;
  onChunk(block: number, chunk: SpeechChunk): void;
  /** Called with the word being spoken, as offsets in the text of the block. */
  onWord(block: number, start: number, end: number): void;
}

export interface Player {
  play(from?: SpeechPosition): void;
  pause(): void;
  state(): PlayState;
  position(): SpeechPosition;
  /** Moves by a sentence or paragraph. Back moves to the start of the current one first. */
  step(by: 1 | -1, unit: 'sentence' | 'paragraph'): void;
  /** Continues from the current word with the current settings. */
  refresh(): void;
  end(): void;
}

/** Interval of checking the engine and of estimating the current word (ms). */
const TICK_MS = 120;
/** A voice without a word event for this long may have none; until one arrives, words are estimated (ms). */
const WORD_EVENT_TIMEOUT_MS = 900;
/** Errors that may not occur with another voice. */
const VOICE_ERRORS =
  /^(?:voice-unavailable|language-unavailable|network|synthesis-failed|synthesis-unavailable)$/;

/** The utterance being spoken. */
interface CurrentUtterance extends UtteranceProgress {
  block: number;
  chunk: SpeechChunk;
  /** Where in the block's text it starts, which may be in the middle of the chunk. */
  from: number;
  words: readonly Word[];
  weight: number;
  rate: number;
  voice: string;
  /** Whether the engine reports word boundaries. */
  reportsWords: boolean;
}

/** Creates a player, paused at the start of the text. */
export function createPlayer(options: PlayerOptions): Player {
  const { text: spokenText, engine, clock } = options;
  const pace = createPaceEstimator();
  let state: PlayState = 'paused';
  let position: SpeechPosition = { block: 0, offset: 0 };
  let current: CurrentUtterance | null = null;
  /** Voices that failed; others are used instead. */
  const failedVoices = new Set<string>();
  /** Voices that spoke a whole chunk without reporting a word. */
  const voicesWithoutWords = new Set<string>();

  const setState = (next: PlayState, error: string | null = null) => {
    state = next;
    options.onState(state, error);
  };
  const silence = () => {
    current = null;
    engine.cancel();
  };
  const reportWord = (utterance: CurrentUtterance, word: Word | null) => {
    if (!word) return;
    const start = utterance.from + word.start;
    position = { block: utterance.block, offset: start };
    options.onWord(utterance.block, start, utterance.from + word.end);
  };

  function speak(tries = 0): void {
    const found = findChunk(spokenText, position);
    if (!found) {
      silence();
      position = { block: spokenText.count(), offset: 0 };
      setState('ended');
      return;
    }
    const { block, chunk } = found;
    const language = spokenText.language(block);
    const from = Math.max(chunk.start, position.block === block ? position.offset : 0);
    const text = chunk.text.slice(from - chunk.start);
    const { rate, pitch, voices } = options.settings();
    const willing = engine.voices().filter(({ voiceURI }) => !failedVoices.has(voiceURI));
    const voice = chooseVoice(willing, language, voices);
    const id = voice?.voiceURI ?? language;
    const words = splitWords(text, language);
    const weight = totalWeight(words);
    const askedAt = clock.now();
    const expected = pace.estimate(id, weight, rate);
    const times = { askedAt, heardAt: askedAt, startedAt: null, expected, tries };
    const utterance: CurrentUtterance = {
      ...times,
      block,
      chunk,
      from,
      words,
      weight,
      rate,
      voice: id,
      reportsWords: false,
    };
    if (current) engine.cancel();
    current = utterance;
    position = { block, offset: from };
    options.onChunk(block, chunk);
    const ifCurrent = (callback: () => void) => () => {
      if (current !== utterance) return;
      utterance.heardAt = clock.now();
      callback();
    };
    engine.speak({
      text,
      language,
      voice,
      rate,
      pitch,
      onStart: ifCurrent(() => {
        utterance.startedAt = utterance.heardAt;
        reportWord(utterance, words[0] ?? null);
      }),
      onWord: (offset) =>
        ifCurrent(() => {
          utterance.reportsWords = true;
          utterance.startedAt ??= utterance.heardAt;
          reportWord(utterance, wordAt(words, offset));
        })(),
      onEnd: ifCurrent(() => playNext(utterance)),
      onError: (error) => ifCurrent(() => fail(utterance, error))(),
    });
  }

  /** Continues with the chunk after a finished one. */
  function playNext(utterance: CurrentUtterance): void {
    if (utterance.startedAt !== null)
      pace.record(utterance.voice, utterance.weight, utterance.rate, clock.now() - utterance.startedAt);
    if (!utterance.reportsWords) voicesWithoutWords.add(utterance.voice);
    position = { block: utterance.block, offset: utterance.chunk.end };
    current = null;
    speak();
  }

  function fail(utterance: CurrentUtterance, error: string): void {
    if (VOICE_ERRORS.test(error) && !failedVoices.has(utterance.voice)) {
      failedVoices.add(utterance.voice);
      speak(utterance.tries + 1);
      return;
    }
    silence();
    setState('failed', error);
  }

  /** Reports the word that should be spoken by now, if the engine reports none. */
  function estimate(utterance: CurrentUtterance, time: number): void {
    if (utterance.reportsWords || utterance.startedAt === null) return;
    const passed = time - utterance.startedAt;
    if (passed >= WORD_EVENT_TIMEOUT_MS || voicesWithoutWords.has(utterance.voice))
      reportWord(utterance, wordAtShare(utterance.words, Math.min(0.999, passed / utterance.expected)));
  }

  const stopTicking = clock.every(TICK_MS, () => {
    const utterance = current;
    if (!utterance || state !== 'playing') return;
    const time = clock.now();
    const verdict = checkUtterance(utterance, time, engine.isSpeaking());
    if (verdict === 'next') {
      engine.cancel();
      playNext(utterance);
    } else if (verdict === 'fail') fail(utterance, 'silent');
    else if (verdict === 'again') speak(utterance.tries + 1);
    else estimate(utterance, time);
  });

  return {
    play(from) {
      if (from) position = from;
      else if (state === 'ended') position = { block: 0, offset: 0 };
      setState('playing');
      speak();
    },
    pause() {
      if (state !== 'playing') return;
      silence();
      setState('paused');
    },
    state: () => state,
    position: () => position,
    step(by, unit) {
      position = stepPosition(spokenText, position, by, unit);
      if (state === 'playing') {
        speak();
        return;
      }
      setState('paused');
      const found = findChunk(spokenText, position);
      if (found) options.onChunk(found.block, found.chunk);
    },
    refresh() {
      if (state === 'playing') speak();
    },
    end() {
      stopTicking();
      silence();
    },
  };
}
