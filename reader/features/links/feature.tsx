import { render } from 'preact';
import menu from '../../../components/controls/menu.css?raw';
import { Strings } from '../../../components/strings';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { LinkMenu } from './LinkMenu';
import styles from './links.css?raw';

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, content, page } = host;
  if (!page) return { run: () => false };
  host.addStyles(menu + styles);
  const dock = host.dock('after');
  let open: { link: HTMLElement; ending: AbortController } | null = null;

  const close = () => {
    if (!open) return;
    const { link, ending } = open;
    open = null;
    ending.abort();
    render(null, dock);
    if (link.isConnected) link.focus({ preventScroll: true });
  };
  const show = (link: HTMLAnchorElement) => {
    close();
    open = { link, ending: new AbortController() };
    const outside = ({ target }: Event) => !dock.contains(target as Node) && close();
    const { signal } = open.ending;
    view.addEventListener('pointerdown', outside, { signal });
    host.window.addEventListener('scroll', close, { signal, passive: true });
    render(
      <Strings.Provider value={host.translate}>
        <LinkMenu
          address={link.href}
          box={link.getBoundingClientRect()}
          onClose={close}
          onOpen={(where) => {
            close();
            page.openLink(link.href, where);
            if (where === 'background') host.showMessage(host.translate('openedBackground'));
          }}
        />
      </Strings.Provider>,
      dock,
    );
  };
  host.signal.addEventListener('abort', close);
  return {
    run() {
      const link = view.activeElement?.closest<HTMLAnchorElement>('a[href^="http"]');
      if (!link || !content.contains(link)) return false;
      show(link);
      return true;
    },
  };
}

/** Opens a link in the same tab, in a new tab, or in the background. */
export const feature: Feature = { id: 'links', mount };
