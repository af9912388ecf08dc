/** What is put on the clipboard: a text, and the same with its structure for programs that take it. */
export interface ClipboardContent {
  text: string;
  html?: string;
}

/** Answers the browser's own question of what to copy; works without a permission, and on pages without https. */
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

/** Copies to the clipboard. To be called while a press is handled; false where the browser refused. */
export async function copyToClipboard(view: Document, clip: ClipboardContent): Promise<boolean> {
  if (copyByEvent(view, clip)) return true;
  try {
    await view.defaultView?.navigator.clipboard.writeText(clip.text);
    return view.defaultView?.navigator.clipboard !== undefined;
  } catch {
    return false;
  }
}
