import { render } from 'preact';
import { Strings } from '../../../strings';
import type { Feature, FeatureHandle, FeatureHost } from '../../feature';
import { Contents } from './Contents';
import styles from './contents.css?raw';
import { currentHeading, type Heading, headingsOf } from './headings';
import { outline } from './outline';

/** From this width on, in pixels, the panel stands beside the text and stays open; below, it is a sheet over it. */
const WIDE = 960;

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, window } = host;
  const headings = headingsOf(host.content);
  if (headings.length < 2) return { run: () => false };
  host.addStyles(styles);
  const dock = host.dock('before');
  const entries = outline(headings);
  let before: HTMLElement | null = null;
  let current: Heading | null = null;
  let chosen: { heading: Heading; at: number } | null = null;
  let open: AbortController | null = null;

  const draw = () =>
    render(
      open && (
        <Strings.Provider value={host.translate}>
          <Contents entries={entries} current={current} onGo={go} onClose={close} />
        </Strings.Provider>
      ),
      dock,
    );
  const follow = () => {
    // A heading near the end cannot be brought to the top; chosen, it is the current one until the reader moves on.
    if (chosen && Math.abs(chosen.at - host.mover().at()) > 2) chosen = null;
    const now = chosen?.heading ?? currentHeading(headings, host);
    if (now === current) return;
    current = now;
    draw();
    dock.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  };
  const go = (heading: Heading) => {
    if (window.innerWidth < WIDE) close();
    host.jump(heading.element);
    chosen = { heading, at: host.mover().at() };
    follow();
  };
  /** Beside the text the panel may make the column narrower: the line being read stays where it is. */
  const makeRoom = (on: boolean) => {
    const block = host.walk.current();
    const past = block ? host.mover().past(block) : 0;
    const top = block?.getBoundingClientRect().top;
    view.documentElement.toggleAttribute('data-contents', on);
    if (block && top !== undefined && block.getBoundingClientRect().top !== top)
      host.mover().put(block, past);
  };
  const show = () => {
    open = new AbortController();
    const { signal } = open;
    before = view.activeElement as HTMLElement | null;
    current = currentHeading(headings, host);
    makeRoom(true);
    draw();
    dock.querySelector<HTMLElement>('[aria-current], a')?.focus();
    const soon = () => window.requestAnimationFrame(() => !signal.aborted && follow());
    window.addEventListener('scroll', soon, { signal, capture: true, passive: true });
    dock.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      },
      { signal },
    );
    const outside = ({ target }: Event) => {
      const elsewhere = !dock.contains(target as Node) && !(target as Element).closest?.('.bar');
      if (elsewhere && window.innerWidth < WIDE) close();
    };
    view.addEventListener('pointerdown', outside, { signal });
    host.pressed('contents.toggle', true);
  };
  const close = () => {
    if (!open) return;
    const hadFocus = dock.matches(':focus-within');
    open.abort();
    open = null;
    draw();
    makeRoom(false);
    if (hadFocus) (before?.isConnected ? before : host.main).focus({ preventScroll: true });
    host.pressed('contents.toggle', false);
  };
  host.signal.addEventListener('abort', close);
  return {
    run() {
      if (open) close();
      else show();
      return true;
    },
  };
}

/** A table of contents from the article's headings. */
export const feature: Feature = { id: 'contents', mount };
