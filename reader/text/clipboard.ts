/** Content for the clipboard: text, and optionally HTML. */
export interface ClipboardContent {
  text: string;
  html?: string;
}

/** Copies by handling a `copy` event, which needs no permission and works on insecure pages. */
function copyByEvent(view: Document, { text, html }: ClipboardContent): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html) event.clipboardData?.setData('text/html', html);
    copied = event.clipboardData !== null;
  };
  view.addEventListener('copy', onCopy, { capture: true, once: true });
  const done = view.execCommand('copy');
  view.removeEventListener('copy', onCopy, { capture: true });
  return done && copied;
}

/** Copies to the clipboard; call it in an event handler of a user action. Resolves to false if the browser refuses. */
export async function copyToClipboard(view: Document, clip: ClipboardContent): Promise<boolean> {
  if (copyByEvent(view, clip)) return true;
  try {
    await view.defaultView?.navigator.clipboard.writeText(clip.text);
    return view.defaultView?.navigator.clipboard !== undefined;
  } catch {
    return false;
  }
}
