import type { Library } from '../../../library/library';
import { bundle } from '../../bench/lib/bundle.mjs';
import type { Driver, Tab } from '../driver/driver';

type Methods = Omit<Library, 'subscribe'>;

/** The real client, called from a page of the extension in a real browser. */
export interface LibraryInTab {
  tab: Tab;
  /** Calls a method of the client; what it rejects with is thrown as `reason: message`. */
  call<Name extends keyof Methods>(
    name: Name,
    ...args: Parameters<Methods[Name]>
  ): Promise<Awaited<ReturnType<Methods[Name]>>>;
}

let script: Promise<string> | null = null;

/** Opens the extension's first-run page, which talks to no library itself, and gives it the client. */
export async function openLibraryTab(browser: Driver): Promise<LibraryInTab> {
  script ??= bundle('tests/e2e/library/client-entry.ts', 'lecternClient');
  const tab = await browser.open(await browser.own('/welcome.html'));
  // Firefox runs what a test injects in a sandbox, whose `globalThis` is not the page's.
  await tab.inject(`${await script}; window.lecternClient = lecternClient;`);
  return {
    tab,
    async call(name, ...args) {
      const answer = await tab.inPage(
        async (method, values) => {
          const library: Record<string, (...args: unknown[]) => Promise<unknown>> = Reflect.get(
            window,
            'lecternClient',
          ).library;
          try {
            return { ok: true as const, value: (await library[method]?.(...values)) ?? null };
          } catch (error) {
            const { reason, message } = error as { reason?: string; message: string };
            return { ok: false as const, problem: `${reason}: ${message}` };
          }
        },
        name as string,
        args as unknown[],
      );
      if (!answer.ok) throw new Error(answer.problem);
      return answer.value as never;
    },
  };
}
