import { makeEmbedFrame } from '../../content/embed-frame';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import styles from './embeds.css?raw';

/** Loads the embed of a card below its title. No script may run in the view's own frame, so there the page shows it. */
function loadEmbed(card: HTMLElement, link: HTMLAnchorElement, host: FeatureHost): void {
  const container = host.document.createElement('div');
  container.dataset.loaded = '';
  card.querySelector('[data-command]')?.replaceWith(container);
  const title = link.textContent ?? '';
  if (host.page) host.page.embed(container, link.href, title);
  else container.append(makeEmbedFrame(host.document, link.href, title));
  link.focus();
  host.announce(host.translate('loadedHere'));
}

function mount(host: FeatureHost): FeatureHandle {
  host.addStyles(styles);
  return {
    run() {
      const card = host.document.activeElement?.closest<HTMLElement>('.card');
      const link = card?.querySelector<HTMLAnchorElement>('a[data-embed]');
      if (!card || !link) return false;
      loadEmbed(card, link, host);
      return true;
    },
  };
}

/** Loads a video or post of another site on request. */
export const feature: Feature = { id: 'embeds', mount };
