import { SVG } from '../xml';
import { findAll } from './elements';

const SHAPES = 'path rect circle ellipse line polyline polygon'.split(' ');
const PAINTS = ['linearGradient', 'radialGradient', 'pattern'];
const ANYTHING = [...SHAPES, ...PAINTS, 'svg', 'g', 'defs', 'symbol', 'use', 'text', 'clipPath', 'mask'];

/**
 * What a drawing keeps, and what may stand in it besides titles and descriptions: shapes and text (SVG 1.1). No scripts, pages,
 * pictures, animations, filters, links.
 */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries([...SHAPES, 'use', 'stop', 'title', 'desc'].map((name) => [name, []])),
  ...Object.fromEntries(['svg', 'g', 'defs', 'symbol', 'mask', 'pattern'].map((name) => [name, ANYTHING])),
  clipPath: [...SHAPES, 'text', 'use'],
  linearGradient: ['stop'],
  radialGradient: ['stop'],
  text: ['tspan'],
  tspan: ['tspan'],
};
const WITH_TEXT = ['text', 'tspan', 'title', 'desc'];
const DESCRIPTIONS = ['title', 'desc'];
const WITHOUT_DESCRIPTION = ['stop', 'linearGradient', 'radialGradient', ...DESCRIPTIONS];

/** Attributes that shapes can't do without (SVG 1.1, chapters 9, 11 and 13). */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  rect: ['width', 'height'],
  circle: ['r'],
  ellipse: ['rx', 'ry'],
  polyline: ['points'],
  polygon: ['points'],
  stop: ['offset'],
};

const XLINK = 'http://www.w3.org/1999/xlink';

const PAINT: readonly string[] = [
  'fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray',
  'stroke-dashoffset stroke-opacity opacity color clip-path clip-rule mask display visibility',
].flatMap((line) => line.split(' '));
const LETTERS = ['font-family', 'font-size', 'font-style', 'font-weight', 'text-anchor', 'letter-spacing'];
const GRADIENT = ['gradientUnits', 'gradientTransform', 'spreadMethod'];
const BOX = ['x', 'y', 'width', 'height'];
const VIEW = ['viewBox', 'preserveAspectRatio'];

/** Attributes by element, besides those that all have. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  svg: [...BOX, ...VIEW, ...PAINT, ...LETTERS],
  g: ['transform', ...PAINT, ...LETTERS],
  defs: [],
  symbol: [...VIEW, ...PAINT],
  use: ['transform', ...BOX, ...PAINT],
  path: ['d', 'transform', ...PAINT],
  rect: ['rx', 'ry', 'transform', ...BOX, ...PAINT],
  circle: ['cx', 'cy', 'r', 'transform', ...PAINT],
  ellipse: ['cx', 'cy', 'rx', 'ry', 'transform', ...PAINT],
  line: ['x1', 'y1', 'x2', 'y2', 'transform', ...PAINT],
  polyline: ['points', 'transform', ...PAINT],
  polygon: ['points', 'transform', ...PAINT],
  text: ['x', 'y', 'dx', 'dy', 'transform', ...PAINT, ...LETTERS],
  tspan: ['x', 'y', 'dx', 'dy', ...PAINT, ...LETTERS],
  linearGradient: ['x1', 'y1', 'x2', 'y2', ...GRADIENT],
  radialGradient: ['cx', 'cy', 'r', 'fx', 'fy', ...GRADIENT],
  stop: ['offset', 'stop-color', 'stop-opacity'],
  clipPath: ['clipPathUnits', 'transform', ...PAINT],
  mask: ['maskUnits', 'maskContentUnits', ...BOX, ...PAINT],
  pattern: ['patternUnits', 'patternContentUnits', 'patternTransform', ...BOX, ...VIEW],
};

/** Values of attributes that have to be one of some words; all others are numbers, lengths, colors. */
const WORDS: Readonly<Record<string, RegExp>> = {
  'fill-rule': /^(?:nonzero|evenodd)$/,
  'clip-rule': /^(?:nonzero|evenodd)$/,
  'stroke-linecap': /^(?:butt|round|square)$/,
  'stroke-linejoin': /^(?:miter|round|bevel)$/,
  'text-anchor': /^(?:start|middle|end)$/,
  'font-style': /^(?:normal|italic|oblique)$/,
  'font-weight': /^(?:normal|bold|[1-9]00)$/,
  visibility: /^(?:visible|hidden|collapse)$/,
  display: /^(?:inline|none|block)$/,
  gradientUnits: /^(?:userSpaceOnUse|objectBoundingBox)$/,
  clipPathUnits: /^(?:userSpaceOnUse|objectBoundingBox)$/,
  maskUnits: /^(?:userSpaceOnUse|objectBoundingBox)$/,
  maskContentUnits: /^(?:userSpaceOnUse|objectBoundingBox)$/,
  patternUnits: /^(?:userSpaceOnUse|objectBoundingBox)$/,
  patternContentUnits: /^(?:userSpaceOnUse|objectBoundingBox)$/,
  spreadMethod: /^(?:pad|reflect|repeat)$/,
  preserveAspectRatio: /^(?:none|x(?:Min|Mid|Max)Y(?:Min|Mid|Max))(?: (?:meet|slice))?$/,
};

/** Paints that are set as styles, as attributes: styles may load things. */
function moveStyles(element: Element): void {
  for (const declaration of (element.getAttribute('style') ?? '').split(';')) {
    const [name = '', value = ''] = declaration.split(/:(.*)/s).map((part) => part.trim());
    if (ATTRIBUTES[element.localName]?.includes(name) && value) element.setAttribute(name, value);
  }
}

/** Elements that attributes may refer to. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  fill: PAINTS,
  stroke: PAINTS,
  'clip-path': ['clipPath'],
  mask: ['mask'],
};
/** Elements that others may refer to, to be drawn like them. */
const MODELS: Readonly<Record<string, readonly string[]>> = {
  use: [...SHAPES, 'svg', 'g', 'symbol', 'text', 'use'],
  linearGradient: ['linearGradient', 'radialGradient'],
  radialGradient: ['linearGradient', 'radialGradient'],
  pattern: ['pattern'],
};

/** Parts of a drawing by the IDs they had, with those they get. */
type Parts = ReadonlyMap<string, { element: Element; id: string }>;

/** A value that refers to a part of the same drawing, under its new name; null if there is none of these. */
function toReference(value: string, parts: Parts, kinds: readonly string[] = []): string | null {
  const id = /^#(.+)$/.exec(value)?.[1] ?? /^url\(["']?#([^"')]+)["']?\)/.exec(value)?.[1] ?? '';
  const part = parts.get(id);
  return part && kinds.includes(part.element.localName) ? `#${part.id}` : null;
}

/** The value of an attribute that a shape keeps, or null. */
function mendValue(element: Element, { name, value }: Attr, parts: Parts): string | null {
  if (name === 'id') {
    const part = parts.get(value);
    // An ID that stood before is the other's.
    return part?.element === element ? part.id : null;
  }
  if (!ATTRIBUTES[element.localName]?.includes(name) || WORDS[name]?.test(value) === false) return null;
  if (!/url\(|[\\@]/i.test(value)) return value;
  const reference = toReference(value, parts, TARGETS[name]);
  return reference && `url(${reference})`;
}

/** Keeps the attributes that shapes have. */
function mendAttributes(element: Element, parts: Parts): void {
  moveStyles(element);
  const address = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
  const model = toReference(address, parts, MODELS[element.localName]);
  for (const attribute of [...element.attributes]) {
    const value = mendValue(element, attribute, parts);
    if (value === null) element.removeAttributeNode(attribute);
    else attribute.value = value;
  }
  if (model) element.setAttributeNS(XLINK, 'xlink:href', model);
}

/** Takes out what isn't a part of drawings, or can't stand where it does, and text that would not be seen. */
function removeForeign(element: Element): void {
  const isText = WITH_TEXT.includes(element.localName);
  for (const child of [...element.childNodes]) {
    if (!(child instanceof Element)) {
      if (!isText || child.nodeType !== Node.TEXT_NODE) child.remove();
      continue;
    }
    const { localName: name } = child;
    const allowed = DESCRIPTIONS.includes(name)
      ? !WITHOUT_DESCRIPTION.includes(element.localName)
      : CHILDREN[element.localName]?.includes(name);
    const lacks = REQUIRED[name]?.some((attribute) => !child.getAttribute(attribute));
    if (child.namespaceURI !== SVG || !allowed || lacks) child.remove();
    else removeForeign(child);
  }
}

/**
 * Keeps of a drawing what can do nothing but be seen, as EPUB takes it (SVG 1.1; EPUB 3.3, 6.2). Its parts get IDs that begin with
 * `prefix`.
 */
export function mendDrawing(root: Element, prefix: string): void {
  removeForeign(root);
  const parts = new Map<string, { element: Element; id: string }>();
  for (const element of [root, ...findAll(root, '*')])
    if (element.id && !parts.has(element.id))
      parts.set(element.id, { element, id: `${prefix}-${parts.size + 1}` });
  for (const element of [root, ...findAll(root, '*')]) mendAttributes(element, parts);
}

/** Mends drawings in an article. */
export function mendDrawings(content: DocumentFragment): void {
  const drawings = findAll(content, 'svg').filter((drawing) => !drawing.parentElement?.closest('svg'));
  for (const [index, drawing] of drawings.entries()) mendDrawing(drawing, `drawing-${index + 1}`);
}
