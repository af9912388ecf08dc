import { caretFromPoint } from '../../navigation/caret-from-point';
import { languageOf } from '../../text/blocks';
import { createCustomHighlight } from '../../text/custom-highlight';
import { splitSentences } from '../../text/sentences';
import { createBlockIndex } from '../../text/text-index';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import styles from './focus.css?raw';

const MODES = ['off', 'paragraph', 'sentence'] as const;

/** The sentences of a block, as ranges; a single one of the whole block if it has no text. */
function sentencesIn(block: HTMLElement, fallback: string): Range[] {
  const { text, range } = createBlockIndex(block);
  return splitSentences(text, languageOf(block, fallback)).map(({ start, end }) => range(start, end));
}

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, window, content, blocks, signal } = host;
  const language = host.article.language ?? '';
  const highlight = createCustomHighlight(host, 'lectern-focus', { priority: 0, fallback: true });
  let block: HTMLElement | null = null;
  let sentences: Range[] = [];
  /** Index of the highlighted sentence in the block. */
  let sentenceIndex = 0;
  host.addStyles(styles);

  const mode = () => host.preferences().finding.focus;
  const updateHighlight = () => {
    for (const element of content.querySelectorAll('[data-lit]')) element.removeAttribute('data-lit');
    if (mode() === 'off' || !block) return highlight.set([]);
    // Figures and tables have no text to highlight, so they are marked by an attribute.
    if (block.matches('figure, .scrolls, table')) block.setAttribute('data-lit', '');
    const all = view.createRange();
    all.selectNodeContents(block);
    const sentence = sentences[sentenceIndex];
    highlight.set(mode() === 'sentence' && sentence ? [sentence] : [all]);
  };
  const setBlock = (on: HTMLElement | null, index: number) => {
    if (on !== block) sentences = on && mode() === 'sentence' ? sentencesIn(on, language) : [];
    block = on;
    sentenceIndex = index < 0 ? Math.max(0, sentences.length - 1) : index;
    updateHighlight();
  };
  const updateBlock = () => {
    if (mode() === 'off') return;
    const current = blocks.atReadingLine();
    if (current !== block) setBlock(current, 0);
  };
  /** Moves by a sentence, across blocks. */
  const step = (by: 1 | -1) => {
    updateBlock();
    const next = sentences[sentenceIndex + by];
    if (next) {
      sentenceIndex += by;
      host.navigator().show(next, 'near');
      updateHighlight();
      return;
    }
    blocks.step(by, 'near');
    const current = blocks.atReadingLine();
    if (current !== block) setBlock(current, by > 0 ? 0 : -1);
  };
  const applyMode = () => {
    const on = mode();
    if (on === 'off') view.documentElement.removeAttribute('data-focus');
    else view.documentElement.setAttribute('data-focus', on);
    host.setPressed('focus.cycle', on !== 'off');
    const current = block;
    block = null;
    setBlock(on === 'off' ? null : (current ?? blocks.atReadingLine()), 0);
  };
  let pending = false;
  const scheduleUpdate = () => {
    if (pending) return;
    pending = true;
    window.requestAnimationFrame(() => {
      pending = false;
      if (!signal.aborted) updateBlock();
    });
  };
  window.addEventListener('scroll', scheduleUpdate, { signal, capture: true, passive: true });
  blocks.watch(scheduleUpdate, signal);
  content.addEventListener(
    'click',
    ({ target, clientX, clientY }) => {
      const clickedBlock = blocks.all().findLast((candidate) => candidate.contains(target as Node));
      if (mode() === 'off' || !clickedBlock || String(window.getSelection() ?? '')) return;
      blocks.goTo(clickedBlock);
      setBlock(clickedBlock, 0);
      if (mode() !== 'sentence') return;
      const caret = caretFromPoint(view, clientX, clientY);
      const index = caret ? sentences.findIndex((one) => one.comparePoint(caret.node, caret.offset) <= 0) : 0;
      setBlock(clickedBlock, Math.max(0, index));
    },
    { signal },
  );
  let shown = mode();
  host.watch(() => {
    if (mode() === shown) return;
    shown = mode();
    applyMode();
  });
  signal.addEventListener('abort', () => {
    view.documentElement.removeAttribute('data-focus');
    for (const element of content.querySelectorAll('[data-lit]')) element.removeAttribute('data-lit');
  });
  applyMode();
  return {
    run(command) {
      if (command !== 'focus.cycle') {
        if (mode() !== 'sentence') return false;
        step(command === 'focus.next' ? 1 : -1);
        return true;
      }
      const focus = MODES[(MODES.indexOf(mode()) + 1) % MODES.length] ?? 'off';
      const messages = {
        off: 'focusOffSaid',
        paragraph: 'focusParagraphSaid',
        sentence: 'focusSentenceSaid',
      } as const;
      host.switchAid({ focus }, host.translate(messages[focus]));
      return true;
    },
  };
}

/** Keeps the current paragraph or sentence bright and dims the rest, without changing the article's DOM. */
export const feature: Feature = { id: 'focus', mount };
