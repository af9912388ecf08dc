import { render } from 'preact';
import type { Article } from '../../article/types';
import { Content } from '../../components/reader/Content';
import { Header } from '../../components/reader/Header';
import { readerStyles } from '../../components/reader/styles';
import { Strings } from '../../components/strings';
import { applyPreferences } from '../../components/theme/apply';
import type { Preferences } from '../../preferences/types';
import { interfaceLocale, translate } from '../reader.content/environment';

const SOURCE = '<!doctype html><html><head><meta charset="utf-8"><title></title></head><body></body></html>';

/** The clean view of a page in the panel: a frame that can run no script, as the one over the page itself. */
export interface PageFrame {
  element: HTMLIFrameElement;
  show(article: Article, preferences: Preferences): void;
}

/** Follows a link of the article: a place in it scrolls there, everything else opens beside it, never in the panel. */
function follow(view: Document, event: MouseEvent, openTab: (url: string) => void): void {
  const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[href]');
  if (!link) return;
  event.preventDefault();
  const address = link.getAttribute('href') ?? '';
  if (!address.startsWith('#')) openTab(link.href);
  else view.getElementById(address.slice(1))?.scrollIntoView({ block: 'start' });
}

/** Makes the frame. Takes its accessible name and what opens a link. */
export function createPageFrame(title: string, openTab: (url: string) => void): PageFrame {
  const element = document.createElement('iframe');
  // With `allow-scripts` missing, what slips through the sanitiser finds a document without scripts.
  element.setAttribute('sandbox', 'allow-same-origin');
  element.title = title;
  element.srcdoc = SOURCE;
  let wanted: { article: Article; preferences: Preferences } | null = null;
  let shown: Article | null = null;

  const draw = () => {
    const view = element.contentDocument;
    if (!wanted || view?.URL !== 'about:srcdoc' || !view.body) return;
    const { article, preferences } = wanted;
    applyPreferences(view.documentElement, preferences, article);
    render(
      <Strings.Provider value={translate}>
        <main dir={article.direction}>
          <article>
            <Header article={article} locale={interfaceLocale()} />
            <Content html={article.content} />
          </article>
        </main>
      </Strings.Provider>,
      view.body,
    );
    if (shown !== article) view.defaultView?.scrollTo(0, 0);
    shown = article;
  };

  element.addEventListener('load', () => {
    const view = element.contentDocument;
    const window = view?.defaultView as (Window & typeof globalThis) | null | undefined;
    if (!view || !window || view.URL !== 'about:srcdoc') return;
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(readerStyles);
    view.adoptedStyleSheets = [sheet];
    view.addEventListener('click', (event) => follow(view, event, openTab));
    draw();
  });

  return {
    element,
    show(article, preferences) {
      wanted = { article, preferences };
      draw();
    },
  };
}
