import fields from '../../../components/controls/fields.css?raw';
import { FAMILY_NAMES } from '../../../components/controls/TypeFields';
import { TypeSheet } from '../../../components/controls/TypeSheet';
import { createFonts } from '../../../platform/fonts';
import { siteOf } from '../../../preferences/look';
import { FAMILIES } from '../../../preferences/types';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { createSheet } from '../popover-sheet';
import styles from './sheet.css?raw';

function mount(host: FeatureHost): FeatureHandle {
  host.addStyles(fields + styles);
  const fonts = createFonts(host.document);
  const sheet = createSheet(
    host,
    'type.toggle',
    (close) => (
      <TypeSheet
        preferences={host.preferences()}
        site={siteOf(host.article.url)}
        locale={host.locale}
        onPreferences={host.setPreferences}
        onSettings={() => host.run('view.settings')}
        onClose={close}
      />
    ),
    { opening: loadNames },
  );
  /** Loads the letters of the bundled fonts' names, which are written in them. */
  function loadNames(): void {
    for (const family of FAMILIES)
      fonts.load(family, host.translate(FAMILY_NAMES[family])).then((add) => !host.signal.aborted && add());
  }
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
