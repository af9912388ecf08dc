import { render } from 'preact';
import { closeOnEscape } from '../../../components/close-on-escape';
import { Strings } from '../../../components/strings';
import type { Highlight } from '../../../library/types';
import { copyToClipboard } from '../../text/clipboard';
import type { FeatureHost } from '../feature';
import { quoteHighlight } from './copy-highlights';
import { HighlightCard } from './HighlightCard';
import type { HighlightsState } from './highlights-state';
import type { Marking } from './marking';

/** What is typed into a note is stored after this pause (ms). */
const NOTE_PAUSE_MS = 500;

/** The card of a highlight, one at a time. */
export interface Card {
  /** Opens the card of a highlight; `writing` to type its note at once. */
  open(id: string, writing: boolean): void;
  close(): void;
  /** Draws it again, or closes it if its highlight has gone. */
  update(): void;
  /** Whether something is in it. */
  contains(node: Node): boolean;
  hasFocus(): boolean;
}

/** Creates the card. What is typed is stored as it is typed; one Undo takes back all that was typed. */
export function createCard(host: FeatureHost, state: HighlightsState, marking: Marking): Card {
  const { document: view, window, article, signal, translate: t } = host;
  const dock = host.dock('after');
  let shown: { id: string; writing: boolean; before: HTMLElement | null } | null = null;
  let typed: { before: Highlight; note: string; timer: number } | null = null;
  /** Notes that are not stored yet, or could not be, by highlight: the card has them when it is opened again. */
  const unsaved = new Map<string, string>();

  const storeTyped = () => {
    const highlight = typed && state.find(typed.before.id)?.highlight;
    if (typed && highlight && (highlight.note ?? '') !== typed.note)
      void state.put({ ...highlight, note: typed.note });
  };
  const typeNote = (note: string) => {
    const highlight = shown && state.find(shown.id)?.highlight;
    if (!highlight) return;
    if (typed) window.clearTimeout(typed.timer);
    typed = { before: typed?.before ?? highlight, note, timer: window.setTimeout(storeTyped, NOTE_PAUSE_MS) };
  };
  const finishNote = () => {
    if (!typed) return;
    const { before, note, timer } = typed;
    window.clearTimeout(timer);
    typed = null;
    const highlight = state.find(before.id)?.highlight;
    if (highlight && (before.note ?? '') !== note) void putNote(highlight, before, note);
  };
  const putNote = async (highlight: Highlight, before: Highlight, note: string) => {
    unsaved.set(highlight.id, note);
    const isStored = await marking.put({ ...highlight, note }, before, t('didNote'));
    if (isStored && unsaved.get(highlight.id) === note) unsaved.delete(highlight.id);
  };
  const change = (highlight: Highlight, part: Partial<Highlight>) =>
    void marking.put({ ...highlight, ...part }, highlight, t('didChangeHighlight'));
  const copy = async (highlight: Highlight) => {
    const copied = await copyToClipboard(view, quoteHighlight(highlight, article, host.locale));
    host.showMessage(t(copied ? 'copiedQuotation' : 'copyFailed'));
  };

  const draw = () => {
    const highlight = shown && state.find(shown.id)?.highlight;
    const range = shown && state.rangeOf(shown.id);
    const note = shown && (unsaved.get(shown.id) ?? highlight?.note ?? null);
    if (!shown || !highlight || !range) return render(null, dock);
    render(
      <Strings.Provider value={t}>
        <HighlightCard
          key={shown.id}
          highlight={{ ...highlight, note }}
          box={range.getBoundingClientRect()}
          writing={shown.writing}
          onColor={(color) => {
            marking.setColor(color);
            change(highlight, { color });
          }}
          onNote={typeNote}
          onTags={(tags) => change(highlight, { tags })}
          onCopy={() => void copy(highlight)}
          onDelete={() => {
            close();
            void marking.remove(highlight);
          }}
          onClose={close}
        />
      </Strings.Provider>,
      dock,
    );
  };
  function close(): void {
    if (!shown) return;
    const { before } = shown;
    const hadFocus = dock.matches(':focus-within');
    finishNote();
    shown = null;
    draw();
    if (hadFocus) (before?.isConnected ? before : host.main).focus({ preventScroll: true });
  }

  closeOnEscape(dock, close, signal);
  signal.addEventListener('abort', () => {
    finishNote();
    render(null, dock);
  });
  return {
    open(id, writing) {
      close();
      const note = unsaved.get(id);
      const highlight = state.find(id)?.highlight;
      // Closing the card tries to store it once more.
      if (note !== undefined && highlight) typed = { before: highlight, note, timer: 0 };
      shown = {
        id,
        writing: writing || note !== undefined,
        before: view.activeElement as HTMLElement | null,
      };
      state.activate(id);
      draw();
      const focus = shown.writing ? 'textarea' : '[data-part="highlight-card"]';
      dock.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
    },
    close,
    update() {
      if (shown && !state.find(shown.id)) close();
      else draw();
    },
    contains: (node) => dock.contains(node),
    hasFocus: () => dock.matches(':focus-within'),
  };
}
