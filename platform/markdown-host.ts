import { browser } from 'wxt/browser';
import { workerAddress } from '../markup/trusted-types';
import type { ExportedArticle, ExportOptions } from '../transfer/export/exporter';

/** Where `markdown.js` leaves its function in the page that loads it. */
export const MARKDOWN_WRITER = 'lecternWriteMarkdown';

const REQUESTS = 'lectern-markdown';
const ANSWERS = 'lectern-markdown-answers';
/** Longest time that an article may take (ms). */
const TIMEOUT_MS = 20_000;

/** An article to be written; without images, whose addresses stay. */
export type MarkdownRequest = Pick<ExportedArticle, 'article' | 'highlights'> & { options: ExportOptions };

type Writer = (exported: ExportedArticle, options: ExportOptions) => string;

let loading: Promise<Writer> | null = null;

function loadWriter(): Promise<Writer> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = workerAddress(browser.runtime.getURL('/markdown.js'));
    script.onload = () => resolve(Reflect.get(globalThis, MARKDOWN_WRITER) as Writer);
    script.onerror = () => reject(new Error('markdown.js did not load'));
    document.head.append(script);
  });
  return loading;
}

/** Answers `requestMarkdown`, in the page that hosts the library's worker: Chrome's background has no DOM. */
export function serveMarkdown(): void {
  const answers = new BroadcastChannel(ANSWERS);
  const requests = new BroadcastChannel(REQUESTS);
  requests.onmessage = async ({ data }: MessageEvent<{ id: string; request: MarkdownRequest }>) => {
    const { article, highlights, options } = data.request;
    try {
      const write = await loadWriter();
      answers.postMessage({
        id: data.id,
        text: write({ article, highlights, assets: async () => [] }, options),
      });
    } catch (error) {
      answers.postMessage({ id: data.id, error: String(error) });
    }
  };
}

/** An article as Markdown, written where there is a DOM. Rejects if it fails, or takes too long. */
export function requestMarkdown(request: MarkdownRequest): Promise<string> {
  const id = crypto.randomUUID();
  const answers = new BroadcastChannel(ANSWERS);
  const requests = new BroadcastChannel(REQUESTS);
  return new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), TIMEOUT_MS);
    answers.onmessage = ({ data }: MessageEvent<{ id: string; text?: string; error?: string }>) => {
      if (data.id !== id) return;
      clearTimeout(timer);
      if (data.text === undefined) reject(new Error(data.error));
      else resolve(data.text);
    };
    requests.postMessage({ id, request });
  }).finally(() => {
    answers.close();
    requests.close();
  });
}
