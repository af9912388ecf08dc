import { cloneNote, findNote } from '../../../article/dom/notes';
import { closeOnEscape } from '../../../components/close-on-escape';
import { placeBeside } from '../../../components/controls/place-beside';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import styles from './footnotes.css?raw';

/** An open footnote. */
interface OpenNote {
  mark: HTMLElement;
  box: HTMLElement;
  ending: AbortController;
}

function createButton(host: FeatureHost, control: string, label: string, run: () => void): HTMLButtonElement {
  const element = host.document.createElement('button');
  element.type = 'button';
  element.className = 'inline';
  element.dataset.control = control;
  element.textContent = label;
  element.addEventListener('click', run);
  return element;
}

const positionBox = ({ mark, box }: OpenNote) => placeBeside(box, mark.getBoundingClientRect(), 'middle');

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, window, content, translate, signal } = host;
  let open: OpenNote | null = null;
  host.addStyles(styles);
  const dock = host.dock('after');

  const close = (focusBack: boolean) => {
    if (!open) return;
    const { mark, box, ending } = open;
    open = null;
    ending.abort();
    if (focusBack && mark.isConnected) mark.focus({ preventScroll: true });
    box.remove();
    mark.removeAttribute('aria-expanded');
  };

  const show = (mark: HTMLElement, note: HTMLElement) => {
    close(false);
    const box = view.createElement('div');
    const name = translate('footnote', (mark.textContent ?? '').replace(/[[\]()]/g, '').trim());
    const text = view.createElement('div');
    text.append(cloneNote(note));
    box.className = 'footnote';
    box.dataset.part = 'footnote';
    box.tabIndex = -1;
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-label', name);
    const closeButton = createButton(host, 'footnote-close', translate('closePanel'), () => close(true));
    const goButton = createButton(host, 'footnote-go', translate('footnoteGo'), () => {
      close(true);
      host.jump(note);
    });
    const actions = view.createElement('p');
    actions.append(closeButton, goButton);
    box.append(text, actions);
    const ending = new AbortController();
    open = { mark, box, ending };
    dock.append(box);
    mark.setAttribute('aria-expanded', 'true');
    positionBox(open);
    box.focus({ preventScroll: true });
    listen(open);
  };

  const listen = ({ mark, box, ending }: OpenNote) => {
    const options = { signal: ending.signal };
    closeOnEscape(box, () => close(true), ending.signal);
    // It closes when the focus leaves it by Tab or by a click elsewhere.
    box.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        const isInside = relatedTarget && box.contains(relatedTarget as Node);
        if (!isInside && view.hasFocus()) close(relatedTarget === null);
      },
      options,
    );
    const updatePosition = () => {
      const at = mark.getBoundingClientRect();
      const { clientHeight, clientWidth } = view.documentElement;
      const isOutOfView = at.bottom < 0 || at.top > clientHeight || at.right < 0 || at.left > clientWidth;
      if (isOutOfView) close(box.matches(':focus-within'));
      else if (open) positionBox(open);
    };
    const onScroll = (event: Event) => {
      if (event.target === view || !box.contains(event.target as Node))
        window.requestAnimationFrame(updatePosition);
    };
    window.addEventListener('scroll', onScroll, { ...options, capture: true, passive: true });
    window.addEventListener('resize', updatePosition, { ...options, passive: true });
  };

  content.addEventListener(
    'click',
    (event) => {
      const mark = (event.target as Element).closest<HTMLElement>('a[href^="#"]');
      const note = mark && findNote(mark, content);
      if (!mark || !note || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      if (open?.mark === mark) close(true);
      else show(mark, note);
    },
    { signal },
  );
  signal.addEventListener('abort', () => close(false));
  return { run: () => false };
}

/** Opens a footnote next to its reference instead of jumping to it. */
export const feature: Feature = { id: 'footnotes', mount };
