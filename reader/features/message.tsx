import { X } from 'lucide';
import { render } from 'preact';
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
  render(
    <div class="said-line">
      <span dir="auto">{text}</span>
      {actions.map(({ control, label, run }) => (
        <button key={control} type="button" class="inline" data-control={control} onClick={run}>
          {label}
        </button>
      ))}
      <IconButton control="dismiss" label={t('dismiss')} icon={X} onClick={dismiss} />
    </div>,
    element,
  );
  return () => render(null, element);
}
