import fields from '../../../components/controls/fields.css?raw';
import { TypeSheet } from '../../../components/controls/TypeSheet';
import { siteOf } from '../../../preferences/look';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { createSheet } from '../popover-sheet';
import styles from './sheet.css?raw';

function mount(host: FeatureHost): FeatureHandle {
  host.addStyles(fields + styles);
  const sheet = createSheet(host, 'type.toggle', (close) => (
    <TypeSheet
      preferences={host.preferences()}
      site={siteOf(host.article.url)}
      locale={host.locale}
      onPreferences={host.setPreferences}
      onSettings={() => host.run('view.settings')}
      onClose={close}
    />
  ));
  host.watch(sheet.draw);
  return {
    run() {
      sheet.toggle();
      return true;
    },
  };
}

/** Opens the sheet "Aa" with the settings of the text. */
export const feature: Feature = { id: 'type', mount };
