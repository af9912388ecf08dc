import { answerPresses } from '../../components/reader/answer-presses';
import { belongsTo, commandFor, keyOf } from '../../components/reader/keys';
import { addSheet } from '../../components/reader/sheets';
import { readerStyles } from '../../components/reader/styles';
import type { Preferences } from '../../preferences/types';

/** What a view's keys and clicks ask for. */
export interface ViewAnswers {
  close(): void;
  /** Runs a command (`commands.ts`); false where it has nothing to do. */
  run(command: string): boolean;
  jump(target: HTMLElement): void;
  /** The keys that the reader chose. */
  keys(): Preferences['keys'];
}

/**
 * Styles a fresh frame and hears its keys and clicks: they never reach the page, which has no business with them. Takes
 * the frame's document and what answers.
 */
export function dressView(view: Document, answers: ViewAnswers): void {
  addSheet(view, readerStyles);
  answerPresses(view, answers.run);
  view.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') wrapFocus(view, event);
    // Keys pressed while a dialog is open are the dialog's, its Esc is the browser's.
    if (event.defaultPrevented || view.querySelector('dialog:modal')) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      answers.close();
      return;
    }
    const key = keyOf(event);
    if (!key || belongsTo(view.activeElement, key)) return;
    const command = commandFor(key, answers.keys());
    if (command && answers.run(command)) event.preventDefault();
  });
  view.addEventListener('click', (event) => followAnchor(view, event, answers.jump));
}

const FOCUSABLE =
  'a[href], button, summary, audio[controls], video[controls], [tabindex="0"], input:not([type="radio"]), input[type="radio"]:checked, select, textarea';

/** Tab goes round in the view, as in any modal dialog: beyond it lies a page that is covered. */
function wrapFocus(view: Document, event: KeyboardEvent): void {
  const within = view.querySelector('dialog:modal') ?? view;
  const all = [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
  const at = all.findIndex((element) => element.matches(':focus'));
  const leaving = event.shiftKey ? at === 0 : at === all.length - 1;
  if (!leaving || at < 0) return;
  event.preventDefault();
  all.at(event.shiftKey ? -1 : 0)?.focus();
}

/** A link to a place in the article scrolls there; left to the browser it would add to the history. */
function followAnchor(view: Document, event: MouseEvent, jump: (target: HTMLElement) => void): void {
  if (event.defaultPrevented) return;
  const link = (event.target as Element | null)?.closest?.('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const target = view.getElementById(link.getAttribute('href')?.slice(1) ?? '');
  if (target) jump(target);
}
