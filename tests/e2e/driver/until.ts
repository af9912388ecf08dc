/** Polls until the result is neither null nor false; throws the result of `describe` after `ms`. */
export async function until<T>(
  ask: () => Promise<T | null | false>,
  describe: () => string | Promise<string>,
  ms = 10_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`after ${ms} ms: ${await describe()}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
