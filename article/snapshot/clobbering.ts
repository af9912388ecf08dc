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

// The prototypes' own: a page's `<img name="querySelectorAll">` is what the document would answer with itself.
const { querySelectorAll } = Document.prototype;
const { getAttribute, removeAttribute, setAttribute } = Element.prototype;

/** Takes away the names under which elements of a tree stand for what `owner` has of its own. */
function takeNames(page: Document, selector: string, owner: object, taken: Taken[]): void {
  for (const element of querySelectorAll.call(page, selector))
    for (const attribute of ['name', 'id']) {
      const value = getAttribute.call(element, attribute);
      if (!value || !(value in owner)) continue;
      removeAttribute.call(element, attribute);
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
    for (const { element, attribute, value } of taken) setAttribute.call(element, attribute, value);
  };
}

/** Whether elements of a document stand for properties of its own; then nothing it says can be believed. */
export function isClobbered(page: Document): boolean {
  for (const element of querySelectorAll.call(page, OF_DOCUMENT)) {
    const names = ['name', 'id'].map((attribute) => getAttribute.call(element, attribute));
    if (names.some((name) => name && name in Document.prototype)) return true;
  }
  return false;
}
