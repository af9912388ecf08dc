import { copy } from '../../text/clipboard';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import styles from './code.css?raw';
import { colour } from './colour';
import { createPaint } from './paint';

/** Code this near to the window, in pixels, is coloured: before it is seen, and not all at once. */
const NEAR = '600px';
/** How long a button says what it did, in ms. */
const SAID = 2000;

/** Puts a button on a block that copies it. It stands beside the box that scrolls, not in it. */
function addButton(pre: HTMLElement, host: FeatureHost): void {
  const box = pre.closest('.scrolls');
  if (!box || box.parentElement?.matches('.code')) return;
  const holder = host.document.createElement('div');
  holder.className = 'code';
  const button = host.document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.dataset.control = 'copy-code';
  const say = (text: string) => {
    button.textContent = text;
  };
  say(host.translate('copyCode'));
  button.addEventListener('click', async () => {
    const done = await copy(host.document, { text: (pre.textContent ?? '').replace(/\n$/, '') });
    const text = host.translate(done ? 'copied' : 'copyFailed');
    say(text);
    host.announce(text);
    host.window.setTimeout(() => say(host.translate('copyCode')), SAID);
  });
  box.replaceWith(holder);
  holder.append(box, button);
}

function mount(host: FeatureHost): FeatureHandle {
  const { window, content } = host;
  const blocks = [...content.querySelectorAll<HTMLElement>('pre')];
  if (!blocks.length) return { run: () => false };
  host.addStyles(styles);
  for (const pre of blocks) addButton(pre, host);
  const paint = createPaint(host);
  const observer = new window.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        const pre = target as HTMLElement;
        paint(pre, colour(pre.textContent ?? '', pre.dataset.language ?? null));
      }
    },
    { rootMargin: NEAR },
  );
  for (const pre of blocks) observer.observe(pre);
  host.signal.addEventListener('abort', () => observer.disconnect());
  return { run: () => false };
}

/** Colours code, and copies it. */
export const feature: Feature = { id: 'code', mount };
