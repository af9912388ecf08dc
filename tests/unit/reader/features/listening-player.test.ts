import { expect, test } from 'vitest';
import { createPlayer } from '../../../../reader/features/listening/player';
import { splitIntoChunks } from '../../../../reader/features/listening/speech-chunks';
import { checkUtterance } from '../../../../reader/features/listening/watchdog';
import { createClock, type Habit, recordedEngine } from './recorded-engine';

const BLOCKS = [
  { text: 'The clock ran fast. Nobody in the town complained. The ferry ran fast too.', language: 'en' },
  { text: '', language: 'en' },
  { text: 'Le matin est clair. La mer est calme.', language: 'fr' },
  { text: 'He put the minutes back on Tuesday.', language: 'en' },
];

function listen(habit: (text: string) => Habit = () => 'plain', blocks = BLOCKS) {
  const clock = createClock();
  const { engine, said } = recordedEngine(clock, habit);
  const settings = { rate: 1, pitch: 1, voices: {} };
  const states: string[] = [];
  const words: string[] = [];
  const player = createPlayer({
    text: {
      count: () => blocks.length,
      chunks: (block) => splitIntoChunks(blocks[block]?.text ?? '', 'en'),
      language: (block) => blocks[block]?.language ?? 'en',
    },
    engine,
    clock,
    settings: () => settings,
    onState: (state, error) => states.push(error ? `${state}: ${error}` : state),
    onChunk: () => {},
    onWord: (block, start, end) => words.push(blocks[block]?.text.slice(start, end) ?? ''),
  });
  return { clock, said, states, words, player, settings, texts: () => said.map(({ text }) => text) };
}

const SENTENCES = [
  'The clock ran fast.',
  'Nobody in the town complained.',
  'The ferry ran fast too.',
  'Le matin est clair.',
  'La mer est calme.',
  'He put the minutes back on Tuesday.',
];

test('all is spoken, sentence by sentence, each block in a voice of its language', () => {
  const { clock, player, said, states, texts } = listen();
  player.play();
  clock.pass(60_000);
  expect(texts()).toEqual(SENTENCES);
  expect(said.map(({ voice }) => voice)).toEqual(['en', 'en', 'en', 'fr', 'fr', 'en']);
  expect(states).toEqual(['playing', 'ended']);
});

test.each<[Habit]>([['plain'], ['tells-words']])('every word is told, and once (%s)', (habit) => {
  const { clock, player, words } = listen(() => habit);
  player.play();
  clock.pass(60_000);
  const distinct = words.filter((word, index) => word !== words[index - 1]);
  const wanted = BLOCKS.flatMap(({ text }) => text.match(/[\p{L}]+/gu) ?? []);
  // Nothing is known of a voice in its first second, and an estimate may miss a sentence's last word; none goes back.
  expect(distinct.length).toBeGreaterThan(wanted.length * 0.8);
  expect(distinct.filter((word) => !wanted.includes(word))).toEqual([]);
  if (habit === 'tells-words') expect(distinct).toEqual(wanted);
});

test('pause stops at the word, and play goes on from it', () => {
  const { clock, player, texts, states } = listen(() => 'tells-words');
  player.play();
  clock.pass(2500);
  player.pause();
  const { block, offset } = player.position();
  clock.pass(10_000);
  expect(texts().length).toBe(2);
  player.play();
  expect(texts()[2]).toBe(BLOCKS[block]?.text.slice(offset, 50).trim());
  expect(texts()[2]).not.toBe(SENTENCES[1]);
  expect(states).toEqual(['playing', 'paused', 'playing']);
});

test('steps go by sentence and by paragraph, back first to the beginning', () => {
  const { clock, player, texts } = listen(() => 'tells-words');
  const last = () => texts().at(-1);
  player.play();
  player.step(1, 'sentence');
  expect(last()).toBe(SENTENCES[1]);
  clock.pass(1500);
  player.step(-1, 'sentence');
  expect(last()).toBe(SENTENCES[1]);
  player.step(-1, 'sentence');
  expect(last()).toBe(SENTENCES[0]);
  player.step(1, 'paragraph');
  expect(last()).toBe(SENTENCES[3]);
  player.step(-1, 'sentence');
  expect(last()).toBe(SENTENCES[2]);
  player.step(-1, 'paragraph');
  expect(last()).toBe(SENTENCES[0]);
  player.step(-1, 'paragraph');
  expect(last()).toBe(SENTENCES[0]);
});

test('an engine that stops after 15 s is noticed, and goes on from the last known word', () => {
  // Sentences are never that long; at the slowest speed a chunk is.
  const text = `${'The clock ran fast and the ferry with it and nobody minded '.repeat(3)}at all.`;
  const { clock, player, settings, texts, states } = listen(
    (spoken) => (spoken.length > 150 ? 'stops' : 'plain'),
    [{ text, language: 'en' }],
  );
  settings.rate = 0.5;
  player.play();
  clock.pass(17_000);
  expect(texts().length).toBe(2);
  expect(text.endsWith(texts()[1] ?? '?')).toBe(true);
  expect(texts()[1]?.length).toBeLessThan(text.length * 0.6);
  clock.pass(60_000);
  expect(states.at(-1)).toBe('ended');
});

test('an engine that forgets to say that it has ended goes on all the same', () => {
  const { clock, player, texts, states } = listen(() => 'forgets-end');
  player.play();
  clock.pass(60_000);
  expect(texts()).toEqual(SENTENCES);
  expect(states.at(-1)).toBe('ended');
});

test('an engine that says nothing is tried twice, then given up with the reason', () => {
  const { clock, player, said, states } = listen(() => 'mute');
  player.play();
  clock.pass(20_000);
  expect(said.length).toBe(2);
  expect(states).toEqual(['playing', 'failed: silent']);
  player.play();
  expect(states.at(-1)).toBe('playing');
});

test('where a voice is refused, the engine speaks with its own', () => {
  const { clock, player, said, states } = listen(() => 'refuses');
  player.play();
  clock.pass(60_000);
  expect(said.slice(0, 2).map(({ voice }) => voice)).toEqual(['en', null]);
  expect(states.at(-1)).toBe('ended');
});

test('another speed is heard at once, from the present word', () => {
  const { clock, player, said, settings } = listen(() => 'tells-words');
  player.play();
  clock.pass(900);
  settings.rate = 2;
  player.refresh();
  expect(said.at(-1)).toMatchObject({ rate: 2 });
  expect(SENTENCES[0]?.endsWith(said.at(-1)?.text ?? '?')).toBe(true);
  expect(said.at(-1)?.text).not.toBe(SENTENCES[0]);
});

test('it starts where it is told to, and stops for good', () => {
  const { clock, player, texts } = listen();
  player.play({ block: 2, offset: 20 });
  expect(texts()).toEqual([SENTENCES[4]]);
  player.end();
  clock.pass(60_000);
  expect(texts()).toEqual([SENTENCES[4]]);
});

test.each([
  ['has not begun yet', { startedAt: null }, 3000, true, 'wait'],
  ['never begins', { startedAt: null }, 7000, true, 'again'],
  ['never begins, again', { startedAt: null, tries: 1 }, 7000, true, 'fail'],
  ['speaks', {}, 5000, true, 'wait'],
  ['broke off', { heardAt: 1000 }, 3000, false, 'again'],
  ['lost its end', { heardAt: 1000 }, 9800, false, 'next'],
  ['is stuck', {}, 40_000, true, 'again'],
  ['is stuck, again', { tries: 1 }, 40_000, true, 'next'],
] as const)('the watchdog on an engine that %s', (_, known, now, isSpeaking, verdict) => {
  const watched = { askedAt: 0, startedAt: 100, heardAt: 100, expected: 10_000, tries: 0, ...known };
  expect(checkUtterance(watched, now, isSpeaking)).toBe(verdict);
});
