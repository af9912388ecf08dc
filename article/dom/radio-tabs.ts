/** A tab that a style sheet opens: a radio button's label, and the panel shown while the button is checked. */
export interface RadioTab {
  label: Element;
  panel: Element;
}

const EXCLUDED_SELECTOR = 'form, nav, dialog, [role="dialog"], [role="navigation"]';
/** No article has more sets of tabs. */
const MAX_SETS = 100;

/** The panels of a set: each after its label (sphinx-design), or all in one box beside the labels, in order (PyMdown). */
function findPanels(set: Element, labels: readonly Element[]): (Element | null)[] {
  if (labels.every((label) => label.parentElement === set))
    return labels.map(({ nextElementSibling: next }) => (next?.matches('div, section') ? next : null));
  const box = [...set.children].find(
    (child) => child.childElementCount === labels.length && !labels.some((label) => child.contains(label)),
  );
  return box ? [...box.children] : [];
}

/**
 * Finds tabs made of radio buttons and labels, in order. Sources: PyMdown's "tabbed" (Material for MkDocs), sphinx-design.
 * Sets in forms are questions, and left out.
 */
export function findRadioTabs(page: ParentNode): RadioTab[] {
  const sets = new Map<Element, Element[]>();
  for (const button of page.querySelectorAll('input[type="radio"][id]')) {
    const set = button.parentElement;
    if (!set) continue;
    const buttons = sets.get(set);
    if (buttons) buttons.push(button);
    else if (sets.size < MAX_SETS) sets.set(set, [button]);
  }
  return [...sets].flatMap(([set, buttons]) => {
    if (buttons.length < 2 || set.closest(EXCLUDED_SELECTOR)) return [];
    const known = new Map(
      [...set.querySelectorAll('label[for]')].map((label) => [label.getAttribute('for'), label]),
    );
    const labels = buttons.flatMap(({ id }) => known.get(id) ?? []);
    const panels = findPanels(set, labels);
    if (labels.length !== buttons.length || panels.length !== labels.length) return [];
    const tabs = labels.flatMap((label, index) => {
      const panel = panels[index];
      return panel?.textContent?.trim() ? [{ label, panel }] : [];
    });
    return tabs.length === labels.length ? tabs : [];
  });
}
