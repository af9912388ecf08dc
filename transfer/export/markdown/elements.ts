import type { Element as HastElement, Properties, Root, RootContent } from 'hast';
import type { Notes } from './notes';
import { toTex } from './tex';

/** Attributes that Markdown has a use for, and their names in hast. */
const PROPERTIES: Readonly<Record<string, string>> = {
  href: 'href',
  src: 'src',
  alt: 'alt',
  title: 'title',
  start: 'start',
  poster: 'poster',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  'data-language': 'dataLanguage',
};

function propertiesOf(element: Element): Properties {
  const properties: Properties = {};
  for (const { name, value } of element.attributes) {
    const known = PROPERTIES[name];
    if (known) properties[known] = value;
  }
  return properties;
}

const create = (tagName: string, properties: Properties, children: HastElement['children']): HastElement => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const childrenOf = (node: Node, notes: Notes): HastElement['children'] =>
  [...node.childNodes].flatMap((child) => convert(child, notes));

const FORMULA_LINES = 'p, h1, h2, h3, h4, h5, h6, td, th, caption, figcaption, summary, dt, a';

function convertElement(element: Element, notes: Notes): HastElement | null {
  // A place where a long word may be parted.
  if (element.localName === 'wbr') return null;
  const mark = notes.marks.get(element);
  if (mark !== undefined) return create('note-mark', { label: mark }, []);
  const label = notes.texts.get(element);
  if (label !== undefined) return create('note-text', { label }, childrenOf(element, notes));
  if (element.localName === 'math') {
    const isBlock = element.getAttribute('display') === 'block' && !element.closest(FORMULA_LINES);
    return create('math', { tex: toTex(element), isBlock }, []);
  }
  // A link within the article leads nowhere in Markdown.
  const isInner = element.localName === 'a' && !/^[a-z]/i.test(element.getAttribute('href') ?? '');
  return create(isInner ? 'span' : element.localName, propertiesOf(element), childrenOf(element, notes));
}

function convert(node: Node, notes: Notes): (HastElement | { type: 'text'; value: string })[] {
  if (node.nodeType === Node.TEXT_NODE) return [{ type: 'text', value: node.nodeValue ?? '' }];
  const element = node.nodeType === Node.ELEMENT_NODE ? convertElement(node as Element, notes) : null;
  return element ? [element] : [];
}

/**
 * An article's elements as a hast tree, with what Markdown has a use for. Footnotes are `note-mark` and `note-text` elements with a
 * `label`, formulas `math` with `tex` and `isBlock`.
 */
export const toHast = (root: Node, notes: Notes): Root => ({
  type: 'root',
  children: childrenOf(root, notes) as RootContent[],
});
