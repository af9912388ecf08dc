import { bisect } from '../../../article/bisect';
import { describePassage } from '../../../library/highlights/describe-passage';
import { MAX_NOTE_LENGTH, MAX_QUOTE_LENGTH } from '../../../library/highlights/limits';
import type { Highlight } from '../../../library/types';
import { uuid7 } from '../../../library/uuid';
import { failureMessage, toSaveFailure } from '../../../platform/save-messages';
import { findPositionBlocks } from '../../text/blocks';
import type { TextRange } from '../../text/sentences';
import type { TextIndex } from '../../text/text-index';
import type { FeatureHost } from '../feature';
import type { HighlightStore } from '../highlight-store';
import { type AnchoredHighlight, type Anchors, anchorHighlights, type KnownPlaces } from './anchor';
import { type ArticleText, createArticleText } from './article-text';
import { createDrawing } from './draw';

/** The highlights of the article in a view: what the library has, where it is in the text, and what is done to it. */
export interface HighlightsState {
  /** The article's text as it is now. */
  text(): ArticleText;
  /** Null until the passages were looked for. */
  anchors(): Anchors | null;
  find(id: string): AnchoredHighlight | null;
  /** The document range of a highlight that was found, or null. */
  rangeOf(id: string): Range | null;
  /** The highlights at an offset of the text, the shortest first. */
  at(offset: number): AnchoredHighlight[];
  /** The highlight that keys act on, or null. */
  active(): AnchoredHighlight | null;
  activate(id: string | null): void;
  /** A new highlight of a passage, not stored yet; null if it is only white space or too long. */
  describe(range: TextRange, color: string): Highlight | null;
  /**
   * Draws a highlight as it is now, calls `onShown`, and stores it. Resolves to false, after saying why, if that failed: it is as
   * before then.
   */
  put(highlight: Highlight, onShown?: () => void): Promise<boolean>;
  delete(id: string): Promise<boolean>;
}

/** Changes of the text and of the library within this time are looked at together (ms). */
const BATCH_MS = 60;

/** Starts following an article's highlights. `changed` is called when they or their places have. */
export function createHighlightsState(
  host: FeatureHost,
  store: HighlightStore,
  changed: () => void,
): HighlightsState {
  const { signal, window } = host;
  const text = createArticleText(host, () => scheduleAnchoring());
  const drawing = createDrawing(host);
  const known: KnownPlaces = new Map();
  let highlights: readonly Highlight[] = [];
  let anchors: Anchors | null = null;
  let activeId: string | null = null;
  let anchoring = new AbortController();
  let timer = 0;

  const draw = () => {
    drawing.draw(text(), anchors?.found ?? [], activeId);
    changed();
  };
  const anchor = async () => {
    anchoring.abort();
    anchoring = new AbortController();
    const found = await anchorHighlights(
      text(),
      highlights,
      known,
      AbortSignal.any([anchoring.signal, signal]),
    );
    if (!found) return;
    anchors = found;
    draw();
  };
  const scheduleAnchoring = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => !signal.aborted && void anchor(), BATCH_MS);
  };
  /** The number of the block, as reading places count them, that an offset of the text is in. */
  const blockAt = (index: TextIndex, offset: number): number => {
    const blocks = findPositionBlocks(host.content);
    const next = bisect(blocks.length, (at) => index.offsetOf(blocks[at] ?? host.content) > offset);
    return Math.max(0, next - 1);
  };
  /** Writes that are under way: what is read meanwhile may be older than what is shown. */
  let writing = 0;
  const read = async () => {
    const read = await store.list().catch(() => null);
    if (signal.aborted || !read || writing) return;
    highlights = read;
    await anchor();
  };
  const showFailure = (error: unknown) =>
    host.showMessage(host.translate(failureMessage(toSaveFailure(error))));
  const apply = (id: string, next: Highlight | null): Promise<void> => {
    highlights = [...highlights.filter((one) => one.id !== id), ...(next ? [next] : [])];
    return anchor();
  };
  /** Writes are done one after another, so that none overtakes the one it follows. */
  let lastWrite: Promise<unknown> = Promise.resolve();
  /** Shows a change at once, then stores it; what could not be stored is taken back. */
  const change = async (
    id: string,
    next: Highlight | null,
    write: () => Promise<void>,
    onShown?: () => void,
  ): Promise<boolean> => {
    const before = highlights.find((one) => one.id === id) ?? null;
    writing++;
    await apply(id, next);
    onShown?.();
    const written = lastWrite.then(write);
    lastWrite = written.catch(() => {});
    try {
      await written;
      return true;
    } catch (error) {
      showFailure(error);
      await apply(id, before);
      return false;
    } finally {
      writing--;
      void read();
    }
  };
  const find = (id: string) => anchors?.found.find(({ highlight }) => highlight.id === id) ?? null;

  let isReadDue = false;
  const scheduleReading = () => {
    if (isReadDue) return;
    isReadDue = true;
    window.setTimeout(() => {
      isReadDue = false;
      if (!signal.aborted) void read();
    }, BATCH_MS);
  };
  store.watch(scheduleReading, signal);
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  void read();

  return {
    text,
    anchors: () => anchors,
    find,
    rangeOf(id) {
      const place = find(id);
      return place && text().index.range(place.start, place.end);
    },
    at: (offset) =>
      (anchors?.found ?? [])
        .filter(({ start, end }) => start <= offset && offset < end)
        .sort((one, other) => one.end - one.start - (other.end - other.start)),
    active: () => (activeId === null ? null : find(activeId)),
    activate(id) {
      if (id === activeId) return;
      activeId = id;
      draw();
    },
    describe(range, color) {
      const { index, normalised } = text();
      const quote = index.text
        .slice(range.start, range.end)
        .replace(/\u2029/g, '\n')
        .trim();
      if (!quote || quote.length > MAX_QUOTE_LENGTH) return null;
      const selectors = describePassage(normalised, range, blockAt(index, range.start));
      const now = Date.now();
      return {
        id: uuid7(now),
        quote,
        note: null,
        color,
        tags: [],
        selectors,
        createdAt: now,
        updatedAt: now,
      };
    },
    put: (highlight, onShown) =>
      change(
        highlight.id,
        highlight,
        () => store.put({ ...highlight, note: highlight.note?.slice(0, MAX_NOTE_LENGTH) || null }),
        onShown,
      ),
    delete: (id) => change(id, null, () => store.delete(id)),
  };
}
