/** One step of the pipeline, as it is reported: "repairs/strip", "main-content/choose", "clean/share", "normalise/wrappers". */
export type OnStep = (step: string, root: ParentNode) => void;

/** Where a text was lost on its way from the page to the article. */
export interface Loss {
  /** The step after which the text was gone. */
  step: string;
  /** The innermost element that held the text before, from the outside in: `body > div.story > p#intro`. */
  element: string;
}

const fold = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').toLowerCase();

/** The innermost element under `root` whose text holds `words`, or null. */
function findHolder(root: ParentNode, words: string): Element | null {
  let holder: Element | null = null;
  let children: readonly Element[] = [...root.children];
  if (root.nodeType === 1 && fold(root.textContent).includes(words)) holder = root as Element;
  for (;;) {
    const next: Element | undefined = children.find((child) => fold(child.textContent).includes(words));
    if (!next) return holder;
    holder = next;
    children = [...next.children];
  }
}

const nameOf = (element: Element): string =>
  [
    element.localName,
    ...(element.id ? [`#${element.id}`] : []),
    ...[...element.classList].map((name) => `.${name}`),
  ].join('');

function pathOf(element: Element): string {
  const names: string[] = [];
  for (let at: Element | null = element; at && at.localName !== 'html'; at = at.parentElement)
    names.unshift(nameOf(at));
  return names.join(' > ');
}

/**
 * Follows a text through extraction, to tell which step removed it. Pass `onStep` to `extract`; `loss()` is null as long as the
 * text is still there. Reads all text after every step: for finding out why, not for every page.
 */
export function traceText(text: string): { onStep: OnStep; loss(): Loss | null } {
  const words = fold(text).trim();
  let holder = '';
  let loss: Loss | null = null;
  return {
    onStep(step, root) {
      if (loss) return;
      const found = findHolder(root, words);
      if (found) holder = pathOf(found);
      else if (holder) loss = { step, element: holder };
    },
    loss: () => loss,
  };
}
