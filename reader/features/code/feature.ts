import { copyToClipboard } from '../../text/clipboard';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import styles from './code.css?raw';
import { highlightCode } from './colour';
import { createCodeHighlighter } from './paint';

/** Code this near to the window, in pixels, is coloured: before it is seen, and not all at once. */
const ROOT_MARGIN = '600px';
/** How long a button says what it did, in ms. */
const MESSAGE_DURATION_MS = 2000;

/** Puts a button on a block that copies it. It stands beside the box that scrolls, not in it. */
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

/** Colours code, and copies it. */
export const feature: Feature = { id: 'code', mount };
