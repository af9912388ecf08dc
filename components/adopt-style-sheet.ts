/** What each document is styled with: read back through Firefox's wrappers, `adoptedStyleSheets` gives nothing. */
const sheets = new WeakMap<Document, readonly CSSStyleSheet[]>();

/**
 * Adds a style sheet to a document, made with the document's own constructor: another's is refused. Returns what takes it
 * out again.
 */
export function adoptStyleSheet(view: Document, css: string): () => void {
  const window = view.defaultView as (Window & typeof globalThis) | null;
  if (!window) return () => {};
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(css);
  const setSheets = (all: readonly CSSStyleSheet[]) => {
    sheets.set(view, all);
    view.adoptedStyleSheets = [...all];
  };
  setSheets([...(sheets.get(view) ?? []), sheet]);
  return () => setSheets((sheets.get(view) ?? []).filter((other) => other !== sheet));
}
