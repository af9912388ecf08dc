import fields from '../../../components/controls/fields.css?raw';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { createSheet } from '../popover-sheet';
import sheetStyles from '../type/sheet.css?raw';
import { Aids } from './Aids';
import styles from './aids.css?raw';

function mount(host: FeatureHost): FeatureHandle {
  host.addStyles(fields + sheetStyles + styles);
  const sheet = createSheet(host, 'aids.toggle', (close) => (
    <Aids
      finding={host.preferences().finding}
      onFinding={(changed) => {
        const { finding, ...others } = host.preferences();
        host.setPreferences({ ...others, finding: { ...finding, ...changed } });
      }}
      onAutoScroll={() => {
        close();
        host.run('autoscroll.toggle');
      }}
      onKeys={() => {
        close();
        host.run('keys.toggle');
      }}
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

/** Opens the sheet of reading aids, for users who don't know the keys. */
export const feature: Feature = { id: 'aids', mount };
