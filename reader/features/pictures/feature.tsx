import { render } from 'preact';
import { Strings } from '../../../components/strings';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import styles from './pictures.css?raw';
import { bestSource } from './source';
import { type Picture, Viewer } from './Viewer';

function pictureOf(image: HTMLImageElement): Picture {
  const caption = image.closest('figure')?.querySelector('figcaption');
  const direction = caption?.closest('[dir]')?.getAttribute('dir');
  const text = (caption?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return {
    source: bestSource(image),
    alt: image.alt,
    caption: text || image.title,
    language: caption?.closest('[lang]')?.getAttribute('lang') ?? '',
    direction: direction === 'rtl' || direction === 'ltr' ? direction : 'auto',
  };
}

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, content } = host;
  host.addStyles(styles);
  const dock = host.dock('after');
  let open = false;
  let images: HTMLImageElement[] = [];
  let at = 0;

  const draw = () =>
    render(
      open && (
        <Strings.Provider value={host.translate}>
          <Viewer
            pictures={images.map(pictureOf)}
            at={at}
            locale={host.locale}
            rtl={view.documentElement.dir === 'rtl'}
            onGo={go}
            onClose={close}
          />
        </Strings.Provider>
      ),
      dock,
    );
  const go = (to: number) => {
    at = to;
    draw();
  };
  const close = () => {
    if (!open) return;
    open = false;
    draw();
    // Back to the picture that was looked at last, which may be another than the first.
    const target = images[at]?.closest<HTMLElement>('[data-command]');
    if (!target?.isConnected) return;
    host.navigator().show(target, 'near');
    target.focus({ preventScroll: true });
  };
  host.signal.addEventListener('abort', close);
  return {
    run() {
      const active = view.activeElement;
      const image = active?.matches('img') ? active : active?.querySelector('img');
      if (open || !image || !content.contains(image)) return false;
      images = [...content.querySelectorAll<HTMLImageElement>('img[data-picture]')];
      at = Math.max(0, images.indexOf(image as HTMLImageElement));
      open = true;
      draw();
      return true;
    },
  };
}

/** Enlarges the article's pictures, with zoom and caption, one after the other. */
export const feature: Feature = { id: 'pictures', mount };
