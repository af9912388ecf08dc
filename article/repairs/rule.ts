/**
 * One repair made on the detached copy before the article is chosen (lazy images, code blocks, …), in a file of its own.
 * `apply` mutates the copy, in linear time and without recursion on depth; it never throws on odd markup.
 */
export interface RepairRule {
  /** The file's name: `lazy-images`. */
  id: string;
  apply(copy: Document): void;
}
