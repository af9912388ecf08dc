/** Delays before each retry (ms). */
const RETRY_DELAYS_MS = [30, 90, 270];

/**
 * Runs an injection into the tab in which the user has just pressed, and retries it when the browser refuses: Chromium tells a
 * page's process about the granted permission and about the script independently, and in about one press in thirty the script
 * arrives first. Resolves to its result; throws the browser's error if every attempt is refused.
 */
export async function retryRefused<T>(inject: () => Promise<T>): Promise<T> {
  for (const delay of RETRY_DELAYS_MS) {
    try {
      return await inject();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  return inject();
}
