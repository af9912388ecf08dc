import type { Engine } from './engine';
import { createPace } from './pace';
import type { Piece } from './pieces';
import { pieceFrom, type Script, type Spot, stepFrom } from './script';
import { chooseVoice } from './voices';
import { judgeSilence, type Watched } from './watchdog';
import { type Word, weightOf, wordAfter, wordAt, wordsOf } from './words';

export type PlayState = 'playing' | 'paused' | 'ended' | 'failed';

export interface Settings {
  /** Factors of the voice's own. */
  rate: number;
  pitch: number;
  /** `voiceURI` by primary language subtag. */
  voices: Record<string, string>;
}

export interface PlayerOptions {
  script: Script;
  engine: Engine;
  settings(): Settings;
  /** A clock in ms, and a call every so many ms of it; returns what ends it. */
  clock: { now(): number; every(ms: number, call: () => void): () => void };
  /** Whether it plays, and why not (`SpeechSynthesisErrorEvent.error`, or "silent"). */
  onState(state: PlayState, error: string | null): void;
  onPiece(block: number, piece: Piece): void;
  /** The word being spoken, as offsets of the block's text. */
  onWord(block: number, start: number, end: number): void;
}

export interface Player {
  play(from?: Spot): void;
  pause(): void;
  state(): PlayState;
  spot(): Spot;
  /** To the sentence, or to the paragraph, before or after. Back is first to the beginning of the present one. */
  step(by: 1 | -1, unit: 'sentence' | 'paragraph'): void;
  /** Speaks on from the present word with the settings as they are now. */
  refresh(): void;
  end(): void;
}

/** How often the engine is looked after, in ms; and how often an estimated word is moved on. */
const TICK = 120;
/** A voice that has told no word after this long, in ms, may tell none: its words are estimated until it does. */
const TELLS = 900;
/** Errors that another voice may not have. */
const VOICE_ERRORS =
  /^(?:voice-unavailable|language-unavailable|network|synthesis-failed|synthesis-unavailable)$/;

/** What is being spoken. */
interface Now extends Watched {
  block: number;
  piece: Piece;
  /** Where in the block's text it began: it may be spoken from a later word on. */
  from: number;
  words: readonly Word[];
  weight: number;
  rate: number;
  voice: string;
  /** Whether the engine tells its words by itself. */
  tells: boolean;
}

/** Makes a player; it speaks nothing until it is told to. */
export function createPlayer(options: PlayerOptions): Player {
  const { script, engine, clock } = options;
  const pace = createPace();
  let state: PlayState = 'paused';
  let spot: Spot = { block: 0, offset: 0 };
  let now: Now | null = null;
  /** Voices that refused to speak: others speak instead of them. */
  const refused = new Set<string>();
  /** Voices that spoke a whole piece and told no word. */
  const quiet = new Set<string>();

  const become = (next: PlayState, error: string | null = null) => {
    state = next;
    options.onState(state, error);
  };
  const silence = () => {
    now = null;
    engine.cancel();
  };
  const tellWord = (mine: Now, word: Word | null) => {
    if (!word) return;
    const start = mine.from + word.start;
    spot = { block: mine.block, offset: start };
    options.onWord(mine.block, start, mine.from + word.end);
  };

  function speak(tries = 0): void {
    const found = pieceFrom(script, spot);
    if (!found) {
      silence();
      spot = { block: script.count(), offset: 0 };
      become('ended');
      return;
    }
    const { block, piece } = found;
    const language = script.language(block);
    const from = Math.max(piece.start, spot.block === block ? spot.offset : 0);
    const text = piece.text.slice(from - piece.start);
    const { rate, pitch, voices } = options.settings();
    const willing = engine.voices().filter(({ voiceURI }) => !refused.has(voiceURI));
    const voice = chooseVoice(willing, language, voices);
    const id = voice?.voiceURI ?? language;
    const words = wordsOf(text, language);
    const weight = weightOf(words);
    const askedAt = clock.now();
    const expected = pace.expect(id, weight, rate);
    const times = { askedAt, heardAt: askedAt, startedAt: null, expected, tries };
    const mine: Now = { ...times, block, piece, from, words, weight, rate, voice: id, tells: false };
    if (now) engine.cancel();
    now = mine;
    spot = { block, offset: from };
    options.onPiece(block, piece);
    const heard = (tell: () => void) => () => {
      if (now !== mine) return;
      mine.heardAt = clock.now();
      tell();
    };
    engine.speak({
      text,
      language,
      voice,
      rate,
      pitch,
      onStart: heard(() => {
        mine.startedAt = mine.heardAt;
        tellWord(mine, words[0] ?? null);
      }),
      onWord: (offset) =>
        heard(() => {
          mine.tells = true;
          mine.startedAt ??= mine.heardAt;
          tellWord(mine, wordAt(words, offset));
        })(),
      onEnd: heard(() => goOn(mine)),
      onError: (error) => heard(() => fail(mine, error))(),
    });
  }

  /** A piece has been spoken: on to the next. */
  function goOn(mine: Now): void {
    if (mine.startedAt !== null) pace.learn(mine.voice, mine.weight, mine.rate, clock.now() - mine.startedAt);
    if (!mine.tells) quiet.add(mine.voice);
    spot = { block: mine.block, offset: mine.piece.end };
    now = null;
    speak();
  }

  function fail(mine: Now, error: string): void {
    if (VOICE_ERRORS.test(error) && !refused.has(mine.voice)) {
      refused.add(mine.voice);
      speak(mine.tries + 1);
      return;
    }
    silence();
    become('failed', error);
  }

  /** Where the engine tells no words, the one that should be spoken by now. */
  function estimate(mine: Now, time: number): void {
    if (mine.tells || mine.startedAt === null) return;
    const passed = time - mine.startedAt;
    if (passed >= TELLS || quiet.has(mine.voice))
      tellWord(mine, wordAfter(mine.words, Math.min(0.999, passed / mine.expected)));
  }

  const stopTicking = clock.every(TICK, () => {
    const mine = now;
    if (!mine || state !== 'playing') return;
    const time = clock.now();
    const verdict = judgeSilence(mine, time, engine.isSpeaking());
    if (verdict === 'next') {
      engine.cancel();
      goOn(mine);
    } else if (verdict === 'fail') fail(mine, 'silent');
    else if (verdict === 'again') speak(mine.tries + 1);
    else estimate(mine, time);
  });

  return {
    play(from) {
      if (from) spot = from;
      else if (state === 'ended') spot = { block: 0, offset: 0 };
      become('playing');
      speak();
    },
    pause() {
      if (state !== 'playing') return;
      silence();
      become('paused');
    },
    state: () => state,
    spot: () => spot,
    step(by, unit) {
      spot = stepFrom(script, spot, by, unit);
      if (state === 'playing') {
        speak();
        return;
      }
      become('paused');
      const found = pieceFrom(script, spot);
      if (found) options.onPiece(found.block, found.piece);
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
