import { createHighlight } from '../../text/highlights';
import type { FeatureHost } from '../feature';
import { readScript } from './dom-script';
import type { Engine } from './engine';
import { createFollow } from './follow';
import { createPlayer, type PlayState } from './player';
import type { Spot } from './script';
import { readStopped, STOPPED_KEY, spotOf, stoppedAt, withStopped } from './stopped';

/** Less often than this, in ms, the place is not kept while the voice goes on. */
const KEEP = 5000;
/** Nearer to the view's beginning than this, in pixels, a reader has not begun to read. */
const BEGUN = 40;

/** An article being read aloud: the player, what is marked and kept in sight, and where it stopped. */
export interface Reading {
  /** Starts where it stopped another time, or where the reader is; returns whether it was the former. */
  start(): Promise<boolean>;
  play(from?: Spot): void;
  pause(): void;
  state(): PlayState;
  step(by: 1 | -1, unit: 'sentence' | 'paragraph'): void;
  refresh(): void;
  /** Back to what is spoken, in the text. */
  back(): void;
  /** Reads on from a place in the document; false where there is nothing to be read. */
  readFrom(node: Node, offset: number): boolean;
  /** Language of what is spoken (BCP 47). */
  language(): string;
}

/** Makes the reading of an article; ends with `signal`. Takes what speaks, and whom to tell of changes. */
export function createReading(
  host: FeatureHost,
  engine: Engine,
  signal: AbortSignal,
  on: { state(state: PlayState, error: string | null): void; away(is: boolean): void; language(): void },
): Reading {
  const { window } = host;
  const here = { ...host, signal };
  const script = readScript(here);
  const sentenceMark = createHighlight(here, 'lectern-spoken', { priority: 3, fallback: true });
  const wordMark = createHighlight(here, 'lectern-spoken-word', { priority: 4 });
  const follow = createFollow(here, on.away);
  const url = host.article.canonicalUrl;
  let language = script.language(0);
  let keptAt = Number.NEGATIVE_INFINITY;

  const keep = async () => {
    keptAt = window.performance.now();
    const stopped = stoppedAt(script, url, player.spot());
    const all = readStopped(await host.recall(STOPPED_KEY));
    await host.remember(STOPPED_KEY, withStopped(all, url, stopped));
  };
  const player = createPlayer({
    script,
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
      if (state !== 'playing') void keep();
      if (state === 'ended') {
        sentenceMark.set([]);
        wordMark.set([]);
        follow.to(null);
      }
      on.state(state, error);
    },
    onPiece(block, piece) {
      const sentence = script.sentence(block, piece);
      sentenceMark.set(sentence ? [sentence] : []);
      wordMark.set([]);
      follow.to(script.range(block, piece.start, piece.end));
      const element = script.element(block);
      if (element) host.walk.point(element);
      if (script.language(block) !== language) {
        language = script.language(block);
        on.language();
      }
      if (window.performance.now() - keptAt > KEEP) void keep();
    },
    onWord(block, start, end) {
      const word = script.range(block, start, end);
      wordMark.set(word ? [word] : []);
      follow.to(word);
    },
  });
  signal.addEventListener('abort', () => {
    void keep();
    player.end();
  });

  /** Where the reader is in the view: the title while they have not begun. */
  const spotInView = (): Spot => {
    const current = host.walk.current();
    if (!current || host.mover().at() < BEGUN) return { block: 0, offset: 0 };
    for (let block = 0; block < script.count(); block++)
      if (script.element(block) === current) return { block, offset: 0 };
    return { block: 0, offset: 0 };
  };
  return {
    async start() {
      const stopped = readStopped(await host.recall(STOPPED_KEY)).find((one) => one.url === url);
      if (signal.aborted) return false;
      const kept = stopped && host.mover().at() < BEGUN ? spotOf(script, stopped) : null;
      player.play(kept ?? spotInView());
      return kept !== null;
    },
    play: player.play,
    pause: player.pause,
    state: player.state,
    step: player.step,
    refresh: player.refresh,
    back: follow.back,
    language: () => language,
    readFrom(node, offset) {
      const spot = script.spotOf(node, offset);
      if (!spot) return false;
      // From the beginning of the sentence that was pressed on.
      const pieces = script.pieces(spot.block);
      const pressed = pieces.find(({ end }) => end > spot.offset);
      const first = pieces.find(({ sentence }) => sentence === pressed?.sentence);
      if (!first) return false;
      player.play({ block: spot.block, offset: first.start });
      return true;
    },
  };
}
