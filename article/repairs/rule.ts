/**
 * One repair of the detached copy before the article is chosen (lazy images, code blocks, …), in a file of its own. `apply`
 * mutates the copy in linear time, without recursing on depth, and never throws on odd markup.
 */
export interface RepairRule {
  /** Stable identifier, such as `lazy-images`. */
  id: string;
  apply(copy: Document): void;
}
