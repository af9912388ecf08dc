import { captions } from './captions';
import { code } from './code';
import { embeds } from './embeds';
import { lazyImages } from './lazy-images';
import { math } from './math';
import { plainText } from './plain-text';
import { questionAnswer } from './question-answer';
import type { PrepareRule } from './rule';
import { strip } from './strip';

/** Every repair made before the article is chosen, in order. */
export const PREPARE_RULES: readonly PrepareRule[] = [
  plainText,
  math,
  lazyImages,
  embeds,
  code,
  strip,
  captions,
  questionAnswer,
];
