/** The sheets added to each document, because reading `adoptedStyleSheets` through Firefox's wrappers returns nothing. */
const sheets = new WeakMap<Document, readonly CSSStyleSheet[]>();

/**
 * Adds a style sheet to a document, created with that document's own constructor, as browsers require. Returns a function
 * that removes it.
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
