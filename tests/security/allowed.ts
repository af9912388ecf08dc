/** What an article may hold; said here again, so that a change of the sanitiser's own list has to be made twice. */
export const ALLOWED = {
  elements: [
    'a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div',
    'dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section',
    'small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr',
    'math maction menclose merror mfenced mfrac mglyph mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts',
    'mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics',
  ]
    .join(' ')
    .split(' '),
  attributes: [
    'href src poster cite srcset sizes alt title width height lang dir id colspan rowspan headers scope start reversed value',
    'type datetime controls preload kind srclang label open referrerpolicy data-place data-held-src data-held-srcset data-language',
    'data-embed data-verse data-gloss data-row data-standfirst',
    'data-writing data-upright display alttext mathvariant fence stretchy separator accent columnalign rowalign columnspacing',
    'rowspacing linethickness',
  ]
    .join(' ')
    .split(' '),
};

/**
 * Everything under an element that no article may hold: foreign elements and attributes, handlers, addresses that run. Takes the
 * element, or a selector that finds it, and the lists. It runs in pages too, so it is self-contained.
 */
export function faults(where: Element | string, { elements, attributes }: typeof ALLOWED): string[] {
  const namespaces = ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML'];
  const pictures = ['img', 'audio', 'video', 'source', 'track'];
  const root = typeof where === 'string' ? document.querySelector(where) : where;
  if (!root) return [`no ${where}`];
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    if (!namespaces.includes(element.namespaceURI ?? '') || !elements.includes(name)) found.push(`<${name}>`);
    // A form whose fields are called so has them in place of its own; no article has a form.
    if (!element.attributes || !(Symbol.iterator in element.attributes)) {
      found.push(`${name} with clobbered attributes`);
      continue;
    }
    if (element.shadowRoot) found.push(`${name} with a shadow tree`);
    for (const { name: attribute, value } of element.attributes) {
      // The one attribute that cannot be taken away again, only emptied: then it names no element.
      if (attribute === 'is' && value === '') continue;
      if (/^on/i.test(attribute) || !attributes.includes(attribute)) found.push(`${name} ${attribute}`);
      if (!['href', 'src', 'poster', 'cite'].includes(attribute)) continue;
      const { protocol } = URL.canParse(value, 'relative:/')
        ? new URL(value, 'relative:/')
        : { protocol: '' };
      const known = ['http:', 'https:', 'mailto:', 'tel:', 'blob:'].includes(protocol);
      const own = protocol === 'data:' && attribute !== 'href' && pictures.includes(name);
      if (value && !known && !own && !value.startsWith('#'))
        found.push(`${name} ${attribute}="${value.slice(0, 40)}"`);
    }
  }
  return found;
}
