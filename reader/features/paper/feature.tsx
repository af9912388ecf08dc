import { render } from 'preact';
import { formatDate } from '../../../components/dates';
import { Strings } from '../../../components/strings';
import { type ClipboardContent, copyToClipboard } from '../../text/clipboard';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { articleToMarkdown, toMarkdown } from './markdown';
import styles from './paper.css?raw';
import { createPrinter } from './print';
import { formatQuotation } from './quotation';
import { SelectionToolbar } from './SelectionToolbar';
import {
  articleSelection,
  findSelectedPassage,
  passageUrl,
  rangeText,
  type SelectedPassage,
} from './selected-passage';

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, article, content } = host;
  host.addStyles(styles);
  const print = createPrinter(host);
  const dock = host.dock('after');

  const copy = async (
    clip: ClipboardContent,
    done: 'copiedMarkdown' | 'copiedQuotation' | 'copiedPassage',
  ) => {
    host.showMessage(host.translate((await copyToClipboard(view, clip)) ? done : 'copyFailed'));
  };
  const quote = ({ range }: SelectedPassage, address: string) => {
    const date = article.publishedAt && formatDate(article.publishedAt, host.locale);
    copy(formatQuotation(rangeText(range), article, date, address), 'copiedQuotation');
  };
  const withPassage = (act: (passage: SelectedPassage) => void): boolean => {
    const passage = findSelectedPassage(host);
    if (passage) act(passage);
    hideToolbar();
    return passage !== null;
  };
  const commands: Record<string, () => boolean> = {
    'paper.print': () => {
      print();
      return true;
    },
    'paper.markdown': () => {
      const part = articleSelection(host)?.cloneContents();
      copy({ text: part ? toMarkdown(part) : articleToMarkdown(article, content) }, 'copiedMarkdown');
      return true;
    },
    'paper.quote': () => withPassage((passage) => quote(passage, passageUrl(passage, host))),
    'paper.link': () => withPassage((passage) => copy({ text: passageUrl(passage, host) }, 'copiedPassage')),
    'paper.addresses': () => {
      const { print: printing, ...others } = host.preferences();
      const linkAddresses = !printing.linkAddresses;
      host.setPreferences({ ...others, print: { ...printing, linkAddresses } });
      return true;
    },
    'paper.offer': showToolbar,
  };

  /** Shows the toolbar as long as there is a selection. */
  function showToolbar(): boolean {
    const range = articleSelection(host);
    if (!range) return false;
    const box = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
    const remove = () => {
      host.run('corrections.remove');
      hideToolbar();
    };
    render(
      <Strings.Provider value={host.translate}>
        <SelectionToolbar
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
  function hideToolbar(): void {
    render(null, dock);
  }
  const { signal } = host;
  view.addEventListener('selectionchange', () => !articleSelection(host) && hideToolbar(), { signal });
  host.window.addEventListener('scroll', hideToolbar, { signal, capture: true, passive: true });
  signal.addEventListener('abort', hideToolbar);
  return { run: (command) => commands[command]?.() ?? false };
}

/** Printing, and copying the article as Markdown, quotations and links to passages. */
export const feature: Feature = { id: 'paper', mount };
