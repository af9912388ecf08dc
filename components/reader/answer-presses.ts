/**
 * Answers presses on what carries the id of a command (`data-command`): pictures, cards. It gets the focus, and the
 * command's feature finds it there. Takes the view's document and what runs a command.
 */
export function answerPresses(view: Document, run: (command: string) => boolean): void {
  const press = (event: Event) => {
    const target = (event.target as Element | null)?.closest?.<HTMLElement>('[data-command]');
    if (event.defaultPrevented || !target) return;
    target.focus({ preventScroll: true });
    if (run(target.dataset.command ?? '')) event.preventDefault();
  };
  view.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) press(event);
  });
  view.addEventListener('keydown', (event) => {
    const own = (event.target as Element | null)?.matches?.('[role="button"][data-command]');
    if (own && (event.key === 'Enter' || event.key === ' ')) press(event);
  });
}
