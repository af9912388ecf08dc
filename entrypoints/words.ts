import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { OTHER } from '../article/clean/words/other';
import type { WordsWorld } from './reader/lexicon';

/** Injected after the reader, into pages with letters other than Latin ones: their languages' words. */
export default defineUnlistedScript(() => {
  (globalThis as WordsWorld).lecternWords = OTHER;
});
