/**
 * Answers presses on what carries the id of a command (`data-command`): pictures, cards. It gets the focus, and the
 * command's feature finds it there. Selecting text, Alt on a link and the browser's own key for printing have a command
 * too. Takes the view's document and what runs a command.
 */
export function handleCommandClicks(view: Document, run: (command: string) => boolean): void {
  const onPress = (event: Event) => {
    const target = (event.target as Element | null)?.closest?.<HTMLElement>('[data-command]');
    if (event.defaultPrevented || !target) return;
    target.focus({ preventScroll: true });
    if (run(target.dataset.command ?? '')) event.preventDefault();
  };
  view.addEventListener('pointerup', () => {
    // The selection is made by then, and undone by a press on it only after.
    if (view.getSelection()?.isCollapsed === false) run('paper.offer');
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
    // The browser would print the page beneath, with the view as a picture on it.
    if ((event.ctrlKey || event.metaKey) && event.key === 'p' && run('paper.print')) event.preventDefault();
    const own = (event.target as Element | null)?.matches?.('[role="button"][data-command]');
    if (own && (event.key === 'Enter' || event.key === ' ')) onPress(event);
  });
}
