import { XHTML } from '../xml';

/** Elements that stand between lines and not within one (HTML, 3.2.5.2), and the parts of lists and tables. */
export const BLOCKS = [
  'address article aside blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre',
  'section summary table tbody td tfoot th thead tr ul',
]
  .join(' ')
  .replaceAll(' ', ', ');

/** Attributes that any element of HTML may have. */
export const GLOBAL_ATTRIBUTES: readonly string[] = [
  'id title lang dir class data-verse data-gloss data-standfirst data-writing data-upright data-language',
].flatMap((line) => line.split(' '));

/** Elements that a selector finds, in document order, as they are before anything is changed. */
export const findAll = (root: ParentNode, selector: string): Element[] => [
  ...root.querySelectorAll(selector),
];

/** A new element of HTML, to be put beside or around a node. */
export function createBeside(node: Node, name: string, className?: string): Element {
  const page = node.ownerDocument;
  if (!page) throw new TypeError('a document has nothing beside it');
  const element = page.createElementNS(XHTML, name);
  if (className) element.setAttribute('class', className);
  return element;
}

/** Whether a node shows nothing: spaces, line breaks. */
export const isBlank = (node: Node): boolean =>
  node.nodeType !== Node.ELEMENT_NODE && !node.textContent?.trim();

/** An element's children without spaces between them. */
export const childrenOf = (element: Element): ChildNode[] =>
  [...element.childNodes].filter((child) => !isBlank(child));

/** Whether a node is one of these elements of HTML. */
export const isOneOf = (node: Node | null, names: readonly string[]): node is Element =>
  node instanceof Element && node.namespaceURI === XHTML && names.includes(node.localName);

/** Replaces an element by another of HTML with the same content, and returns that. */
export function rename(element: Element, name: string, className?: string): Element {
  const renamed = createBeside(element, name, className);
  for (const attribute of GLOBAL_ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (value !== null && !renamed.hasAttribute(attribute)) renamed.setAttribute(attribute, value);
  }
  moveChildren(element, renamed);
  element.replaceWith(renamed);
  return renamed;
}

/** Moves all children, one by one: there may be more than a call can have arguments. */
export function moveChildren(from: ParentNode & Node, to: ParentNode): void {
  for (let child = from.firstChild; child; child = from.firstChild) to.append(child);
}

/** Replaces an element by its children. What links lead to stays: an empty element in its place has its ID. */
export function unwrap(element: Element): void {
  if (element.id) {
    const mark = createBeside(element, 'span');
    mark.id = element.id;
    element.before(mark);
  }
  for (let child = element.firstChild; child; child = element.firstChild) element.before(child);
  element.remove();
}

/** Elements that a selector finds with none of these as their parents. */
export const findStray = (root: ParentNode, selector: string, parents: readonly string[]): Element[] =>
  findAll(root, selector).filter((element) => !isOneOf(element.parentNode, parents));
