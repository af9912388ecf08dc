import type { StatusMessage } from '../components/library/props';
import type { Library } from '../library/library';
import type { UndoToken } from '../library/types';
import { failureMessage, toSaveFailure } from '../platform/save-messages';
import { translate as t } from '../platform/translate';

/** Takes back a change that has no token. */
export type TakeBack = () => Promise<unknown>;

/** The message at the bottom of the library, and what can be undone. */
export interface Messages {
  current(): StatusMessage | null;
  /** Shows a message, with Undo if there are tokens, or something else that takes it back. */
  show(text: string, undo?: readonly UndoToken[] | TakeBack): void;
  /** Shows why an action failed. */
  showError(error: unknown): void;
  /** Takes back the last change that can be, and says so. */
  undo(): void;
  dismiss(): void;
}

/** Maximum number of changes that can be undone, one after another. */
const MAX_UNDO = 20;

/** Creates the messages, without one. `draw` is called when another is to be shown, or none. */
export function createMessages(library: Library, draw: () => void): Messages {
  const undoable: TakeBack[] = [];
  let message: StatusMessage | null = null;

  const undoAll = (tokens: readonly UndoToken[]) => async () => {
    for (const token of tokens) await library.undo(token);
  };
  const show: Messages['show'] = (text, undo = []) => {
    const canUndo = typeof undo === 'function' || undo.length > 0;
    if (canUndo) undoable.push(typeof undo === 'function' ? undo : undoAll(undo));
    if (undoable.length > MAX_UNDO) undoable.shift();
    message = { id: (message?.id ?? 0) + 1, text, undo: canUndo };
    draw();
  };
  const showError = (error: unknown) => show(t(failureMessage(toSaveFailure(error))));

  return {
    current: () => message,
    show,
    showError,
    undo() {
      undoable
        .pop()?.()
        .then(() => show(t('undone')), showError);
    },
    dismiss() {
      message = null;
      draw();
    },
  };
}
