import { loadAllImages } from '../../content/deferred-images';
import type { FeatureHost } from '../feature';
import styles from './print.css?raw';

/** So long, in ms, printing waits for pictures that were not near the window yet. */
const PATIENCE = 4000;

/** A text as a CSS string. */
const cssString = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;

/** The running title and the page numbers; browsers without margin boxes print their own. */
function pageStyles(title: string): string {
  return `@page {
  margin: 22mm 18mm;
  @top-center { content: ${cssString(title)}; font: 9pt/1.2 serif; color: #555; }
  @bottom-center { content: counter(page) " / " counter(pages); font: 9pt/1.2 serif; color: #555; }
}
@page :first { @top-center { content: none; } }`;
}

/** Loads the pictures that wait for the reader to come near; on paper there is no coming near. */
async function loadPictures({ content, window }: FeatureHost): Promise<void> {
  loadAllImages(content);
  const late = [...content.querySelectorAll('img')].filter((image) => !image.complete);
  if (!late.length) return;
  const all = late.map((image) => {
    image.loading = 'eager';
    return image.decode().catch(() => {});
  });
  await Promise.race([Promise.all(all), new Promise((resolve) => window.setTimeout(resolve, PATIENCE))]);
}

/**
 * Prepares the view for paper and prints it: the article alone, its folds open. The styles stay; they hold on paper only.
 */
export function createPrint(host: FeatureHost): () => Promise<void> {
  const { content, window, document: view, article } = host;
  const root = view.documentElement;
  host.addStyles(styles + pageStyles(article.title));
  const prepare = () => {
    root.toggleAttribute('data-link-addresses', host.preferences().print.linkAddresses);
    content.closest('article')?.setAttribute('data-source', article.canonicalUrl || article.url);
  };
  let folded: HTMLDetailsElement[] = [];
  window.addEventListener(
    'beforeprint',
    () => {
      prepare();
      folded = [...content.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      for (const fold of folded) fold.open = true;
    },
    { signal: host.signal },
  );
  window.addEventListener(
    'afterprint',
    () => {
      for (const fold of folded) fold.open = false;
      folded = [];
    },
    { signal: host.signal },
  );
  return async () => {
    await loadPictures(host);
    if (!host.signal.aborted) window.print();
  };
}
