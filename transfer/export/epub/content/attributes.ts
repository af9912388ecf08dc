import { toLanguage } from '../xml';
import { findAll, GLOBAL_ATTRIBUTES } from './elements';

const NUMBER = /^\d{1,6}$/;
const INTEGER = /^-?\d{1,9}$/;
const SPAN = /^[1-9]\d{0,3}$/;

/** Attributes by element, and what their values may be. Addresses are checked where they are used. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  a: { href: /./ },
  audio: { src: /./ },
  video: { src: /./ },
  source: { src: /./ },
  img: { src: /./, alt: /^/, width: NUMBER, height: NUMBER },
  li: { value: INTEGER },
  ol: { start: INTEGER, type: /^[1aAiI]$/ },
  td: { colspan: SPAN, rowspan: SPAN },
  th: { colspan: SPAN, rowspan: SPAN, scope: /^(?:row|col|rowgroup|colgroup)$/ },
};

/** Attributes whose presence says it all; in XML they have a value too. */
const SWITCHES: Readonly<Record<string, string>> = { ol: 'reversed' };

/** The value of an attribute as XHTML takes it, or null if the element is better without. */
function mendValue(element: Element, name: string, value: string): string | null {
  if (name === 'lang') return toLanguage(value);
  if (name === 'dir') return /^(?:ltr|rtl|auto)$/i.test(value) ? value.toLowerCase() : null;
  if (name === SWITCHES[element.localName]) return name;
  if (name === 'value' && element.parentElement?.localName !== 'ol') return null;
  // What the page called its classes and places means nothing here; IDs of places were given by us.
  if (name === 'class') return null;
  if (GLOBAL_ATTRIBUTES.includes(name)) return value;
  return ATTRIBUTES[element.localName]?.[name]?.test(value.trim()) ? value.trim() : null;
}

/** Keeps only attributes that XHTML has for the element, with values that it takes. Formulas and drawings have their own. */
export function mendAttributes(content: DocumentFragment): void {
  for (const element of findAll(content, ':not(math, math *, svg, svg *)')) {
    for (const { name, value } of [...element.attributes]) {
      const mended = mendValue(element, name, value);
      if (mended === null) element.removeAttribute(name);
      else if (mended !== value) element.setAttribute(name, mended);
    }
    // `bdo` is nothing but its direction.
    if (element.localName === 'bdo' && !/^(?:ltr|rtl)$/.test(element.getAttribute('dir') ?? ''))
      element.setAttribute('dir', 'ltr');
  }
}
