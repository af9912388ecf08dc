/** Runs work that may throw, returning the fallback's result (or undefined) if it does. */
export interface Attempt {
  (stage: string, work: () => void): void;
  <Result>(stage: string, work: () => Result, fallback: () => Result): Result;
}

/**
 * Creates an `attempt` function that keeps the pipeline going after one step throws: no odd page or buggy rule should cost
 * the user the whole article. `onFault` is called for every error caught.
 */
export function tolerate(onFault?: (stage: string, error: unknown) => void): { attempt: Attempt } {
  const attempt = <Result>(stage: string, work: () => Result, fallback?: () => Result) => {
    try {
      return work();
    } catch (error) {
      onFault?.(stage, error);
      return fallback?.();
    }
  };
  return { attempt: attempt as Attempt };
}
