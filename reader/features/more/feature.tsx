import { Menu } from '../../../components/controls/Menu';
import styles from '../../../components/controls/menu.css?raw';
import { keysOf } from '../../commands/keyboard';
import { readableKey } from '../../commands/label-with-key';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { createSheet } from '../popover-sheet';
import { type Entry, entriesFor } from './menu-entries';

function mount(host: FeatureHost): FeatureHandle {
  host.addStyles(styles);
  const { translate } = host;
  const shortcutOf = (command: string) => {
    const [key = ''] = keysOf(command, host.preferences().keys);
    return readableKey(key);
  };
  const choose = ({ command, isOn }: Entry) => {
    // Stay open for an entry that is switched on and off, so that the change is visible.
    if (isOn === undefined) sheet.close();
    host.run(command);
  };
  const itemOf = (entry: Entry) => ({
    control: entry.command,
    label: translate(entry.label),
    shortcut: shortcutOf(entry.command),
    checked: entry.isOn,
    run: () => choose(entry),
  });
  const sheet = createSheet(
    host,
    'more.toggle',
    (close) => (
      <Menu
        label={translate('more')}
        part="more"
        groups={entriesFor(host).map(({ heading, entries }) => ({
          ...(heading && { heading: translate(heading) }),
          items: entries.map(itemOf),
        }))}
        onClose={close}
      />
    ),
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

/** The menu of rarely used commands. */
export const feature: Feature = { id: 'more', mount };
