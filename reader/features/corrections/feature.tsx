import { type ComponentChild, render } from 'preact';
import type { RemovedPiece } from '../../../article/types';
import panel from '../../../components/controls/panel.css?raw';
import { Strings } from '../../../components/strings';
import { createElements } from '../../../markup/fill';
import { enhanceContent } from '../../content/enhance-content';
import { copy } from '../../text/clipboard';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import type { PageTools } from '../page-tools';
import styles from './corrections.css?raw';
import { Offer } from './Offer';
import { putBack } from './place';
import { Removed } from './Removed';
import { Report } from './Report';
import { type RemovedElement, removeFromView } from './remove';

/** Characters of a paragraph by which the list names it. */
const EXCERPT = 140;

function correct(host: FeatureHost, page: PageTools): FeatureHandle {
  const { document: view, content, translate: t } = host;
  host.addStyles(panel + styles);
  const dock = host.dock('after');
  const offerDock = host.dock('after');
  const taken: RemovedElement[] = [];
  /** What the reader took out since the article was opened, as pieces of the list. */
  const own = new Map<RemovedPiece, RemovedElement>();
  const restored = new Set<RemovedPiece>();
  let before: HTMLElement | null = null;

  const show = (panelOf: ComponentChild) => {
    before ??= view.activeElement as HTMLElement | null;
    render(<Strings.Provider value={t}>{panelOf}</Strings.Provider>, dock);
  };
  const close = () => {
    render(null, dock);
    (before?.isConnected ? before : host.main).focus({ preventScroll: true });
    before = null;
  };

  const list = () => {
    const { removals } = host.preferences();
    show(
      <Removed
        pieces={[...own.keys(), ...page.pieces()].filter((piece) => !restored.has(piece))}
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
      const mine = own.get(piece);
      if (mine) putOwnBack(mine);
      if (mine || piece.html === null) continue;
      const box = view.createElement('div');
      box.dataset.restored = piece.rule;
      box.append(createElements(page.restore(piece), view));
      putBack(box, piece, content);
      host.signal.addEventListener('abort', enhanceContent(box, t));
      restored.add(piece);
      first ??= box;
    }
    close();
    if (first) host.jump(first);
    host.say(t('wasPutBack'));
  };
  const forgetRemovals = () => {
    const preferences = host.preferences();
    const { [page.site]: _, ...removals } = preferences.removals;
    host.setPreferences({ ...preferences, removals });
    close();
    page.show('article');
  };

  const offer = (last: RemovedElement | null, said = t('wasRemoved'), always = true) =>
    render(
      last && (
        <Strings.Provider value={t}>
          <Offer
            said={said}
            site={always && last.selectors.length ? page.site : null}
            onUndo={undo}
            onAlways={() => alwaysRemove(last)}
          />
        </Strings.Provider>
      ),
      offerDock,
    );
  const remove = () => {
    const last = removeFromView(host);
    if (!last) return false;
    taken.push(last);
    own.set({ rule: 'yours', excerpt: last.text.slice(0, EXCERPT), html: '', anchors: [] }, last);
    offer(last);
    host.announce(t('wasRemovedUndo'));
    return true;
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
    const said = t('willBeRemoved', page.site);
    offer(last, said, false);
    host.announce(said);
  };
  const putOwnBack = (mine: RemovedElement) => {
    taken.splice(taken.indexOf(mine), 1);
    for (const [piece, it] of own) if (it === mine) own.delete(piece);
    mine.undo();
    setRemovals((now) => now.filter((selector) => !mine.selectors.includes(selector)));
    offer(null);
  };
  const undo = () => {
    const last = taken.at(-1);
    if (!last) return false;
    putOwnBack(last);
    host.say(t('wasPutBack'));
    return true;
  };

  const report = () => {
    const text = page.report();
    const copied = async () => {
      const done = await copy(view, { text });
      host.say(t(done ? 'copied' : 'copyFailed'));
    };
    show(<Report text={text} onCopy={copied} onClose={close} />);
    return true;
  };
  const forgetPick = () => {
    const preferences = host.preferences();
    const { [page.site]: _, ...picks } = preferences.picks;
    host.setPreferences({ ...preferences, picks });
    page.show('article');
  };
  const commands: Record<string, () => unknown> = {
    'corrections.remove': remove,
    'corrections.undo': undo,
    'corrections.list': list,
    'corrections.report': report,
    'corrections.pick': () => page.pick(),
    'corrections.forget': forgetPick,
    'corrections.all': () => page.show('all'),
  };
  return { run: (command) => commands[command]?.() !== false };
}

/** When the extraction is wrong: removing, putting back, pointing out the text, and a report. */
export const feature: Feature = {
  id: 'corrections',
  mount: (host) => (host.page ? correct(host, host.page) : { run: () => false }),
};
