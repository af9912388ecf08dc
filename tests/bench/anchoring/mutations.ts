import type { Random } from './random';
import { type Block, blockAt, joinBlocks, newBlock, type Part, replaceIn, sliceBlock } from './tracked-text';

/** What happens to an article between a highlight and its being looked for. */
export interface Change {
  blocks: readonly Block[];
  /** The highlighted passage, as offsets in the original text. */
  passage: Part;
  random: Random;
}

/** Changes an article; null if that can't be done to it. */
export type Mutation = (change: Change) => readonly Block[] | null;

export const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[\p{L}\p{M}\p{N}'’]+/gu;
const SENTENCE = /[^.!?。！？]+[.!?。！？]*[”"’)]*\s*/gu;

const known = new WeakMap<readonly Block[], string[]>();

/** The words of blocks; those of an article are asked for with every change. */
function wordsOf(blocks: readonly Block[]): string[] {
  const words = known.get(blocks) ?? blocks.flatMap(({ text }) => text.match(WORD) ?? []);
  known.set(blocks, words);
  return words;
}

/** A sentence of an article's own words, in no order. */
function inventSentence({ blocks, random }: Change, length: number): string {
  const words = wordsOf(blocks);
  if (!words.length) return 'Nothing.';
  return `${Array.from({ length }, () => random.pick(words)).join(' ')}.`;
}

const insertBlock = (blocks: readonly Block[], index: number, block: Block): Block[] => [
  ...blocks.slice(0, index),
  block,
  ...blocks.slice(index),
];

/** An index before the passage; in half of the cases directly before it. */
function indexBefore({ blocks, passage, random }: Change): number {
  const first = blockAt(blocks, passage.start);
  return random.happens(0.5) ? first : random.below(first + 1);
}

const paragraphInserted: Mutation = (change) =>
  insertBlock(
    change.blocks,
    indexBefore(change),
    newBlock(inventSentence(change, 20 + change.random.below(40))),
  );

const paragraphRemoved: Mutation = (change) => {
  const index = indexBefore(change) - 1;
  return index < 0 ? null : change.blocks.filter((_, at) => at !== index);
};

/** Cuts the sentences that a passage touches out of a block, and puts others in their place, or none. */
function cutSentences(block: Block, { start, end }: Part, substitute: string | null): Block {
  const parts: Block[] = [];
  for (const match of block.text.matchAll(SENTENCE)) {
    const part = sliceBlock(block, match.index, match.index + match[0].length);
    const isTouched = part.origins.some((origin) => origin >= start && origin < end);
    if (!isTouched) parts.push(part);
    else if (substitute) parts.push(newBlock(`${substitute} `));
  }
  return joinBlocks(...parts);
}

function changeSentences(change: Change, isReplaced: boolean): Block[] {
  return change.blocks.flatMap((block) => {
    const cut = cutSentences(block, change.passage, isReplaced ? inventSentence(change, 12) : null);
    return cut.text.trim() || !block.text.trim() ? [cut] : [];
  });
}

const sentenceChanged: Mutation = (change) => changeSentences(change, change.random.happens(0.5));

/** Replaces words, each with this probability, by others of the article; `isInside` asks for the origin of a word. */
function replaceWords(change: Change, probability: number, isInside: (origin: number) => boolean): Block[] {
  const words = wordsOf(change.blocks);
  const replace = (word: string, origin: number) =>
    isInside(origin) && change.random.happens(probability) ? change.random.pick(words) : word;
  return change.blocks.map((block) => replaceIn(block, WORD, replace, false));
}

const wordsChanged: Mutation = (change) => {
  const { start, end } = change.passage;
  const inside = wordsOf(change.blocks.map((block) => keepInside(block, change.passage))).length;
  const probability = Math.max(0.05, 1.5 / Math.max(1, inside));
  return replaceWords(change, probability, (origin) => origin >= start && origin < end);
};

function keepInside(block: Block, { start, end }: Part): Block {
  const from = block.origins.findIndex((origin) => origin >= start);
  const to = block.origins.findIndex((origin) => origin >= end);
  return sliceBlock(block, from < 0 ? block.text.length : from, to < 0 ? undefined : to);
}

const tenPercentReplaced: Mutation = (change) => replaceWords(change, 0.1, () => true);

const SPACES = ['\u00a0', '  ', '\n    ', ' \t', '\u2009'];
const whiteSpaceChanged: Mutation = ({ blocks, random }) =>
  blocks.map((block) =>
    replaceIn(block, /\s+/g, (space) => (random.happens(0.3) ? random.pick(SPACES) : space), true),
  );

const CURLED: Record<string, string> = { "'": '’', '"': '“', '-': '‐', '...': '…' };
const STRAIGHT: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '…': '...',
};
const quotesCurled: Mutation = ({ blocks }) =>
  blocks.map((block) =>
    replaceIn(block, /\.\.\.|['"\-’‘“”„–…]/g, (mark) => CURLED[mark] ?? STRAIGHT[mark] ?? mark, true),
  );

const hyphenated: Mutation = ({ blocks, random }) =>
  blocks.map((block) =>
    replaceIn(
      block,
      /(?<=\p{L}{2})\p{L}(?=\p{L}{3})/gu,
      (letter) => (random.happens(0.3) ? `${letter}\u00ad` : letter),
      true,
    ),
  );

const blockMerged: Mutation = ({ blocks, passage, random }) => {
  const own = blockAt(blocks, passage.start);
  const index = random.happens(0.5) ? own : own - 1;
  const [first, second] = [blocks[index], blocks[index + 1]];
  if (!first || !second) return null;
  return [...blocks.slice(0, index), joinBlocks(first, newBlock(' '), second), ...blocks.slice(index + 2)];
};

const blockSplit: Mutation = ({ blocks, passage, random }) => {
  const index = blockAt(blocks, passage.start);
  const block = blocks[index];
  const spaces = [...(block?.text.matchAll(/(?<=\S)\s+(?=\S)/g) ?? [])];
  if (!block || !spaces.length) return null;
  const at = random.pick(spaces).index;
  return [
    ...blocks.slice(0, index),
    sliceBlock(block, 0, at),
    sliceBlock(block, at + 1),
    ...blocks.slice(index + 1),
  ];
};

const blockMoved: Mutation = ({ blocks, passage, random }) => {
  const index = blockAt(blocks, passage.start);
  const block = blocks[index];
  const others = blocks.filter((_, at) => at !== index);
  const to = random.below(others.length + 1);
  return block && to !== index ? insertBlock(others, to, block) : null;
};

const headlineAdded: Mutation = (change) =>
  insertBlock(change.blocks, indexBefore(change), newBlock(inventSentence(change, 6).slice(0, -1)));

/** A text with one word changed, and each other with a probability of 15 %. */
function makeTwin(text: string, words: readonly string[], random: Random): string {
  const changed = random.below((text.match(WORD) ?? []).length);
  let index = 0;
  return text.replace(WORD, (word) =>
    index++ === changed
      ? `${random.pick(words)} ${[...word].reverse().join('')}s`
      : random.happens(0.15)
        ? random.pick(words)
        : word,
  );
}

/** The passage is gone, and at least three blocks from there stands one that is like it. */
const lookAlikeElsewhere: Mutation = (change) => {
  const { blocks, passage, random } = change;
  const own = blockAt(blocks, passage.start);
  const inside = blocks.map((block) => keepInside(block, passage)).filter(({ text }) => text.trim());
  const twin = makeTwin(inside.map(({ text }) => text).join(' '), wordsOf(blocks), random);
  const to = random.below(blocks.length);
  if (Math.abs(to - own) < 3 + inside.length) return null;
  const sentences = `${inventSentence(change, 5)} ${twin} ${inventSentence(change, 5)}`;
  return changeSentences(
    { ...change, blocks: insertBlock(blocks, to, newBlock(sentences)) },
    random.happens(0.5),
  );
};

/** What is done to each highlight's article, by what it is called in the table. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'nothing changed': ({ blocks }) => blocks,
  'paragraph inserted before': paragraphInserted,
  'paragraph removed before': paragraphRemoved,
  'sentence deleted or changed': sentenceChanged,
  'words changed inside': wordsChanged,
  'white space': whiteSpaceChanged,
  'quotes and dashes curled': quotesCurled,
  'soft hyphens': hyphenated,
  'block merged': blockMerged,
  'block split': blockSplit,
  'block moved': blockMoved,
  'headline added': headlineAdded,
  '10 % of words replaced': tenPercentReplaced,
  'deleted, a look-alike elsewhere': lookAlikeElsewhere,
};
