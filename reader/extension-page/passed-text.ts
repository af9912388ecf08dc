import { findPositionBlocks } from '../text/blocks';

/**
 * Watches which blocks of an article come onto the screen, until `signal` is aborted; those before the block with index `from`
 * were passed before. Returns a function that reads the share of the text passed so far (0 to 1, by characters).
 */
export function createPassedText(content: Element, from: number, signal: AbortSignal): () => number {
  const window = content.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  const blocks = findPositionBlocks(content);
  const lengths = new Map<Element, number>(blocks.map((block) => [block, block.textContent?.length ?? 0]));
  const total = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  if (!window || total === 0) return () => 1;
  let passed = 0;
  const pass = (block: Element) => {
    passed += lengths.get(block) ?? 0;
    lengths.delete(block);
  };
  for (const block of blocks.slice(0, from)) pass(block);
  const observer = new window.IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      pass(target);
    }
  });
  for (const block of lengths.keys()) observer.observe(block);
  signal.addEventListener('abort', () => observer.disconnect());
  return () => passed / total;
}
