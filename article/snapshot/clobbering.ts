/** Elements whose `name` (and some whose `id`) becomes a property of their document (HTML Standard, "named access on Document"). */
const OF_DOCUMENT = 'img[name], form[name], embed[name], iframe[name], object[name], object[id]';
/** Elements whose `name` and `id` become properties of their form. */
const OF_FORM = ['button', 'fieldset', 'img', 'input', 'object', 'output', 'select', 'textarea']
  .map((name) => `form ${name}`)
  .join(', ');

interface Taken {
  element: Element;
  attribute: string;
  value: string;
}

/** The prototype's own: with its own the document would answer with a page's `<img name="querySelectorAll">`. */
const all = (page: Document, selector: string): NodeListOf<Element> =>
  Document.prototype.querySelectorAll.call(page, selector);
const attributeOf = (element: Element, attribute: string): string | null =>
  Element.prototype.getAttribute.call(element, attribute);

/** Takes away the names under which elements of a tree stand for what `owner` has of its own. */
function takeNames(page: Document, selector: string, owner: object, taken: Taken[]): void {
  for (const element of all(page, selector))
    for (const attribute of ['name', 'id']) {
      const value = attributeOf(element, attribute);
      if (!value || !(value in owner)) continue;
      Element.prototype.removeAttribute.call(element, attribute);
      taken.push({ element, attribute, value });
    }
}

/**
 * Makes a document answer for itself where elements in it stand for its properties, or a form's: `<img name="title">` is
 * `document.title` in the extension's world too. Takes the document; changes it only where a name is one of its own
 * properties. Returns what puts the names back.
 */
export function freeFromClobbering(page: Document): () => void {
  const taken: Taken[] = [];
  takeNames(page, OF_DOCUMENT, Document.prototype, taken);
  takeNames(page, OF_FORM, HTMLFormElement.prototype, taken);
  return () => {
    for (const { element, attribute, value } of taken)
      Element.prototype.setAttribute.call(element, attribute, value);
  };
}

/** What a snapshot asks of every live element. */
const ASKED = [
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
 * Whether fields of a live form stand for what would be asked of it. A form remembers the names its fields once had (HTML
 * Standard, "past names map"), so taking them away does not free it. Takes a form.
 */
export const isClobberedForm = (form: Element): boolean =>
  ASKED.some((name) => {
    const answer: unknown = Reflect.get(form, name);
    return typeof answer === 'object' && answer !== null && 'form' in answer;
  });

/** Whether elements of a document stand for properties of its own; then nothing it says can be believed. */
export function isClobbered(page: Document): boolean {
  for (const element of all(page, OF_DOCUMENT)) {
    const names = ['name', 'id'].map((attribute) => attributeOf(element, attribute));
    if (names.some((name) => name && name in Document.prototype)) return true;
  }
  return false;
}
