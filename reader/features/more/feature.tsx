import styles from '../../../components/controls/menu.css?raw';
import { keysOf } from '../../commands/keyboard';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { createSheet } from '../popover-sheet';
import { Menu } from './Menu';
import { itemsOf } from './menu-items';

function mount(host: FeatureHost): FeatureHandle {
  host.addStyles(styles);
  const keyOf = (command: string) => {
    const [key = ''] = keysOf(command, host.preferences().keys);
    return key.length === 1 ? key.toUpperCase() : key;
  };
  const choose = (command: string) => {
    if (command === 'more.addresses') {
      const preferences = host.preferences();
      const linkAddresses = !preferences.print.linkAddresses;
      host.setPreferences({ ...preferences, print: { ...preferences.print, linkAddresses } });
      sheet.draw();
      return;
    }
    sheet.close();
    host.run(command);
  };
  const sheet = createSheet(
    host,
    'more.toggle',
    (close) => <Menu groups={itemsOf(host)} keyOf={keyOf} onChoose={choose} onClose={close} />,
    { focus: 'button' },
  );
  return {
    run() {
      sheet.toggle();
      return true;
    },
  };
}

/** The menu of what is rarely wanted. */
export const feature: Feature = { id: 'more', mount };
