/** The sheets added to each document, because reading `adoptedStyleSheets` through Firefox's wrappers returns nothing. */
const sheets = new WeakMap<Document | ShadowRoot, readonly CSSStyleSheet[]>();

/**
 * Adds a style sheet to a document or shadow tree, created with that document's own constructor, as browsers require. Returns a function
 * that removes it.
 */
export function adoptStyleSheet(view: Document | ShadowRoot, css: string): () => void {
  const document = 'defaultView' in view ? view : view.ownerDocument;
  const window = document.defaultView as (Window & typeof globalThis) | null;
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
