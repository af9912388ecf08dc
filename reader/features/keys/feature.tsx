import { X } from 'lucide';
import { render } from 'preact';
import { Dialog } from '../../../components/controls/Dialog';
import { IconButton } from '../../../components/controls/IconButton';
import { keyOf } from '../../../components/keys/key-of';
import styles from '../../../components/keys/keys.css?raw';
import { Strings } from '../../../components/strings';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { KeyList } from './KeyList';

function mount(host: FeatureHost): FeatureHandle {
  host.addStyles(styles);
  const { translate } = host;
  const dock = host.dock('before');
  let isOpen = false;

  const draw = () =>
    render(
      isOpen && (
        <Strings.Provider value={translate}>
          <Dialog class="key-dialog" label={translate('keys')} onKey={closeByOwnKey} onClose={close}>
            <div class="panel-head">
              <h2>{translate('keys')}</h2>
              <IconButton control="keys-close" label={translate('closePanel')} icon={X} onClick={close} />
            </div>
            <KeyList
              keys={host.preferences().keys}
              onKeys={(keys) => host.setPreferences({ ...host.preferences(), keys })}
            />
          </Dialog>
        </Strings.Provider>
      ),
      dock,
    );
  const show = (open: boolean) => {
    isOpen = open;
    draw();
    host.setPressed('keys.toggle', open);
  };
  const close = () => show(false);
  const closeByOwnKey = (event: KeyboardEvent) => {
    if (keyOf(event) !== '?' || (event.target as Element | null)?.matches?.('input')) return;
    event.preventDefault();
    close();
  };
  host.watch(draw);
  host.signal.addEventListener('abort', () => render(null, dock));
  return {
    run() {
      show(true);
      return true;
    },
  };
}

/** Lists the keyboard shortcuts, and lets the user change them. */
export const feature: Feature = { id: 'keys', mount };
