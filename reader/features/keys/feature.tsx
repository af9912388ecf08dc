import { X } from 'lucide';
import { render } from 'preact';
import { IconButton } from '../../../components/controls/IconButton';
import { Strings } from '../../../components/strings';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { KeyList } from './KeyList';
import styles from './keys.css?raw';

function mount(host: FeatureHost): FeatureHandle {
  host.addStyles(styles);
  const { translate } = host;
  const dialog = host.document.createElement('dialog');
  dialog.className = 'key-dialog';
  dialog.setAttribute('aria-label', translate('keys'));
  host.dock('before').append(dialog);

  const draw = () =>
    render(
      dialog.open && (
        <Strings.Provider value={translate}>
          <div class="panel-head">
            <h2>{translate('keys')}</h2>
            <IconButton control="keys-close" label={translate('closePanel')} icon={X} onClick={close} />
          </div>
          <KeyList
            keys={host.preferences().keys}
            onKeys={(keys) => host.setPreferences({ ...host.preferences(), keys })}
          />
        </Strings.Provider>
      ),
      dialog,
    );
  const close = () => {
    dialog.close();
    draw();
    host.pressed('keys.toggle', false);
  };
  // Esc and the key itself close it; the browser gives the focus back to where it was.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' && event.key !== '?') return;
    event.preventDefault();
    close();
  });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  host.watch(draw);
  host.signal.addEventListener('abort', () => render(null, dialog));
  return {
    run() {
      dialog.showModal();
      draw();
      host.pressed('keys.toggle', true);
      return true;
    },
  };
}

/** Lists the keys, and changes them. */
export const feature: Feature = { id: 'keys', mount };
