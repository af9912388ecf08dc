import { render } from 'preact';
import { formatDate } from '../../../components/dates';
import { Strings } from '../../../components/strings';
import { type Clip, copy } from '../../text/clipboard';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { articleMarkdown, markdownOf } from './markdown';
import styles from './paper.css?raw';
import { createPrint } from './print';
import { quotation } from './quotation';
import { addressOf, findSelectedPassage, type SelectedPassage, selectionIn, textOf } from './selected';
import { Toolbar } from './Toolbar';

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, article, content } = host;
  host.addStyles(styles);
  const print = createPrint(host);
  const dock = host.dock('after');

  const put = async (clip: Clip, done: 'copiedMarkdown' | 'copiedQuotation' | 'copiedPassage') => {
    host.say(host.translate((await copy(view, clip)) ? done : 'copyFailed'));
  };
  const quote = ({ range }: SelectedPassage, address: string) => {
    const date = article.publishedAt && formatDate(article.publishedAt, host.locale);
    put(quotation(textOf(range), article, date, address), 'copiedQuotation');
  };
  const withMeant = (act: (what: SelectedPassage) => void): boolean => {
    const what = findSelectedPassage(host);
    if (what) act(what);
    hide();
    return what !== null;
  };
  const commands: Record<string, () => boolean> = {
    'paper.print': () => {
      print();
      return true;
    },
    'paper.markdown': () => {
      const part = selectionIn(host)?.cloneContents();
      put({ text: part ? markdownOf(part) : articleMarkdown(article, content) }, 'copiedMarkdown');
      return true;
    },
    'paper.quote': () => withMeant((what) => quote(what, addressOf(what, host))),
    'paper.link': () => withMeant((what) => put({ text: addressOf(what, host) }, 'copiedPassage')),
    'paper.addresses': () => {
      const { print: printing, ...others } = host.preferences();
      const linkAddresses = !printing.linkAddresses;
      host.setPreferences({ ...others, print: { ...printing, linkAddresses } });
      return true;
    },
    'paper.offer': offer,
  };

  /** Offers what can be done with the selection, as long as there is one. */
  function offer(): boolean {
    const range = selectionIn(host);
    if (!range) return false;
    const box = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
    const remove = () => {
      host.run('corrections.remove');
      hide();
    };
    render(
      <Strings.Provider value={host.translate}>
        <Toolbar
          box={box}
          onQuote={() => commands['paper.quote']?.()}
          onLink={() => commands['paper.link']?.()}
          onRemove={host.page ? remove : null}
        />
      </Strings.Provider>,
      dock,
    );
    return true;
  }
  function hide(): void {
    render(null, dock);
  }
  const { signal } = host;
  view.addEventListener('selectionchange', () => !selectionIn(host) && hide(), { signal });
  host.window.addEventListener('scroll', hide, { signal, capture: true, passive: true });
  signal.addEventListener('abort', hide);
  return { run: (command) => commands[command]?.() ?? false };
}

/** The article on paper and in other hands: printing, Markdown, quotations, addresses of passages. */
export const feature: Feature = { id: 'paper', mount };
