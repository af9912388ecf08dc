import temmlStyles from 'temml/dist/Temml-Local.css?raw';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import styles from './math.css?raw';
import { getTex, renderTex } from './tex';

/** Time spent on rendering formulas before yielding to the main thread (ms). */
const SLICE_MS = 12;
const MAX_FORMULAS = 3000;

/** The extension doesn't bundle its font, and the URL would resolve to the page's site. */
const withoutFont = temmlStyles.replace(/@font-face\s*\{[^}]*\}/g, '');

function replaceFormula(formula: Element, view: Document, macros: Record<string, unknown>): void {
  const tex = getTex(formula);
  const drawn = tex && renderTex(tex, formula.getAttribute('display') === 'block', view, macros);
  if (!drawn) return;
  for (const name of ['alttext', 'data-place', 'id']) {
    const value = formula.getAttribute(name);
    if (value) drawn.setAttribute(name, value);
  }
  formula.replaceWith(drawn);
}

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, window } = host;
  const formulas = [...host.content.querySelectorAll('math[alttext]')].filter(
    (math) => getTex(math) !== null,
  );
  if (!formulas.length) return { run: () => false };
  host.addStyles(withoutFont + styles);
  const macros = {};
  let next = 0;
  const drawSlice = () => {
    if (host.signal.aborted) return;
    // A formula above the current block may become taller than its TeX.
    const block = host.navigator().position() > 0 ? host.blocks.current() : null;
    const past = block ? host.navigator().scrolledPast(block) : 0;
    const until = window.performance.now() + SLICE_MS;
    while (next < Math.min(MAX_FORMULAS, formulas.length) && window.performance.now() < until) {
      const formula = formulas[next++];
      if (formula?.isConnected) replaceFormula(formula, view, macros);
    }
    if (block?.isConnected && past > 0) host.navigator().scrollTo(block, past);
    if (next < Math.min(MAX_FORMULAS, formulas.length)) window.setTimeout(drawSlice, 0);
  };
  drawSlice();
  return { run: () => false };
}

/** Renders formulas that the page left to a script, as MathML. */
export const feature: Feature = { id: 'math', mount };
