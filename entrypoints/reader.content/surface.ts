import { browser } from 'wxt/browser';
import type { Feature } from '../../components/reader/feature';
import type { Surface } from '../../components/reader/surface';
import type { Preferences } from '../../preferences/types';
import { ask, interfaceLocale, translate } from './environment';

/** Loads a feature of the view; how depends on where the reader runs. */
export type LoadFeature = (id: string) => Promise<Feature | null>;

/** Not there any more once the extension was updated under an open view, whatever the type says. */
const storage = (): typeof browser.storage.local | undefined => browser.storage?.local;

async function recall(key: string): Promise<unknown> {
  const stored = await storage()
    ?.get(key)
    .catch(() => null);
  return stored?.[key] ?? null;
}

/** Keeps nothing of a private window's pages. */
async function remember(key: string, value: unknown): Promise<void> {
  if (browser.extension?.inIncognitoContext) return;
  await storage()
    ?.set({ [key]: value })
    .catch(() => {});
}

/** What the page does for the features of a view over it. Takes how features are loaded, and what the session knows. */
export function pageSurface(
  load: LoadFeature,
  session: { preferences(): Preferences; setPreferences(changed: Preferences): void; changed(): void },
): Surface {
  return {
    ...session,
    load,
    openSettings: () => ask({ type: 'settings' }),
    translate,
    locale: interfaceLocale,
    recall,
    remember,
  };
}
