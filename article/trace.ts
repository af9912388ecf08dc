import { foldSpaces } from './dom/fold-spaces';

/** One step of the pipeline, as it is reported: "repairs/strip", "main-content/choose", "clean/share", "normalise/wrappers". */
export type OnStep = (step: string, root: ParentNode) => void;

/** Where a text was lost on its way from the page to the article. */
export interface TextLoss {
  /** The step after which the text was gone. */
  step: string;
  /** The innermost element that held the text before, from the outside in: `body > div.story > p#intro`. */
  element: string;
}

const fold = (text: string | null): string => foldSpaces(text).toLowerCase();

/** Whether a text holds some words, whatever their case and white space. */
export const holdsWords = (text: string | null, words: string): boolean => fold(text).includes(fold(words));

/** The innermost element under `root` whose text holds `words`, or null. */
function findHolder(root: ParentNode, words: string): Element | null {
  let holder: Element | null = null;
  let children: readonly Element[] = [...root.children];
  if (root.nodeType === 1 && holdsWords(root.textContent, words)) holder = root as Element;
  for (;;) {
    const next: Element | undefined = children.find((child) => holdsWords(child.textContent, words));
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
export function traceText(words: string): { onStep: OnStep; loss(): TextLoss | null } {
  let holder = '';
  let loss: TextLoss | null = null;
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
