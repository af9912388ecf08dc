import { loadAllImages } from '../../content/deferred-images';
import type { FeatureHost } from '../feature';
import styles from './print.css?raw';

/** Time to wait for images that are still loading before printing (ms). */
const IMAGES_TIMEOUT_MS = 4000;

/** Quotes a text as a CSS string. */
const cssString = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;

/** Styles for the page header and page numbers; browsers without margin boxes print their own. */
function pageStyles(title: string): string {
  return `@page {
  margin: 22mm 18mm;
  @top-center { content: ${cssString(title)}; font: 9pt/1.2 serif; color: #555; }
  @bottom-center { content: counter(page) " / " counter(pages); font: 9pt/1.2 serif; color: #555; }
}
@page :first { @top-center { content: none; } }`;
}

/** Loads the images that were deferred until they come near the viewport. */
async function loadImages({ content, window }: FeatureHost): Promise<void> {
  loadAllImages(content);
  const loading = [...content.querySelectorAll('img')].filter((image) => !image.complete);
  if (!loading.length) return;
  const all = loading.map((image) => {
    image.loading = 'eager';
    return image.decode().catch(() => {});
  });
  await Promise.race([
    Promise.all(all),
    new Promise((resolve) => window.setTimeout(resolve, IMAGES_TIMEOUT_MS)),
  ]);
}

/** Creates a function that prints the article, with all `<details>` open. The styles it adds apply to print only. */
export function createPrinter(host: FeatureHost): () => Promise<void> {
  const { content, window, document: view, article } = host;
  const root = view.documentElement;
  host.addStyles(styles + pageStyles(article.title));
  const prepare = () => {
    root.toggleAttribute('data-link-addresses', host.preferences().print.linkAddresses);
    content.closest('article')?.setAttribute('data-source', article.canonicalUrl || article.url);
  };
  let closedDetails: HTMLDetailsElement[] = [];
  window.addEventListener(
    'beforeprint',
    () => {
      prepare();
      closedDetails = [...content.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      for (const details of closedDetails) details.open = true;
    },
    { signal: host.signal },
  );
  window.addEventListener(
    'afterprint',
    () => {
      for (const details of closedDetails) details.open = false;
      closedDetails = [];
    },
    { signal: host.signal },
  );
  return async () => {
    await loadImages(host);
    if (!host.signal.aborted) window.print();
  };
}
