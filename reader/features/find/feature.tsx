import { render } from 'preact';
import { closeOnEscape } from '../../../components/close-on-escape';
import { Strings } from '../../../components/strings';
import { createCustomHighlight } from '../../text/custom-highlight';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { Find } from './Find';
import styles from './find.css?raw';
import { createFinder } from './finder';

/** Maximum number of matches highlighted on either side of the current one; more would slow down scrolling. */
const MAX_HIGHLIGHTED = 500;

function mount(host: FeatureHost): FeatureHandle {
  const { document: view } = host;
  host.addStyles(styles);
  const dock = host.dock('before');
  const allMatches = createCustomHighlight(host, 'lectern-find', { priority: 1 });
  const currentMatch = createCustomHighlight(host, 'lectern-find-current', { priority: 2, fallback: true });
  const finder = createFinder(host);
  let open = false;
  let query = '';
  let current = -1;
  let focusBefore: HTMLElement | null = null;
  /** The current block when the search began, from which to look for the first match. */
  let startBlock: HTMLElement | null = null;

  const draw = () =>
    render(
      open && (
        <Strings.Provider value={host.translate}>
          <Find
            query={query}
            count={finder.count()}
            current={current + 1}
            locale={host.locale}
            onQuery={search}
            onStep={step}
            onClose={close}
          />
        </Strings.Provider>
      ),
      dock,
    );
  const show = (index: number) => {
    current = index;
    const ranges = finder.ranges(current - MAX_HIGHLIGHTED, current + MAX_HIGHLIGHTED + 1);
    const range = finder.ranges(current, current + 1)[0];
    allMatches.set(ranges);
    currentMatch.set(range ? [range] : []);
    // Opens `<details>`, as the browser's own search does.
    const closedDetails = range?.startContainer.parentElement?.closest('details:not([open])');
    closedDetails?.setAttribute('open', '');
    if (range) host.navigator().show(range, 'near');
    draw();
  };
  const search = (typed: string) => {
    query = typed;
    show(finder.search(query) ? finder.firstFrom(startBlock) : -1);
  };
  const step = (by: 1 | -1) => {
    const count = finder.count();
    if (count) show((current + by + count) % count);
  };
  const focusField = () => {
    startBlock = host.blocks.current();
    const field = dock.querySelector('input');
    field?.focus();
    field?.select();
  };
  const start = () => {
    open = true;
    focusBefore = view.activeElement as HTMLElement | null;
    const selected = String(host.window.getSelection() ?? '').trim();
    if (selected && selected.length < 80) query = selected;
    draw();
    focusField();
    if (query) search(query);
    host.setPressed('find.open', true);
  };
  /** Closes the search and selects the current match, so that reading continues from there. */
  const close = () => {
    if (!open) return;
    open = false;
    const [range] = finder.ranges(current, current + 1);
    allMatches.set([]);
    currentMatch.set([]);
    draw();
    (focusBefore?.isConnected ? focusBefore : host.main).focus({ preventScroll: true });
    const selection = host.window.getSelection();
    if (range && selection) {
      selection.removeAllRanges();
      selection.addRange(range);
    }
    host.setPressed('find.open', false);
  };
  closeOnEscape(dock, close, host.signal);
  host.signal.addEventListener('abort', () => render(null, dock));
  return {
    run(command) {
      if (command === 'find.open') {
        if (open) focusField();
        else start();
        return true;
      }
      if (!query) return false;
      if (!open) finder.search(query);
      step(command === 'find.next' ? 1 : -1);
      return true;
    },
  };
}

/** Finds text in the article. */
export const feature: Feature = { id: 'find', mount };
