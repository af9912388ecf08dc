import { X } from 'lucide';
import { createElement, render } from 'preact';
import { IconButton } from '../../components/controls/IconButton';
import type { Translate } from '../../platform/message-key';

/** A button of a message. */
export interface MessageAction {
  /** Its `data-control`. */
  control: string;
  label: string;
  run(): void;
}

/**
 * Fills an element with a message and its buttons, in one line. A message with buttons can also be dismissed. Returns a
 * function that removes them.
 */
export function showMessageIn(
  element: HTMLElement,
  text: string,
  actions: readonly MessageAction[],
  t: Translate,
  dismiss: () => void,
): () => void {
  element.className = 'said';
  if (actions.length === 0) {
    element.textContent = text;
    return () => {};
  }
  element.dataset.actions = '';
  const buttons = actions.map(({ control, label, run }) =>
    createElement(
      'button',
      { type: 'button', class: 'inline', 'data-control': control, onClick: run },
      label,
    ),
  );
  const close = createElement(IconButton, {
    control: 'dismiss',
    label: t('dismiss'),
    icon: X,
    onClick: dismiss,
  });
  render(
    createElement(
      'div',
      { class: 'said-line' },
      createElement('span', { dir: 'auto' }, text),
      ...buttons,
      close,
    ),
    element,
  );
  return () => render(null, element);
}
