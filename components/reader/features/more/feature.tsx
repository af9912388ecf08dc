import { render } from 'preact';
import { Strings } from '../../../strings';
import type { Feature, FeatureHandle, FeatureHost } from '../../feature';
import { keysOf } from '../../keys';
import styles from '../../menu.css?raw';
import { itemsOf } from './items';
import { Menu } from './Menu';

function mount(host: FeatureHost): FeatureHandle {
  const { document: view } = host;
  host.addStyles(styles);
  const dock = host.dock('before');
  let before: HTMLElement | null = null;
  let open: AbortController | null = null;

  const keyOf = (command: string) => {
    const [key = ''] = keysOf(command, host.preferences().keys);
    return key.length === 1 ? key.toUpperCase() : key;
  };
  const draw = () =>
    render(
      open && (
        <Strings.Provider value={host.translate}>
          <Menu groups={itemsOf(host)} keyOf={keyOf} onChoose={choose} onClose={close} />
        </Strings.Provider>
      ),
      dock,
    );
  const choose = (command: string) => {
    if (command === 'more.addresses') {
      const preferences = host.preferences();
      const linkAddresses = !preferences.print.linkAddresses;
      host.setPreferences({ ...preferences, print: { ...preferences.print, linkAddresses } });
      draw();
      return;
    }
    close();
    host.run(command);
  };
  const close = () => {
    if (!open) return;
    open.abort();
    open = null;
    draw();
    (before?.isConnected ? before : host.main).focus({ preventScroll: true });
    host.pressed('more.toggle', false);
  };
  const show = () => {
    open = new AbortController();
    before = view.activeElement as HTMLElement | null;
    draw();
    const outside = ({ target }: Event) => {
      if (!dock.contains(target as Node) && !(target as Element).closest?.('.bar')) close();
    };
    view.addEventListener('pointerdown', outside, { signal: open.signal });
    host.pressed('more.toggle', true);
  };
  host.signal.addEventListener('abort', close);
  return {
    run() {
      if (open) close();
      else show();
      return true;
    },
  };
}

/** The menu of what is rarely wanted. */
export const feature: Feature = { id: 'more', mount };
