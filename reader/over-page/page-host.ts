import { loadRecord, storeRecord } from '../../platform/record-store';
import { sendMessage } from '../../platform/send-message';
import { interfaceLocale, translate } from '../../platform/translate';
import type { Feature } from '../features/feature';
import { FEATURES } from '../features/features';
import type { PageTools } from '../features/page-tools';
import type { ReaderHost } from '../features/reader-host';
import { contentWorld } from './content-world';
import type { PageContext } from './page-context';

/** Loads a feature. How depends on where the reader runs. */
export type LoadFeature = (id: string) => Promise<Feature | null>;

/** Creates the host of a view over a page. */
export function createPageHost(
  load: LoadFeature,
  session: Pick<ReaderHost, 'preferences' | 'setPreferences' | 'save' | 'actions' | 'highlights' | 'redraw'>,
  context: PageContext,
): ReaderHost {
  let tools: PageTools | undefined;
  return {
    ...session,
    async load(id) {
      const manifest = FEATURES.find((feature) => feature.id === id);
      if (manifest?.needsPage && !contentWorld().pageTools) await sendMessage({ type: 'page-tools' });
      return load(id);
    },
    get page() {
      tools ??= contentWorld().pageTools?.(context);
      return tools;
    },
    openSettings: () => sendMessage({ type: 'settings' }),
    openHelp: () => sendMessage({ type: 'help' }),
    translate,
    locale: interfaceLocale,
    loadRecord,
    storeRecord,
  };
}
