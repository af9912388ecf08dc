import type { FeatureHost } from '../feature';
import { createTextFragmentUrl, type Passage } from './text-fragment';

/** The selected text, or the block being read. */
export interface SelectedPassage {
  range: Range;
  /** Whether it is the selection rather than the current block. */
  selected: boolean;
}

/** The selection inside the article, or null. */
export function articleSelection({ document: view, content }: FeatureHost): Range | null {
  const selection = view.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  return content.contains(range.commonAncestorContainer) && String(range).trim() ? range : null;
}

/** The selection, else the focused or current block, or null. */
export function findSelectedPassage(host: FeatureHost): SelectedPassage | null {
  const selected = articleSelection(host);
  if (selected) return { range: selected, selected: true };
  const block = host.blocks.current();
  if (!block) return null;
  const range = host.document.createRange();
  range.selectNodeContents(block);
  return { range, selected: false };
}

/** The innermost block around a node. */
function blockOf(node: Node, { content }: FeatureHost): Element {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  return (
    element?.closest('p, li, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, pre, blockquote') ?? content
  );
}

/** The text of a range as browsers copy it: one paragraph per line, without buttons. */
export function rangeText(range: Range): string {
  const part = range.cloneContents();
  for (const button of part.querySelectorAll('button, rp')) button.remove();
  const lines: string[] = [];
  const blocks = part.querySelectorAll(
    'p, li, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, pre, blockquote',
  );
  for (const block of blocks) if (!block.querySelector('p, li, pre')) lines.push(block.textContent ?? '');
  const text = lines.length > 1 ? lines.join('\n') : (part.textContent ?? '');
  return text.replace(/[^\S\n]+/g, ' ').trim();
}

/** The URL of a passage. */
export function passageUrl({ range }: SelectedPassage, host: FeatureHost): string {
  const { article, document: view } = host;
  const before = view.createRange();
  before.selectNodeContents(blockOf(range.startContainer, host));
  before.setEnd(range.startContainer, range.startOffset);
  const after = view.createRange();
  after.selectNodeContents(blockOf(range.endContainer, host));
  after.setStart(range.endContainer, range.endOffset);
  const passage: Passage = {
    text: rangeText(range),
    before: String(before),
    after: String(after),
    whole: article.text,
    language: article.language,
  };
  return createTextFragmentUrl(article.canonicalUrl || article.url, passage);
}
