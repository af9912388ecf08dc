import { isPrintShortcut } from './keyboard';

/** Time for which a selection made by a finger must stay as it is to be offered something (ms). */
const SELECTED_MS = 300;

/** Offers what can be done with a selection made by fingers: a page hears nothing of the handles they drag but the selection. */
function offerToFingers(view: Document, run: (command: string) => boolean): void {
  const window = view.defaultView;
  let timer = 0;
  view.addEventListener('selectionchange', () => {
    window?.clearTimeout(timer);
    if (!window?.matchMedia('(pointer: coarse)').matches) return;
    timer = window.setTimeout(() => {
      if (view.getSelection()?.isCollapsed === false) run('highlights.offer');
    }, SELECTED_MS);
  });
}

/**
 * Runs the commands of elements with `data-command` (images, cards) on click, Enter and Space. The element gets the
 * focus, by which the command's feature finds it. Selecting text, Alt+click on a link and the browser's shortcut for
 * printing run commands too.
 */
export function handleCommandClicks(view: Document, run: (command: string) => boolean): void {
  const onPress = (event: Event) => {
    const target = (event.target as Element | null)?.closest?.<HTMLElement>('[data-command]');
    if (event.defaultPrevented || !target) return;
    target.focus({ preventScroll: true });
    if (run(target.dataset.command ?? '')) event.preventDefault();
  };
  offerToFingers(view, run);
  view.addEventListener('pointerup', () => {
    // The selection exists by now; a click on it clears it only later.
    if (view.getSelection()?.isCollapsed === false) run('highlights.offer');
  });
  view.addEventListener('keyup', ({ key, shiftKey }) => {
    const isSelecting = key === 'Shift' || (shiftKey && /^(?:Arrow|Home|End)/.test(key));
    if (isSelecting && view.getSelection()?.isCollapsed === false) run('highlights.offer');
  });
  view.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.<HTMLElement>('[data-part="content"] a[href]');
    if (event.altKey && link) {
      event.preventDefault();
      link.focus({ preventScroll: true });
      run('links.open');
      return;
    }
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) onPress(event);
  });
  view.addEventListener('keydown', (event) => {
    // The browser would print the page under the view.
    if (isPrintShortcut(event) && run('paper.print')) event.preventDefault();
    const isCommandButton = (event.target as Element | null)?.matches?.('[role="button"][data-command]');
    if (isCommandButton && (event.key === 'Enter' || event.key === ' ')) onPress(event);
  });
}
