import { browser } from 'wxt/browser';
import { ask, interfaceLocale, translate } from '../../platform/environment';
import type { Feature } from '../features/feature';
import type { PageTools } from '../features/page-tools';
import type { Surface } from '../features/reader-host';
import { pageWorld } from './content-world';
import { NEEDS_PAGE, type PageContext } from './page-context';

/** Loads a feature of the view; how depends on where the reader runs. */
export type LoadFeature = (id: string) => Promise<Feature | null>;

/** Not there any more once the extension was updated under an open view, whatever the type says. */
const storage = (): typeof browser.storage.local | undefined => browser.storage?.local;

/** Reads a small record of the extension's own; null where there is none. */
export async function recall(key: string): Promise<unknown> {
  const stored = await storage()
    ?.get(key)
    .catch(() => null);
  return stored?.[key] ?? null;
}

/** Keeps such a record; nothing of a private window's pages. */
export async function remember(key: string, value: unknown): Promise<void> {
  if (browser.extension?.inIncognitoContext) return;
  await storage()
    ?.set({ [key]: value })
    .catch(() => {});
}

/**
 * What the page does for the features of a view over it. Takes how features are loaded, what the session knows, and what
 * its page's tools work with.
 */
export function pageSurface(
  load: LoadFeature,
  session: Pick<Surface, 'preferences' | 'setPreferences' | 'save' | 'changed'>,
  context: PageContext,
): Surface {
  let tools: PageTools | undefined;
  return {
    ...session,
    async load(id) {
      if (NEEDS_PAGE.includes(id) && !pageWorld().pageTools) await ask({ type: 'page-tools' });
      return load(id);
    },
    get page() {
      tools ??= pageWorld().pageTools?.(context);
      return tools;
    },
    openSettings: () => ask({ type: 'settings' }),
    translate,
    locale: interfaceLocale,
    recall,
    remember,
  };
}
