/** Does a piece of work that may throw; then what stands in for its result, or nothing. */
export interface Attempt {
  (stage: string, work: () => void): void;
  <Result>(stage: string, work: () => Result, instead: () => Result): Result;
}

/**
 * Makes what lets a pipeline go on after a part of it threw: no page is so odd, and no rule so wrong, that a reader should
 * lose the whole article for it. Takes what is told of each fault.
 */
export function tolerate(onFault?: (stage: string, error: unknown) => void): { attempt: Attempt } {
  const attempt = <Result>(stage: string, work: () => Result, instead?: () => Result) => {
    try {
      return work();
    } catch (error) {
      onFault?.(stage, error);
      return instead?.();
    }
  };
  return { attempt: attempt as Attempt };
}
