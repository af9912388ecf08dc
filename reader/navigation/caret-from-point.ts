/** A position between two characters of a text node. */
export interface Caret {
  node: Node;
  offset: number;
}

/** The text position at a point of the viewport (pixels), or null. */
export function caretFromPoint(view: Document, x: number, y: number): Caret | null {
  // Firefox, and Chromium since 128.
  if (view.caretPositionFromPoint) {
    const found = view.caretPositionFromPoint(x, y);
    return found ? { node: found.offsetNode, offset: found.offset } : null;
  }
  const range = view.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
