import { render } from 'preact';
import { closeOnEscape } from '../../../components/close-on-escape';
import { Strings } from '../../../components/strings';
import { createHighlight } from '../../text/highlights';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { Find } from './Find';
import styles from './find.css?raw';
import { createFinder } from './finder';

/** So many of what was found are marked on either side of the one that is shown; more would slow every screen down. */
const MAX_HIGHLIGHTED = 500;

function mount(host: FeatureHost): FeatureHandle {
  const { document: view } = host;
  host.addStyles(styles);
  const dock = host.dock('before');
  const allMatches = createHighlight(host, 'lectern-find', { priority: 1 });
  const currentMatch = createHighlight(host, 'lectern-find-current', { priority: 2, fallback: true });
  const finder = createFinder(host);
  let open = false;
  let query = '';
  let current = -1;
  let focusBefore: HTMLElement | null = null;
  /** Where one was reading when the search began: it goes on from there, however often the word changes. */
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
    // What is folded away opens, as it does for the browser's own search.
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
    host.pressed('find.open', true);
  };
  /** The place that was found is selected: reading, and a screen reader, go on from there. */
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
    host.pressed('find.open', false);
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
