import { drawnColor } from '../../../components/highlights/colors';
import type { Highlight, HighlightColor } from '../../../library/types';
import type { TextRange } from '../../text/sentences';
import type { FeatureHost } from '../feature';
import { articleSelection } from '../paper/selected-passage';
import type { AnchoredHighlight } from './anchor';
import { toTextRange } from './article-text';
import { moveEnd, rangeOfBlock, sentenceAt } from './grow';
import type { HighlightsState } from './highlights-state';

/** The record with the colour last used. */
const COLOR_KEY = 'highlight-color';

/** The keys that move an end of a highlight: which one, and where to in a text from left to right. */
const MOVES: Record<string, { which: 'start' | 'end'; by: 1 | -1; isSideways: boolean }> = {
  'highlights.end-right': { which: 'end', by: 1, isSideways: true },
  'highlights.end-left': { which: 'end', by: -1, isSideways: true },
  'highlights.start-forward': { which: 'start', by: 1, isSideways: false },
  'highlights.start-back': { which: 'start', by: -1, isSideways: false },
};

/** What makes highlights and changes where they begin and end, each step with Undo. */
export interface Marking {
  /** The colour last used. */
  color(): HighlightColor;
  setColor(color: HighlightColor): void;
  /** Stores a changed or new (`before` is null) highlight, and says so. Resolves to whether it is stored. */
  put(next: Highlight, before: Highlight | null, message: string, onShown?: () => void): Promise<boolean>;
  /** Deletes a highlight, and says so. */
  remove(highlight: Highlight): Promise<void>;
  /** Marks the selection. Resolves to the highlight's ID, or to null after saying why not. */
  markSelection(color: HighlightColor): Promise<string | null>;
  /** Marks the sentence being read; if that was the last thing done, its paragraph. */
  markSentence(): Promise<string | null>;
  /** Moves an end of the active highlight by a word. Returns false if there is none. */
  move(command: string): boolean;
}

/** The first range of a custom highlight. Firefox wraps no iterators for content scripts; Chromium calls back into no frame without scripts. */
function firstRange(highlight: globalThis.Highlight | undefined): AbstractRange | null {
  let first: AbstractRange | null = null;
  try {
    for (const range of highlight ?? []) return range;
  } catch {
    highlight?.forEach((range) => {
      first ??= range;
    });
  }
  return first;
}

/** The text that a feature of the view is at: the sentence being spoken, or in focus. */
function lineInProgress({ window, preferences }: FeatureHost): AbstractRange | null {
  const rangeOf = (name: string) => firstRange(window.CSS?.highlights?.get(name));
  const isBySentence = preferences().finding.focus === 'sentence';
  return rangeOf('lectern-spoken') ?? (isBySentence ? rangeOf('lectern-focus') : null);
}

/** Creates the marking of an article whose highlights are in `state`. */
export function createMarking(host: FeatureHost, state: HighlightsState): Marking {
  const { document: view, window, content, translate: t } = host;
  const language = host.article.language ?? '';
  let color: HighlightColor = 'yellow';
  /** What was marked without a selection, which pressing again widens. */
  let lastSentence: { id: string; block: Element } | null = null;
  void host.loadRecord(COLOR_KEY).then((stored) => {
    if (typeof stored === 'string') color = drawnColor(stored);
  });

  const setColor = (wanted: HighlightColor) => {
    color = wanted;
    void host.storeRecord(COLOR_KEY, color);
  };
  const put: Marking['put'] = async (next, before, message, onShown) => {
    if (!(await state.put(next, onShown))) return false;
    host.showMessage(message, () => void (before ? state.put(before) : state.delete(next.id)));
    return true;
  };
  /** Marks a passage. Resolves as soon as it is drawn: storing it may mean saving the article first. */
  const mark = async (range: TextRange | null): Promise<string | null> => {
    const made = range && state.describe(range, color);
    if (!made) {
      host.showMessage(t(range ? 'passageTooLong' : 'nothingToHighlight'));
      return null;
    }
    view.getSelection()?.removeAllRanges();
    return new Promise((resolve) => {
      void put(made, null, t('didHighlight'), () => {
        state.activate(made.id);
        resolve(made.id);
      });
    });
  };
  const changeRange = async (highlight: Highlight, range: TextRange): Promise<void> => {
    const described = state.describe(range, color);
    if (!described) return host.showMessage(t('passageTooLong'));
    const { quote, selectors } = described;
    await put({ ...highlight, quote, selectors }, highlight, t('didChangeHighlight'));
  };

  /** The sentence being read: the one being spoken or in focus, else the first of the keyboard's place. */
  const sentenceBeingRead = (): { range: TextRange; block: Element } | null => {
    const inProgress = lineInProgress(host);
    const block = inProgress?.startContainer.parentElement ?? host.blocks.current();
    if (!block) return null;
    const text = state.text();
    const range = inProgress ? toTextRange(text, inProgress, content) : sentenceAt(text, block, 0, language);
    return range && { range, block };
  };
  /** The paragraph being read, if its sentence was just marked and there is more of it. */
  const widerThan = (now: AnchoredHighlight, block: Element): TextRange | null => {
    if (lastSentence?.id !== now.highlight.id || lastSentence.block !== block) return null;
    const whole = rangeOfBlock(state.text(), block);
    return whole && (whole.start < now.start || whole.end > now.end) ? whole : null;
  };
  // Keys act on what is being read: not on a highlight that was left.
  host.blocks.watch(() => state.activate(null), host.signal);

  return {
    color: () => color,
    setColor,
    put,
    async remove(highlight) {
      if (await state.delete(highlight.id))
        host.showMessage(t('didDeleteHighlight'), () => void state.put(highlight));
    },
    async markSelection(wanted) {
      setColor(wanted);
      const selection = articleSelection(host);
      return mark(selection && toTextRange(state.text(), selection, content));
    },
    async markSentence() {
      const read = sentenceBeingRead();
      const active = state.active();
      const wider = active && read && widerThan(active, read.block);
      if (active && wider) {
        await changeRange(active.highlight, wider);
        return active.highlight.id;
      }
      const id = await mark(read?.range ?? null);
      lastSentence = id && read ? { id, block: read.block } : null;
      return id;
    },
    move(command) {
      const active = state.active();
      const wanted = MOVES[command];
      if (!active || !wanted || articleSelection(host)) return false;
      const isMirrored = wanted.isSideways && window.getComputedStyle(content).direction === 'rtl';
      const by = isMirrored === (wanted.by === 1) ? -1 : 1;
      const moved = moveEnd(state.text().index.text, active, wanted.which, by, language);
      if (moved) void changeRange(active.highlight, moved);
      return true;
    },
  };
}
