import { render } from 'preact';
import type { Article } from '../../article/types';
import { makeBlankFrame } from '../../markup/blank-frame';
import type { Read } from '../../preferences/preferences';
import { createExtensionView, type ExtensionView } from '../../reader/extension-page/extension-view';

/** The clean view of a page in the panel: a frame that can run no script, as the one over the page itself. */
export interface PageFrame {
  element: HTMLIFrameElement;
  show(article: Article): void;
  setPreferences(read: Pick<Read, 'preferences'> & Partial<Read>): void;
}

/** A link out of the article opens beside it, never in the panel. The view itself follows those that stay in it. */
function follow(event: MouseEvent, openTab: (url: string) => void): void {
  const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[href]');
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  openTab(link.href);
}

/** Makes the frame. Takes its accessible name, what opens a link, and what saves the article. */
export function createPageFrame(title: string, openTab: (url: string) => void, save: () => void): PageFrame {
  let wanted: Article | null = null;
  let worn: Parameters<PageFrame['setPreferences']>[0] | null = null;
  let shown: Article | null = null;
  let own: ExtensionView | null = null;

  const draw = () => {
    const view = element.contentDocument;
    if (!wanted || !own || !view?.body) return;
    own.dress(wanted);
    render(own.node(wanted, { embedded: true }), view.body);
    own.rendered(wanted);
    if (shown !== wanted) view.defaultView?.scrollTo(0, 0);
    shown = wanted;
  };

  const element = makeBlankFrame(document, {
    title,
    onReady(view) {
      own?.end();
      own = createExtensionView(view, draw, save);
      if (worn) own.wear(worn);
      view.addEventListener('click', (event) => follow(event, openTab));
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
      worn = read;
      own?.wear(read);
    },
  };
}
