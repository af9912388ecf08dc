import { render } from 'preact';
import panel from '../../../components/controls/panel.css?raw';
import { Strings } from '../../../components/strings';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { AutomaticPanel } from './AutomaticPanel';
import styles from './automatic.css?raw';

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, page } = host;
  if (!page) return { run: () => false };
  host.addStyles(panel + styles);
  const dock = host.dock('after');
  let before: HTMLElement | null = null;
  const close = () => {
    render(null, dock);
    (before?.isConnected ? before : host.main).focus({ preventScroll: true });
  };
  const set = async (rule: string | null) => {
    close();
    await page.setAutomatic(rule);
    if (rule === null) host.showMessage(host.translate('automaticStopped'));
  };
  const show = () => {
    before = view.activeElement as HTMLElement | null;
    render(
      <Strings.Provider value={host.translate}>
        <AutomaticPanel automatic={page.automatic()} onStart={set} onStop={() => set(null)} onClose={close} />
      </Strings.Provider>,
      dock,
    );
    return true;
  };
  return {
    run(command) {
      if (command === 'automatic.stop') void set(null);
      else show();
      return true;
    },
  };
}

/** Chooses where the view opens automatically. */
export const feature: Feature = { id: 'automatic', mount };
