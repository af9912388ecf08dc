/** Elements whose `name` (for some, `id`) becomes a document property (HTML Standard, "named access on Document"). */
const DOCUMENT_NAMED = 'img[name], form[name], embed[name], iframe[name], object[name], object[id]';
/** Elements whose `name` and `id` become properties of their form. */
const FORM_NAMED = ['button', 'fieldset', 'img', 'input', 'object', 'output', 'select', 'textarea']
  .map((name) => `form ${name}`)
  .join(', ');

interface RemovedName {
  element: Element;
  attribute: string;
  value: string;
}

/** Uses the prototype's methods: a page's `<img name="querySelectorAll">` would shadow the document's own. */
const queryAll = (page: Document, selector: string): NodeListOf<Element> =>
  Document.prototype.querySelectorAll.call(page, selector);
const getAttribute = (element: Element, attribute: string): string | null =>
  Element.prototype.getAttribute.call(element, attribute);

/** Removes the `name` and `id` attributes that shadow properties of `owner`. */
function removeNames(page: Document, selector: string, owner: object, removed: RemovedName[]): void {
  for (const element of queryAll(page, selector))
    for (const attribute of ['name', 'id']) {
      const value = getAttribute(element, attribute);
      if (!value || !(value in owner)) continue;
      Element.prototype.removeAttribute.call(element, attribute);
      removed.push({ element, attribute, value });
    }
}

/**
 * Removes names by which elements shadow properties of their document or form: `<img name="title">` replaces
 * `document.title` in the extension's world too. Only touches names that collide. Returns a function that restores them.
 */
export function freeFromClobbering(page: Document): () => void {
  const removed: RemovedName[] = [];
  removeNames(page, DOCUMENT_NAMED, Document.prototype, removed);
  removeNames(page, FORM_NAMED, HTMLFormElement.prototype, removed);
  return () => {
    for (const { element, attribute, value } of removed)
      Element.prototype.setAttribute.call(element, attribute, value);
  };
}

/** Properties that the snapshot reads from every live element. */
const NEEDED_PROPERTIES = [
  ...['localName', 'namespaceURI', 'ownerDocument', 'attributes', 'textContent', 'shadowRoot'],
  ...[
    'parentElement',
    'parentNode',
    'firstChild',
    'nextSibling',
    'previousSibling',
    'childNodes',
    'children',
  ],
  ...['checkVisibility', 'getBoundingClientRect', 'getRootNode', 'closest', 'matches', 'contains'],
  ...['querySelector', 'querySelectorAll', 'getAttribute', 'hasAttribute', 'compareDocumentPosition'],
];

/**
 * Whether a live form's fields shadow any property we need to read. Removing the names doesn't help here: a form remembers
 * the past names of its fields (HTML Standard, "past names map").
 */
export const isClobberedForm = (form: Element): boolean =>
  NEEDED_PROPERTIES.some((name) => {
    const value: unknown = Reflect.get(form, name);
    return typeof value === 'object' && value !== null && 'form' in value;
  });

/** Whether elements shadow properties of their document, so that nothing it reports can be trusted. */
export function isClobbered(page: Document): boolean {
  for (const element of queryAll(page, DOCUMENT_NAMED)) {
    const names = ['name', 'id'].map((attribute) => getAttribute(element, attribute));
    if (names.some((name) => name && name in Document.prototype)) return true;
  }
  return false;
}
