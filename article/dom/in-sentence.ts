/** Text that goes on with a sentence, and text that a sentence goes on after. */
const GOES_ON = /^\s?\p{Ll}|^[,;]/u;
const UNFINISHED = /[\p{L}\p{N},;]\s?$/u;

/** The text of a node beside an inline element: of a text, and of another element if those count too. */
const readBeside = (node: ChildNode | null, elements: boolean): string =>
  node && (node.nodeType === 3 || (elements && node.nodeType === 1)) ? (node.textContent ?? '') : '';

/**
 * Whether an inline element is part of a sentence: text goes on before or after it without a break. With `elements`, the text
 * of elements directly beside it counts as well: not in rows of labels, which are elements side by side.
 */
export function isInSentence(element: Element, { elements = false } = {}): boolean {
  return (
    GOES_ON.test(readBeside(element.nextSibling, elements)) ||
    UNFINISHED.test(readBeside(element.previousSibling, elements))
  );
}
