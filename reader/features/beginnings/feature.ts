import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import styles from './beginnings.css?raw';
import { splitWordBeginnings } from './words';

/** Text this near to the window is changed: before it is seen, and not a whole book at once. */
const NEAR = '100% 0px';
const LEFT = 'pre, code, kbd, samp, math, svg, h1, h2, h3, h4, h5, h6, .beginnings, [hidden]';

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, window, walk, signal } = host;
  host.addStyles(styles);
  /** What stands in a text node's stead, and the node itself: it is put back, not one like it. */
  const replaced = new Map<HTMLElement, Text>();

  const change = (block: HTMLElement) => {
    const walker = view.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const pieces = splitWordBeginnings(text.data);
      if (text.parentElement?.closest(LEFT) || !pieces.some(({ bold }) => bold)) continue;
      const stead = view.createElement('span');
      stead.className = 'beginnings';
      for (const piece of pieces) {
        const node = view.createTextNode(piece.text);
        if (!piece.bold) stead.append(node);
        else stead.appendChild(view.createElement('b')).append(node);
      }
      text.replaceWith(stead);
      replaced.set(stead, text);
    }
  };
  let observer: IntersectionObserver | null = null;
  const start = () => {
    const seen = new window.IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) continue;
          seen.unobserve(target);
          change(target as HTMLElement);
        }
      },
      { rootMargin: NEAR },
    );
    for (const block of walk.blocks()) seen.observe(block);
    observer = seen;
  };
  const stop = () => {
    observer?.disconnect();
    observer = null;
    // A stead that something else took out is gone with its text; the others give it back.
    for (const [stead, text] of replaced) if (stead.isConnected) stead.replaceWith(text);
    replaced.clear();
  };
  /** The line being read stays where it is, however much wider the text above it became. */
  const hold = (action: () => void) => {
    const block = walk.current();
    const past = block ? host.mover().past(block) : 0;
    action();
    if (block) host.mover().put(block, past);
  };
  const follow = () => {
    const wanted = host.preferences().finding.boldBeginnings;
    if (wanted === (observer !== null)) return;
    hold(wanted ? start : stop);
    host.pressed('beginnings.toggle', wanted);
  };
  host.watch(follow);
  signal.addEventListener('abort', stop);
  follow();
  return {
    run() {
      const { finding, ...others } = host.preferences();
      const boldBeginnings = !finding.boldBeginnings;
      host.setPreferences({ ...others, finding: { ...finding, boldBeginnings } });
      host.announce(host.translate(boldBeginnings ? 'beginningsOnSaid' : 'beginningsOffSaid'));
      return true;
    },
  };
}

/** Sets the beginnings of words in bold, for readers whose eyes it helps; taken back, the article is as it was. */
export const feature: Feature = { id: 'beginnings', mount };
