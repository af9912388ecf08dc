import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { handlePageTurns } from './page-turns';
import styles from './paged.css?raw';
import { createPagedNavigator } from './paged-navigator';

/** Turns on paged mode until `signal` is aborted. The text being read stays in view both times. */
function startPages(host: FeatureHost, signal: AbortSignal): void {
  const { document: view, window, main, content, blocks } = host;
  const root = view.documentElement;
  const text = content.parentElement ?? content;
  const rtl = root.dir === 'rtl';
  const bar = view.querySelector('.bar');
  const scrollNavigator = host.navigator();
  const block = blocks.current();
  const past = block ? scrollNavigator.scrolledPast(block) : 0;

  /** Uses two columns if both can be as wide as a single one. */
  const updateSpread = () => {
    root.removeAttribute('data-spread');
    const one = Number.parseFloat(window.getComputedStyle(main).maxInlineSize);
    if (main.parentElement && main.parentElement.clientWidth >= 2 * one + 48)
      root.setAttribute('data-spread', '');
  };
  const pages = createPagedNavigator(main, text, rtl, {
    current: blocks.current,
    turned: host.updateProgress,
  });
  root.setAttribute('data-paged', '');
  host.setNavigator(pages, signal);
  updateSpread();
  pages.layOut();
  if (block) pages.scrollTo(block, Math.max(0, past));

  let pending = false;
  const scheduleLayout = () => {
    if (pending || signal.aborted) return;
    pending = true;
    window.requestAnimationFrame(() => {
      pending = false;
      if (signal.aborted) return;
      updateSpread();
      pages.layOut();
    });
  };
  const sizes = new window.ResizeObserver(scheduleLayout);
  sizes.observe(main);
  const changes = new window.MutationObserver(scheduleLayout);
  changes.observe(content, { childList: true, subtree: true });
  content.addEventListener('load', scheduleLayout, { signal, capture: true });
  content.addEventListener('toggle', scheduleLayout, { signal, capture: true });
  host.watch(scheduleLayout);
  main.addEventListener('scroll', pages.snapToPage, { signal, passive: true });
  handlePageTurns(view, main, rtl, { ...pages, move }, signal);

  function move(to: Parameters<typeof pages.move>[0]): void {
    pages.move(to);
    bar?.setAttribute('data-away', '');
  }
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    changes.disconnect();
    // Use `pages`, because the view's navigator scrolls again already.
    const currentBlock = host.signal.aborted ? null : blocks.all().find((one) => pages.scrolledPast(one) < 1);
    const past = currentBlock ? pages.scrolledPast(currentBlock) : 0;
    root.removeAttribute('data-paged');
    root.removeAttribute('data-spread');
    main.scrollLeft = 0;
    // Otherwise the bar would cover the current line.
    if (currentBlock) scrollNavigator.scrollTo(currentBlock, past);
    bar?.toggleAttribute('data-away', window.scrollY > 0);
  });
}

function mount(host: FeatureHost): FeatureHandle {
  host.addStyles(styles);
  let running: AbortController | null = null;
  const update = () => {
    const isWanted = host.preferences().finding.mode === 'paged';
    if (isWanted === (running !== null)) return;
    if (running) {
      running.abort();
      running = null;
    } else {
      running = new AbortController();
      startPages(host, running.signal);
    }
    host.setPressed('paged.toggle', isWanted);
  };
  host.signal.addEventListener('abort', () => running?.abort());
  host.watch(update);
  update();
  return {
    run(command) {
      if (command === 'paged.toggle') {
        const mode = host.preferences().finding.mode === 'paged' ? 'scroll' : 'paged';
        host.switchAid({ mode }, host.translate(mode === 'paged' ? 'pagedOn' : 'pagedOff'));
        return true;
      }
      if (!running) return false;
      const forward = (command === 'paged.right') !== (host.document.documentElement.dir === 'rtl');
      host.navigator().move(forward ? 'forward' : 'back');
      return true;
    },
  };
}

/** Shows the article in pages, turned by key, click, swipe and wheel. */
export const feature: Feature = { id: 'paged', mount };
