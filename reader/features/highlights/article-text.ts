import { type NormalisedText, normaliseText } from '../../../library/highlights/normalise';
import { createTextIndex, type TextIndex } from '../../text/text-index';
import type { FeatureHost } from '../feature';

/** The article's text as highlights count it, with the way back to the document. */
export interface ArticleText {
  index: TextIndex;
  normalised: NormalisedText;
}

/** Buttons in the article are ours, as that which copies code; readings over the text tell how it is said, and are no part of it. */
const isNoText = (parent: Element): boolean => parent.closest('button, rt, rp') !== null;

/** Creates a function that returns the text of the article as it is now. `changed` is called when it has become another. */
export function createArticleText(
  { content, window, signal }: Pick<FeatureHost, 'content' | 'window' | 'signal'>,
  changed: () => void,
): () => ArticleText {
  let current: ArticleText | null = null;
  const read = () => {
    const index = createTextIndex(content, isNoText);
    return { index, normalised: normaliseText(index.text) };
  };
  const observer = new window.MutationObserver(() => {
    // Pictures and places of features change the article, but not its text; the nodes may be others.
    current = null;
    changed();
  });
  observer.observe(content, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    current ??= read();
    return current;
  };
}

/** The node after another and all that is in it, or null. */
function nodeAfter(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode)
    if (at.nextSibling) return at.nextSibling;
  return null;
}

/** The offset of a boundary of a range, in an element or a text. */
function boundaryOffset({ index }: ArticleText, node: Node, offset: number, root: Node): number {
  if (node.nodeType === 3) return index.offsetOf(node, offset);
  const next = node.childNodes[offset] ?? nodeAfter(node, root);
  return next ? index.offsetOf(next) : index.text.length;
}

/** A range of the document as offsets in the article's text (UTF-16 units), without white space at its ends; null if nothing else is in it. */
export function toTextRange(
  text: ArticleText,
  range: AbstractRange,
  root: Node,
): { start: number; end: number } | null {
  let start = boundaryOffset(text, range.startContainer, range.startOffset, root);
  let end = boundaryOffset(text, range.endContainer, range.endOffset, root);
  const isSpace = (at: number) => /\s/.test(text.index.text[at] ?? '');
  while (start < end && isSpace(start)) start++;
  while (start < end && isSpace(end - 1)) end--;
  return start < end ? { start, end } : null;
}
