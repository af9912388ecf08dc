import { formatDate } from '../../../components/dates';
import { type ClipboardContent, copyToClipboard } from '../../text/clipboard';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { articleToMarkdown, toMarkdown } from './markdown';
import { createPrinter } from './print';
import { formatQuotation } from './quotation';
import {
  articleSelection,
  findSelectedPassage,
  passageUrl,
  rangeText,
  type SelectedPassage,
} from './selected-passage';

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, article, content } = host;
  const print = createPrinter(host);

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
  };

  return { run: (command) => commands[command]?.() ?? false };
}

/** Printing, and copying the article as Markdown, quotations and links to passages. */
export const feature: Feature = { id: 'paper', mount };
