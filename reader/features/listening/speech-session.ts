import { createCustomHighlight } from '../../text/custom-highlight';
import type { FeatureHost } from '../feature';
import { createSpokenText } from './dom-spoken-text';
import type { SpeechEngine } from './engine';
import { createSpeechFollower } from './follow';
import { createPlayer, type PlayState } from './player';
import {
  findSavedPosition,
  readSavedPositions,
  SAVED_POSITIONS_KEY,
  toSavedPosition,
  withSavedPosition,
} from './saved-positions';
import type { SpeechPosition } from './spoken-text';

/** Interval of saving the position while playing (ms). */
const SAVE_INTERVAL_MS = 5000;
/** Minimum scroll position from which the user counts as reading (pixels). */
const MIN_SCROLL_PX = 40;

/** An article being read aloud: the player, the highlights, scrolling along, and the saved position. */
export interface SpeechSession {
  /** Starts at the saved position, else where the user is reading. Resolves to whether it was the saved one. */
  start(): Promise<boolean>;
  play(from?: SpeechPosition): void;
  pause(): void;
  state(): PlayState;
  step(by: 1 | -1, unit: 'sentence' | 'paragraph'): void;
  refresh(): void;
  /** Scrolls back to what is being spoken. */
  resumeFollowing(): void;
  /** Continues from a point in the document; false if there is nothing to read there. */
  readFrom(node: Node, offset: number): boolean;
  /** Language of the current block (BCP 47). */
  language(): string;
}

/**
 * Creates the session for an article; it ends when `signal` is aborted. `on` has callbacks for the player's state, for
 * whether the user has scrolled away, and for a change of language.
 */
export function createSpeechSession(
  host: FeatureHost,
  engine: SpeechEngine,
  signal: AbortSignal,
  on: { state(state: PlayState, error: string | null): void; away(isAway: boolean): void; language(): void },
): SpeechSession {
  const { window } = host;
  const sessionHost = { ...host, signal };
  const text = createSpokenText(sessionHost);
  const sentenceHighlight = createCustomHighlight(sessionHost, 'lectern-spoken', {
    priority: 3,
    fallback: true,
  });
  const wordHighlight = createCustomHighlight(sessionHost, 'lectern-spoken-word', { priority: 4 });
  const follower = createSpeechFollower(sessionHost, on.away);
  const url = host.article.canonicalUrl;
  let language = text.language(0);
  let savedAt = Number.NEGATIVE_INFINITY;

  const savePosition = async () => {
    savedAt = window.performance.now();
    const saved = toSavedPosition(text, url, player.position());
    const all = readSavedPositions(await host.loadRecord(SAVED_POSITIONS_KEY));
    await host.storeRecord(SAVED_POSITIONS_KEY, withSavedPosition(all, url, saved));
  };
  const player = createPlayer({
    text,
    engine,
    clock: {
      now: () => window.performance.now(),
      every(ms, call) {
        const timer = window.setInterval(call, ms);
        return () => window.clearInterval(timer);
      },
    },
    settings() {
      const { rate, pitch, voices } = host.preferences().speech;
      return { rate: rate / 10, pitch: pitch / 10, voices };
    },
    onState(state, error) {
      if (state !== 'playing') void savePosition();
      if (state === 'ended') {
        sentenceHighlight.set([]);
        wordHighlight.set([]);
        follower.follow(null);
      }
      on.state(state, error);
    },
    onChunk(block, chunk) {
      const sentence = text.sentenceRange(block, chunk);
      sentenceHighlight.set(sentence ? [sentence] : []);
      wordHighlight.set([]);
      follower.follow(text.range(block, chunk.start, chunk.end));
      const element = text.element(block);
      if (element) host.blocks.setCurrent(element);
      if (text.language(block) !== language) {
        language = text.language(block);
        on.language();
      }
      if (window.performance.now() - savedAt > SAVE_INTERVAL_MS) void savePosition();
    },
    onWord(block, start, end) {
      const word = text.range(block, start, end);
      wordHighlight.set(word ? [word] : []);
      follower.follow(word);
    },
  });
  signal.addEventListener('abort', () => {
    void savePosition();
    player.end();
  });

  /** Where the user is reading: the title unless they have scrolled. */
  const positionInView = (): SpeechPosition => {
    const current = host.blocks.current();
    if (!current || host.navigator().position() < MIN_SCROLL_PX) return { block: 0, offset: 0 };
    for (let block = 0; block < text.count(); block++)
      if (text.element(block) === current) return { block, offset: 0 };
    return { block: 0, offset: 0 };
  };
  return {
    async start() {
      const saved = readSavedPositions(await host.loadRecord(SAVED_POSITIONS_KEY)).find(
        (one) => one.url === url,
      );
      if (signal.aborted) return false;
      const savedPosition =
        saved && host.navigator().position() < MIN_SCROLL_PX ? findSavedPosition(text, saved) : null;
      player.play(savedPosition ?? positionInView());
      return savedPosition !== null;
    },
    play: player.play,
    pause: player.pause,
    state: player.state,
    step: player.step,
    refresh: player.refresh,
    resumeFollowing: follower.resume,
    language: () => language,
    readFrom(node, offset) {
      const position = text.positionAt(node, offset);
      if (!position) return false;
      // From the start of the clicked sentence.
      const chunks = text.chunks(position.block);
      const clicked = chunks.find(({ end }) => end > position.offset);
      const first = chunks.find(({ sentence }) => sentence === clicked?.sentence);
      if (!first) return false;
      player.play({ block: position.block, offset: first.start });
      return true;
    },
  };
}
