import { caretFromPoint } from '../../navigation/caret-from-point';
import { languageOf } from '../../text/blocks';
import { createHighlight } from '../../text/highlights';
import { sentencesOf } from '../../text/sentences';
import { createBlockIndex } from '../../text/text-index';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import styles from './focus.css?raw';

const ORDER = ['off', 'paragraph', 'sentence'] as const;

/** The sentences of a block, as ranges; one over all of it where it has no text. */
function sentencesIn(block: HTMLElement, fallback: string): Range[] {
  const { text, range } = createBlockIndex(block);
  return sentencesOf(text, languageOf(block, fallback)).map(({ start, end }) => range(start, end));
}

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, window, content, walk, signal } = host;
  const language = host.article.language ?? '';
  const mark = createHighlight(host, 'lectern-focus', { priority: 0, fallback: true });
  let block: HTMLElement | null = null;
  let sentences: Range[] = [];
  /** The sentence that is lit, by its number in the block. */
  let at = 0;
  host.addStyles(styles);

  const mode = () => host.preferences().finding.focus;
  const light = () => {
    for (const lit of content.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
    if (mode() === 'off' || !block) return mark.set([]);
    // A picture has no letters to light: it says so itself.
    if (block.matches('figure, .scrolls, table')) block.setAttribute('data-lit', '');
    const all = view.createRange();
    all.selectNodeContents(block);
    const sentence = sentences[at];
    mark.set(mode() === 'sentence' && sentence ? [sentence] : [all]);
  };
  const stand = (on: HTMLElement | null, index: number) => {
    if (on !== block) sentences = on && mode() === 'sentence' ? sentencesIn(on, language) : [];
    block = on;
    at = index < 0 ? Math.max(0, sentences.length - 1) : index;
    light();
  };
  const follow = () => {
    if (mode() === 'off') return;
    const current = walk.near();
    if (current !== block) stand(current, 0);
  };
  /** From sentence to sentence, and over a block's end into the next. */
  const step = (by: 1 | -1) => {
    follow();
    const next = sentences[at + by];
    if (next) {
      at += by;
      host.mover().show(next, 'near');
      light();
      return;
    }
    walk.step(by, 'near');
    const current = walk.near();
    if (current !== block) stand(current, by > 0 ? 0 : -1);
  };
  const dress = () => {
    const on = mode();
    if (on === 'off') view.documentElement.removeAttribute('data-focus');
    else view.documentElement.setAttribute('data-focus', on);
    host.pressed('focus.cycle', on !== 'off');
    const current = block;
    block = null;
    stand(on === 'off' ? null : (current ?? walk.near()), 0);
  };
  let pending = false;
  const soon = () => {
    if (pending) return;
    pending = true;
    window.requestAnimationFrame(() => {
      pending = false;
      if (!signal.aborted) follow();
    });
  };
  window.addEventListener('scroll', soon, { signal, capture: true, passive: true });
  walk.watch(soon, signal);
  content.addEventListener(
    'click',
    ({ target, clientX, clientY }) => {
      const pressed = walk.blocks().findLast((candidate) => candidate.contains(target as Node));
      if (mode() === 'off' || !pressed || String(window.getSelection() ?? '')) return;
      walk.stand(pressed);
      stand(pressed, 0);
      if (mode() !== 'sentence') return;
      const caret = caretFromPoint(view, clientX, clientY);
      const index = caret ? sentences.findIndex((one) => one.comparePoint(caret.node, caret.offset) <= 0) : 0;
      stand(pressed, Math.max(0, index));
    },
    { signal },
  );
  let shown = mode();
  host.watch(() => {
    if (mode() === shown) return;
    shown = mode();
    dress();
  });
  signal.addEventListener('abort', () => {
    view.documentElement.removeAttribute('data-focus');
    for (const lit of content.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
  });
  dress();
  return {
    run(command) {
      if (command !== 'focus.cycle') {
        if (mode() !== 'sentence') return false;
        step(command === 'focus.next' ? 1 : -1);
        return true;
      }
      const { finding, ...others } = host.preferences();
      const focus = ORDER[(ORDER.indexOf(finding.focus) + 1) % ORDER.length] ?? 'off';
      host.setPreferences({ ...others, finding: { ...finding, focus } });
      const said = {
        off: 'focusOffSaid',
        paragraph: 'focusParagraphSaid',
        sentence: 'focusSentenceSaid',
      } as const;
      host.announce(host.translate(said[focus]));
      return true;
    },
  };
}

/** Keeps the paragraph or the sentence being read bright, and dims the rest. The article's DOM is not touched. */
export const feature: Feature = { id: 'focus', mount };
