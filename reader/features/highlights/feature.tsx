import tagField from '../../../components/controls/tag-field.css?raw';
import colors from '../../../components/highlights/colors.css?raw';
import type { Highlight } from '../../../library/types';
import { caretFromPoint } from '../../navigation/caret-from-point';
import { type ClipboardContent, copyToClipboard } from '../../text/clipboard';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import type { HighlightStore } from '../highlight-store';
import { articleSelection } from '../paper/selected-passage';
import { createSheet } from '../popover-sheet';
import { type Card, createCard } from './card';
import cardStyles from './card.css?raw';
import { highlightsToMarkdown, quoteHighlights } from './copy-highlights';
import { rangeOfBlock } from './grow';
import { HighlightList } from './HighlightList';
import { createHighlightsState, type HighlightsState } from './highlights-state';
import listStyles from './list.css?raw';
import { createMarginSigns } from './margin';
import { createMarking, type Marking } from './marking';
import marks from './marks.css?raw';
import { markForPrint } from './print-marks';
import { createSelectionTools } from './selection-tools';

/** What handles keys itself: Enter on it is not for a highlight. */
const CONTROLS = 'a[href], button, input, textarea, select, summary, [role="button"], [data-command]';

/** The sheet that lists the article's highlights, and the way to one of them. */
function createListSheet(host: FeatureHost, state: HighlightsState, marking: Marking, card: Card) {
  const { document: view, article, locale, translate: t } = host;
  const goTo = (highlight: Highlight) => {
    const range = state.rangeOf(highlight.id);
    if (!range) return;
    range.startContainer.parentElement?.closest('details:not([open])')?.setAttribute('open', '');
    host.navigator().show(range, 'near');
    state.activate(highlight.id);
    host.announce(highlight.quote);
  };
  const copyAll = async (as: 'markdown' | 'quotations') => {
    const { found = [], lost = [], notes = [] } = state.anchors() ?? {};
    const all = [...notes, ...found.map(({ highlight }) => highlight), ...lost];
    const clip: ClipboardContent =
      as === 'markdown' ? highlightsToMarkdown(all, article) : quoteHighlights(all, article, locale);
    host.showMessage(t((await copyToClipboard(view, clip)) ? 'didCopyHighlights' : 'copyFailed'));
  };
  const sheet = createSheet(
    host,
    'highlights.list',
    (close) => (
      <HighlightList
        anchors={state.anchors()}
        onGo={(highlight) => {
          close();
          goTo(highlight);
        }}
        onEdit={(highlight) => {
          close();
          goTo(highlight);
          card.open(highlight.id, true);
        }}
        onDelete={(highlight) => void marking.remove(highlight)}
        onCopy={(as) => void copyAll(as)}
        onClose={close}
      />
    ),
    { focus: 'button.mark-quote, .mark-list:not(:has(button.mark-quote))' },
  );
  return { sheet, goTo };
}

/** The active highlight, else the first one in the block being read. */
function findNearby(host: FeatureHost, state: HighlightsState): string | null {
  const active = state.active();
  if (active) return active.highlight.id;
  const block = host.blocks.current();
  const range = block && rangeOfBlock(state.text(), block);
  const found =
    range && state.anchors()?.found.find(({ start, end }) => end > range.start && start < range.end);
  return found?.highlight.id ?? null;
}

/** Opens the card of the highlight under a click, unless it hit something else or ended a selection. */
function openOnClick(host: FeatureHost, state: HighlightsState, card: Card): void {
  const { document: view, content, signal } = host;
  const onClick = (event: MouseEvent) => {
    const { clientX: x, clientY: y, target } = event;
    if (event.defaultPrevented || articleSelection(host) || (target as Element).closest(CONTROLS)) return;
    const caret = caretFromPoint(view, x, y);
    const [hit] = caret ? state.at(state.text().index.offsetOf(caret.node, caret.offset)) : [];
    const range = hit && state.rangeOf(hit.highlight.id);
    // A point beside a line is nearest to a letter of it all the same.
    const isInside = [...(range?.getClientRects() ?? [])].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    );
    if (hit && isInside) card.open(hit.highlight.id, false);
  };
  content.addEventListener('click', onClick, { signal });
}

/** Highlights where they can be kept. */
function mountWithStore(host: FeatureHost, store: HighlightStore): FeatureHandle {
  const { document: view, window, content, signal } = host;
  let target = store.target ?? null;
  const update = () => {
    const wanted = target && state.find(target)?.highlight;
    if (wanted) {
      target = null;
      goTo(wanted);
    }
    const noted = state.anchors()?.found.filter(({ highlight }) => highlight.note) ?? [];
    signs.draw(noted, state.rangeOf);
    sheet.draw();
    card.update();
    // Chromium tells of no selection that went with its text.
    if (!articleSelection(host)) bar.hide();
  };
  const state = createHighlightsState(host, store, update);
  const marking = createMarking(host, state);
  const card = createCard(host, state, marking);
  const bar = createSelectionTools(host, marking, card);
  const { sheet, goTo } = createListSheet(host, state, marking, card);
  const signs = createMarginSigns(host, (id) => card.open(id, false));
  markForPrint(host, state);
  openOnClick(host, state, card);

  const mark = (): Promise<string | null> =>
    articleSelection(host) ? marking.markSelection(marking.color()) : marking.markSentence();
  const writeNote = async () => {
    const id = articleSelection(host) ? await mark() : (findNearby(host, state) ?? (await mark()));
    if (id) card.open(id, true);
  };
  const open = (): boolean => {
    const id = view.activeElement?.matches(CONTROLS) ? null : findNearby(host, state);
    if (id) card.open(id, false);
    return id !== null;
  };
  const handled = (act: () => void) => () => {
    bar.hide();
    act();
    return true;
  };
  const commands: Record<string, () => boolean> = {
    'highlights.offer': bar.show,
    'highlights.mark': handled(() => void mark()),
    'highlights.note': handled(() => void writeNote()),
    'highlights.list': handled(sheet.toggle),
    'highlights.open': open,
  };

  const onPress = ({ target }: Event) => {
    if (card.contains(target as Node)) return;
    card.close();
    if (content.contains(target as Node)) state.activate(null);
  };
  view.addEventListener('pointerdown', onPress, { signal });
  const onScroll = () => {
    if (!card.hasFocus()) card.close();
  };
  window.addEventListener('scroll', onScroll, { signal, capture: true, passive: true });
  return { run: (command) => commands[command]?.() ?? marking.move(command) };
}

function mount(host: FeatureHost): FeatureHandle {
  host.addStyles(tagField + colors + marks + cardStyles + listStyles);
  if (host.highlights) return mountWithStore(host, host.highlights);
  const bar = createSelectionTools(host, null, null);
  return { run: (command) => command === 'highlights.offer' && bar.show() };
}

/** Highlights and notes in the article, and the toolbar beside a selection. */
export const feature: Feature = { id: 'highlights', mount };
