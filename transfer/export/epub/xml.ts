import { parseMarkup } from '../../../markup/parse';

export const XHTML = 'http://www.w3.org/1999/xhtml';
export const MATHML = 'http://www.w3.org/1998/Math/MathML';
export const SVG = 'http://www.w3.org/2000/svg';
export const XML = 'http://www.w3.org/XML/1998/namespace';
/** Namespace of `epub:type` (EPUB 3.3, 6.2). */
export const OPS = 'http://www.idpf.org/2007/ops';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Characters that no XML document may contain (XML 1.0, production 2); `XMLSerializer` writes it all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** An empty XML document with a root element, which has further namespaces by prefix. */
export function createXml(namespace: string, root: string, prefixes: Record<string, string> = {}): Document {
  const created = parseMarkup('').implementation.createDocument(namespace, root);
  for (const [prefix, address] of Object.entries(prefixes))
    created.documentElement.setAttributeNS(XMLNS, `xmlns:${prefix}`, address);
  return created;
}

/** A text without what no XML document may contain, and without spaces around it. */
export const toXmlText = (text: string): string => text.replace(NOT_XML, '').trim();

/** A document as the text of a file. Half surrogate pairs in it become U+FFFD when it is encoded. */
export function toFile(xml: Document): string {
  const text = new XMLSerializer().serializeToString(xml.documentElement).replace(NOT_XML, '');
  return `<?xml version="1.0" encoding="utf-8"?>\n${text}\n`;
}

interface NewElement {
  /** Its namespace; the parent's own if left out. */
  namespace?: string;
  /** Attributes; those without a value are left out. */
  attributes?: Record<string, string | null | undefined>;
  text?: string;
}

/** Adds an element at the end of another, and returns it. */
export function append(
  parent: Element,
  name: string,
  { namespace, attributes, text }: NewElement = {},
): Element {
  const element = parent.ownerDocument.createElementNS(namespace ?? parent.namespaceURI, name);
  setAttributes(element, attributes ?? {});
  if (text !== undefined) element.textContent = text;
  parent.append(element);
  return element;
}

const PREFIXES: Record<string, string> = { xml: XML, epub: OPS };

/** Sets attributes, those with the prefixes `xml` and `epub` in their namespaces. Those without a value are left out. */
export function setAttributes(element: Element, attributes: NonNullable<NewElement['attributes']>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value !== 'string') continue;
    element.setAttributeNS(PREFIXES[name.split(':')[0] ?? ''] ?? null, name, value);
  }
}

/** A language as `lang` and `xml:lang`, which have to be the same (EPUB 3.3, 6.1.3); nothing if it is unknown. */
export const languageAttributes = (language: string | null): Record<string, string> =>
  language ? { lang: language, 'xml:lang': language } : {};

/** A language tag as XML has them (BCP 47; XML Schema 2, 3.4.3), or null for anything else. */
export function toLanguage(tag: string | null): string | null {
  try {
    const language = Intl.getCanonicalLocales(tag?.trim().replaceAll('_', '-') ?? '')[0] ?? '';
    return /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(language) ? language : null;
  } catch {
    return null;
  }
}
