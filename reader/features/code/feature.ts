import { copyToClipboard } from '../../text/clipboard';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import styles from './code.css?raw';
import { createCodeHighlighter } from './code-highlighter';
import { highlightCode } from './highlight-code';

/** Code is highlighted when it comes this near to the viewport, not all at once. */
const ROOT_MARGIN = '600px';
/** Time a button shows what it did (ms). */
const MESSAGE_DURATION_MS = 2000;

/** Adds a copy button to a code block, next to the scrolling box rather than in it. */
function addCopyButton(pre: HTMLElement, host: FeatureHost): void {
  const box = pre.closest('.scrolls');
  if (!box || box.parentElement?.matches('.code')) return;
  const wrapper = host.document.createElement('div');
  wrapper.className = 'code';
  const button = host.document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.dataset.control = 'copy-code';
  const setLabel = (text: string) => {
    button.textContent = text;
  };
  setLabel(host.translate('copyCode'));
  button.addEventListener('click', async () => {
    const done = await copyToClipboard(host.document, { text: (pre.textContent ?? '').replace(/\n$/, '') });
    const text = host.translate(done ? 'copied' : 'copyFailed');
    setLabel(text);
    host.announce(text);
    host.window.setTimeout(() => setLabel(host.translate('copyCode')), MESSAGE_DURATION_MS);
  });
  box.replaceWith(wrapper);
  wrapper.append(box, button);
}

function mount(host: FeatureHost): FeatureHandle {
  const { window, content } = host;
  const blocks = [...content.querySelectorAll<HTMLElement>('pre')];
  if (!blocks.length) return { run: () => false };
  host.addStyles(styles);
  for (const pre of blocks) addCopyButton(pre, host);
  const highlight = createCodeHighlighter(host);
  const observer = new window.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        const pre = target as HTMLElement;
        highlight(pre, highlightCode(pre.textContent ?? '', pre.dataset.language ?? null));
      }
    },
    { rootMargin: ROOT_MARGIN },
  );
  for (const pre of blocks) observer.observe(pre);
  host.signal.addEventListener('abort', () => observer.disconnect());
  return { run: () => false };
}

/** Highlights code, and adds buttons that copy it. */
export const feature: Feature = { id: 'code', mount };
