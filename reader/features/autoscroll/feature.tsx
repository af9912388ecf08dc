import { render } from 'preact';
import { keyOf } from '../../../components/keys/key-of';
import { Strings } from '../../../components/strings';
import { AUTO_SCROLL_SPEEDS } from '../../../preferences/types';
import { commandFor } from '../../commands/keyboard';
import slim from '../../styles/slim.css?raw';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { createAutoScroller } from './auto-scroller';
import { Controls } from './Controls';

/** User input that pauses scrolling, except in the controls. */
const PAUSE_EVENTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, signal } = host;
  host.addStyles(slim);
  const dock = host.dock('after');
  let open: AbortController | null = null;
  const speed = () => host.preferences().finding.autoScrollSpeed;
  const scroller = createAutoScroller(host, speed, () => {
    draw();
    host.announce(host.translate('autoScrollEnd'));
  });

  const draw = () =>
    render(
      open && (
        <Strings.Provider value={host.translate}>
          <Controls
            running={scroller.isRunning()}
            speed={speed()}
            locale={host.locale}
            onToggle={toggle}
            onSpeed={change}
            onClose={close}
          />
        </Strings.Provider>
      ),
      dock,
    );
  const toggle = () => {
    if (scroller.isRunning()) scroller.stop();
    else scroller.start();
    draw();
  };
  const change = (by: number) => {
    const { finding, ...others } = host.preferences();
    const { least, most } = AUTO_SCROLL_SPEEDS;
    // Steps in proportion to the speed feel equal.
    const step = by * Math.max(1, Math.round(finding.autoScrollSpeed / 10));
    const autoScrollSpeed = Math.max(least, Math.min(most, finding.autoScrollSpeed + step));
    host.setPreferences({ ...others, finding: { ...finding, autoScrollSpeed } });
  };
  const close = () => {
    open?.abort();
    open = null;
    scroller.stop();
    const hadFocus = dock.matches(':focus-within');
    draw();
    if (hadFocus) host.main.focus({ preventScroll: true });
    host.setPressed('autoscroll.toggle', false);
  };
  const start = () => {
    open = new AbortController();
    const pause = (event: Event) => {
      const { key } = event as KeyboardEvent;
      // The command's own key pauses through the command.
      const pressedKey = 'key' in event && keyOf(event as KeyboardEvent);
      if (pressedKey && commandFor(pressedKey, host.preferences().keys) === 'autoscroll.toggle') return;
      if (dock.contains(event.target as Node)) return;
      if (key === 'Escape' && open) {
        event.preventDefault();
        close();
      } else if (scroller.isRunning() && !/^(?:Shift|Control|Alt|Meta)$/.test(key ?? '')) {
        scroller.stop();
        draw();
      }
    };
    for (const type of PAUSE_EVENTS)
      view.addEventListener(type, pause, { signal: open.signal, capture: true, passive: false });
    view.addEventListener('visibilitychange', pause, { signal: open.signal });
    scroller.start();
    draw();
    host.setPressed('autoscroll.toggle', true);
  };
  host.watch(draw);
  signal.addEventListener('abort', () => {
    open?.abort();
    scroller.stop();
    render(null, dock);
  });
  return {
    run() {
      if (!open) start();
      else toggle();
      return true;
    },
  };
}

/** Scrolls a number of lines per minute, until the user moves or scrolls. */
export const feature: Feature = { id: 'autoscroll', mount };
