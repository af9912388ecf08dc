import { type ComponentChild, render } from 'preact';
import type { RemovedPiece } from '../../../article/types';
import panel from '../../../components/controls/panel.css?raw';
import { Strings } from '../../../components/strings';
import { createElements } from '../../../markup/fill';
import { enhanceContent } from '../../content/enhance-content';
import { copyToClipboard } from '../../text/clipboard';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import type { PageTools } from '../page-tools';
import { createBlockChooser } from './choose-block';
import styles from './corrections.css?raw';
import { insertRestored } from './insert-restored';
import { RemovedList } from './RemovedList';
import { ReportDialog } from './ReportDialog';
import { type RemovedElement, removeBlocks, selectedBlocks, wrapperOf } from './remove-blocks';
import { UndoBar } from './UndoBar';

/** Maximum length of an excerpt in the list (characters). */
const MAX_EXCERPT_LENGTH = 140;

function mountCorrections(host: FeatureHost, page: PageTools): FeatureHandle {
  const { document: view, content, translate: t } = host;
  host.addStyles(panel + styles);
  const dock = host.dock('after');
  const undoDock = host.dock('after');
  const removedElements: RemovedElement[] = [];
  /** What the user has removed since the article was opened, by its entry in the list. */
  const removedPieces = new Map<RemovedPiece, RemovedElement>();
  const restored = new Set<RemovedPiece>();
  let before: HTMLElement | null = null;

  const show = (dialog: ComponentChild) => {
    before ??= view.activeElement as HTMLElement | null;
    render(<Strings.Provider value={t}>{dialog}</Strings.Provider>, dock);
  };
  const close = () => {
    render(null, dock);
    (before?.isConnected ? before : host.main).focus({ preventScroll: true });
    before = null;
  };

  const showList = () => {
    const { removals } = host.preferences();
    show(
      <RemovedList
        pieces={[...removedPieces.keys(), ...page.removedPieces()].filter((piece) => !restored.has(piece))}
        locale={host.locale}
        forgettable={Object.hasOwn(removals, page.site) ? page.site : null}
        onRestore={restore}
        onForget={forgetRemovals}
        onShowAll={() => page.show('all')}
        onClose={close}
      />,
    );
    return true;
  };
  const restore = (pieces: readonly RemovedPiece[]) => {
    let first: HTMLElement | null = null;
    for (const piece of pieces) {
      const element = removedPieces.get(piece);
      if (element) undoRemoval(element);
      if (element || piece.html === null) continue;
      const wrapper = view.createElement('div');
      wrapper.dataset.restored = piece.rule;
      wrapper.append(createElements(page.restore(piece), view));
      insertRestored(wrapper, piece, content);
      host.signal.addEventListener('abort', enhanceContent(wrapper, t));
      restored.add(piece);
      first ??= wrapper;
    }
    close();
    if (first) host.jump(first);
    host.showMessage(t('wasPutBack'));
  };
  const forgetRemovals = () => {
    const preferences = host.preferences();
    const { [page.site]: _, ...removals } = preferences.removals;
    host.setPreferences({ ...preferences, removals });
    close();
    page.show('article');
  };

  const showUndoBar = (last: RemovedElement | null, message = t('wasRemoved'), always = true) =>
    render(
      last && (
        <Strings.Provider value={t}>
          <UndoBar
            message={message}
            site={always && last.selectors.length ? page.site : null}
            onUndo={undo}
            onAlways={() => alwaysRemove(last)}
          />
        </Strings.Provider>
      ),
      undoDock,
    );
  const remove = (blocks: readonly HTMLElement[]) => {
    const last = removeBlocks(host, blocks);
    if (!last) return false;
    removedElements.push(last);
    removedPieces.set(
      { rule: 'site-removals', excerpt: last.text.slice(0, MAX_EXCERPT_LENGTH), html: '', anchors: [] },
      last,
    );
    showUndoBar(last);
    host.announce(t('wasRemovedUndo'));
    return true;
  };
  const chooser = createBlockChooser(
    host,
    (block) => wrapperOf(block, content),
    (block) => remove([block]),
  );
  /** A selection shows by itself what will go; any other block is outlined first. */
  const askToRemove = () => {
    const selected = selectedBlocks(host);
    if (selected.length) return remove(selected);
    if (chooser.isOpen()) return chooser.confirm();
    showUndoBar(null);
    return chooser.open();
  };
  const setRemovals = (change: (now: readonly string[]) => readonly string[]) => {
    const preferences = host.preferences();
    const stored = Object.hasOwn(preferences.removals, page.site)
      ? preferences.removals[page.site]
      : undefined;
    const { [page.site]: _, ...others } = preferences.removals;
    const now = change(stored ?? []);
    const removals = now.length ? { ...others, [page.site]: now } : others;
    host.setPreferences({ ...preferences, removals });
  };
  const alwaysRemove = (last: RemovedElement) => {
    setRemovals((now) => [...new Set([...now, ...last.selectors])]);
    const message = t('willBeRemoved', page.site);
    showUndoBar(last, message, false);
    host.announce(message);
  };
  const undoRemoval = (element: RemovedElement) => {
    removedElements.splice(removedElements.indexOf(element), 1);
    for (const [piece, other] of removedPieces) if (other === element) removedPieces.delete(piece);
    element.undo();
    setRemovals((now) => now.filter((selector) => !element.selectors.includes(selector)));
    showUndoBar(null);
  };
  const undo = () => {
    const last = removedElements.at(-1);
    if (!last) return false;
    undoRemoval(last);
    host.showMessage(t('wasPutBack'));
    return true;
  };

  const report = () => {
    const text = page.report();
    const copied = async () => {
      const done = await copyToClipboard(view, { text });
      host.showMessage(t(done ? 'copied' : 'copyFailed'));
    };
    show(<ReportDialog text={text} onCopy={copied} onClose={close} />);
    return true;
  };
  const forgetPicks = () => {
    const preferences = host.preferences();
    const { [page.site]: _, ...picks } = preferences.picks;
    host.setPreferences({ ...preferences, picks });
    page.show('article');
  };
  const commands: Record<string, () => unknown> = {
    'corrections.remove': askToRemove,
    'corrections.undo': undo,
    'corrections.list': showList,
    'corrections.report': report,
    'corrections.pick': () => page.pick(),
    'corrections.forget': forgetPicks,
    'corrections.all': () => page.show('all'),
  };
  return { run: (command) => commands[command]?.() !== false };
}

/** Corrections of the extraction: removing and restoring blocks, picking the article, reporting. */
export const feature: Feature = {
  id: 'corrections',
  mount: (host) => (host.page ? mountCorrections(host, host.page) : { run: () => false }),
};
