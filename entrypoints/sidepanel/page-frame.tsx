import { render } from 'preact';
import type { Article } from '../../article/types';
import { makeBlankFrame } from '../../markup/blank-frame';
import type { Read } from '../../preferences/preferences';
import { createExtensionView, type ExtensionView } from '../../reader/extension-page/extension-view';
import { openLinkInTab } from '../../reader/extension-page/open-link';
import type { HighlightStore } from '../../reader/features/highlight-store';

/** The view of a page in the panel, in a frame without scripts, like the one over the page itself. */
export interface PageFrame {
  element: HTMLIFrameElement;
  show(article: Article): void;
  setPreferences(read: Pick<Read, 'preferences'> & Partial<Read>): void;
}

/** Creates the frame. `title` is its accessible name. */
export function createPageFrame(
  title: string,
  openTab: (url: string) => void,
  save: () => void,
  highlights: HighlightStore,
): PageFrame {
  let wanted: Article | null = null;
  let latestRead: Parameters<PageFrame['setPreferences']>[0] | null = null;
  let shown: Article | null = null;
  let extensionView: ExtensionView | null = null;

  const draw = () => {
    const view = element.contentDocument;
    if (!wanted || !extensionView || !view?.body) return;
    extensionView.applyAppearance(wanted);
    render(extensionView.element(wanted, { embedded: true }), view.body);
    extensionView.afterRender(wanted);
    if (shown !== wanted) view.defaultView?.scrollTo(0, 0);
    shown = wanted;
  };

  const element = makeBlankFrame(document, {
    title,
    onReady(view) {
      extensionView?.end();
      extensionView = createExtensionView(view, { redraw: draw, save, highlights });
      if (latestRead) extensionView.setPreferences(latestRead);
      view.addEventListener('click', (event) => openLinkInTab(event, openTab));
      draw();
    },
  });

  return {
    element,
    show(article) {
      wanted = article;
      draw();
    },
    setPreferences(read) {
      latestRead = read;
      extensionView?.setPreferences(read);
    },
  };
}
