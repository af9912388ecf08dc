import temml from 'temml';

/** Longer TeX is a program rather than a formula (characters). */
const MAX_TEX_LENGTH = 6000;
/** Maximum number of macro expansions, and maximum sizes: of an element, and of a line (em). */
const MAX_EXPANSIONS = 500;
const MAX_SIZE_EM: [number, number] = [30, 400];

const NAMESPACE = 'http://www.w3.org/1998/Math/MathML';
/** The attributes Temml writes. Any other would be a bug in it, and the formula stays TeX. */
const ATTRIBUTE =
  /^(?:class|style|display|displaystyle|scriptlevel|mathvariant|form|fence|stretchy|symmetric|largeop|movablelimits|lspace|rspace|minsize|maxsize|width|height|depth|voffset|accent|accentunder|linethickness|columnalign|columnspacing|rowspacing|rowalign|columnlines|rowlines|columnspan|rowspan|notation|separator|mathcolor|mathbackground|intent|arg|align|framespacing|frame|lquote|rquote|side|data-\w+)$/;

function isFormula(element: Element): boolean {
  if (element.namespaceURI !== NAMESPACE) return false;
  return [...element.attributes].every(
    ({ name, value }) =>
      ATTRIBUTE.test(name) && !(name === 'style' && /url\(|expression|position/i.test(value)),
  );
}

/** The TeX of a formula that shows nothing else; null if it is MathML already (docs/decisions/010). */
export function getTex(formula: Element): string | null {
  const only = formula.childElementCount === 1 ? formula.firstElementChild : null;
  const source = formula.getAttribute('alttext');
  if (!source || only?.localName !== 'mtext' || only.textContent !== source) return null;
  return source.length <= MAX_TEX_LENGTH ? source : null;
}

/**
 * Renders TeX to MathML nodes, without parsing markup. `macros` holds the macros of earlier formulas and may be added to.
 * Null if the TeX is invalid or exceeds the limits.
 */
export function renderTex(
  tex: string,
  display: boolean,
  view: Document,
  macros: Record<string, unknown>,
): Element | null {
  const holder = view.createElement('span');
  try {
    temml.render(tex, holder, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxSize: MAX_SIZE_EM,
      maxExpand: MAX_EXPANSIONS,
      macros,
    });
  } catch {
    return null;
  }
  const drawn = holder.firstElementChild;
  if (drawn?.localName !== 'math' || ![drawn, ...drawn.querySelectorAll('*')].every(isFormula)) return null;
  return drawn;
}
