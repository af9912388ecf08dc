import { render } from 'preact';
import { siteOf } from '../../../../preferences/look';
import fields from '../../../controls/fields.css?raw';
import { TypeSheet } from '../../../controls/TypeSheet';
import { Strings } from '../../../strings';
import type { Feature, FeatureHandle, FeatureHost } from '../../feature';
import styles from './sheet.css?raw';

function mount(host: FeatureHost): FeatureHandle {
  const { document: view } = host;
  host.addStyles(fields + styles);
  const dock = host.dock('before');
  let before: HTMLElement | null = null;
  let open: AbortController | null = null;

  const draw = () =>
    render(
      open && (
        <Strings.Provider value={host.translate}>
          <TypeSheet
            preferences={host.preferences()}
            site={siteOf(host.article.url)}
            locale={host.locale}
            onPreferences={host.setPreferences}
            onSettings={() => host.run('view.settings')}
            onClose={close}
          />
        </Strings.Provider>
      ),
      dock,
    );
  const close = () => {
    if (!open) return;
    const hadFocus = dock.matches(':focus-within');
    open.abort();
    open = null;
    draw();
    if (hadFocus) (before?.isConnected ? before : host.main).focus({ preventScroll: true });
    host.pressed('type.toggle', false);
  };
  const show = () => {
    open = new AbortController();
    const { signal } = open;
    before = view.activeElement as HTMLElement | null;
    draw();
    dock.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
    dock.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      },
      { signal },
    );
    // The bar answers its own presses: Aa would close the sheet and open it again.
    const outside = ({ target }: Event) => {
      if (!dock.contains(target as Node) && !(target as Element).closest?.('.bar')) close();
    };
    view.addEventListener('pointerdown', outside, { signal });
    host.pressed('type.toggle', true);
  };
  host.watch(() => open && draw());
  host.signal.addEventListener('abort', close);
  return {
    run() {
      if (open) close();
      else show();
      return true;
    },
  };
}

/** The sheet under "Aa": how the text is set. */
export const feature: Feature = { id: 'type', mount };
