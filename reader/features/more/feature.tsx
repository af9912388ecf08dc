import styles from '../../../components/controls/menu.css?raw';
import { keysOf } from '../../commands/keyboard';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { createSheet } from '../popover-sheet';
import { Menu } from './Menu';
import { type Item, itemsOf } from './menu-items';

function mount(host: FeatureHost): FeatureHandle {
  host.addStyles(styles);
  const keyOf = (command: string) => {
    const [key = ''] = keysOf(command, host.preferences().keys);
    return key.length === 1 ? key.toUpperCase() : key;
  };
  const choose = ({ command, checked }: Item) => {
    // What is switched on and off is seen to change.
    if (checked === undefined) sheet.close();
    host.run(command);
  };
  const sheet = createSheet(
    host,
    'more.toggle',
    (close) => <Menu groups={itemsOf(host)} keyOf={keyOf} onChoose={choose} onClose={close} />,
    { focus: 'button' },
  );
  host.watch(sheet.draw);
  return {
    run() {
      sheet.toggle();
      return true;
    },
  };
}

/** The menu of what is rarely wanted. */
export const feature: Feature = { id: 'more', mount };
