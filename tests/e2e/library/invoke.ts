/** What a method of the client came to: its value, or the reason and message it was refused with. */
export type Answer = { value: unknown } | { reason: string; message: string };

/**
 * Calls a method of the library's client, which a script has left on `window` under `name`. Runs in the page, as its own text.
 * Firefox runs what a test injects in a sandbox, whose `globalThis` is not the page's.
 */
export async function invoke(name: string, method: string, values: unknown[]): Promise<Answer> {
  const library: Record<string, (...args: unknown[]) => Promise<unknown>> = Reflect.get(window, name).library;
  try {
    return { value: (await library[method]?.(...values)) ?? null };
  } catch (error) {
    const { reason, message } = error as { reason?: string; message: string };
    return { reason: String(reason), message };
  }
}
