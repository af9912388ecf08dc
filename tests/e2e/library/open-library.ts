import type { Library } from '../../../library/library';
import { bundle } from '../../bench/lib/bundle.mjs';
import type { Driver, Tab } from '../driver/driver';
import { invoke } from './invoke';

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
  await tab.inject(`${await script}; window.lecternClient = lecternClient;`);
  return {
    tab,
    async call(name, ...args) {
      const answer = await tab.inPage(invoke, 'lecternClient', name as string, args as unknown[]);
      if ('reason' in answer) throw new Error(`${answer.reason}: ${answer.message}`);
      return answer.value as never;
    },
  };
}
