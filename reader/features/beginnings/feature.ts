import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import styles from './beginnings.css?raw';
import { splitWordBeginnings } from './words';

/** Text is changed when it comes this near to the viewport, not a whole book at once. */
const ROOT_MARGIN = '100% 0px';
const EXCLUDED = 'pre, code, kbd, samp, math, svg, h1, h2, h3, h4, h5, h6, .beginnings, [hidden]';

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, window, blocks, signal } = host;
  host.addStyles(styles);
  /** The original text node for each replacement, so that the same node can be restored. */
  const replaced = new Map<HTMLElement, Text>();

  const makeBold = (block: HTMLElement) => {
    const walker = view.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const pieces = splitWordBeginnings(text.data);
      if (text.parentElement?.closest(EXCLUDED) || !pieces.some(({ bold }) => bold)) continue;
      const wrapper = view.createElement('span');
      wrapper.className = 'beginnings';
      for (const piece of pieces) {
        const node = view.createTextNode(piece.text);
        if (!piece.bold) wrapper.append(node);
        else wrapper.appendChild(view.createElement('b')).append(node);
      }
      text.replaceWith(wrapper);
      replaced.set(wrapper, text);
    }
  };
  let observer: IntersectionObserver | null = null;
  const start = () => {
    const blockObserver = new window.IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) continue;
          blockObserver.unobserve(target);
          makeBold(target as HTMLElement);
        }
      },
      { rootMargin: ROOT_MARGIN },
    );
    for (const block of blocks.all()) blockObserver.observe(block);
    observer = blockObserver;
  };
  const stop = () => {
    observer?.disconnect();
    observer = null;
    // Skip replacements that something else has removed.
    for (const [wrapper, text] of replaced) if (wrapper.isConnected) wrapper.replaceWith(text);
    replaced.clear();
  };
  /** Keeps the current line in place although the text above it changes width. */
  const preservePosition = (action: () => void) => {
    const block = blocks.current();
    const past = block ? host.navigator().scrolledPast(block) : 0;
    action();
    if (block) host.navigator().scrollTo(block, past);
  };
  const update = () => {
    const isWanted = host.preferences().finding.boldBeginnings;
    if (isWanted === (observer !== null)) return;
    preservePosition(isWanted ? start : stop);
    host.setPressed('beginnings.toggle', isWanted);
  };
  host.watch(update);
  signal.addEventListener('abort', stop);
  update();
  return {
    run() {
      const boldBeginnings = !host.preferences().finding.boldBeginnings;
      const message = host.translate(boldBeginnings ? 'beginningsOnSaid' : 'beginningsOffSaid');
      host.switchAid({ boldBeginnings }, message);
      return true;
    },
  };
}

/** Makes the beginnings of words bold, which helps some people to read. Turning it off restores the article. */
export const feature: Feature = { id: 'beginnings', mount };
