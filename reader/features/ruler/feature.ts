import { caretFromPoint } from '../../navigation/caret-from-point';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import styles from './ruler.css?raw';

/** Padding above and below the line (pixels). */
const PADDING_PX = 5;
/** Step of the search for the next line (pixels). */
const PROBE_STEP_PX = 6;
/** Share of the viewport's height below which the text scrolls instead of the ruler moving. */
const MAX_POSITION_SHARE = 0.6;

interface Line {
  top: number;
  bottom: number;
}

function mount(host: FeatureHost): FeatureHandle {
  const { document: view, window, main, content, signal } = host;
  host.addStyles(styles);
  const ruler = view.createElement('div');
  ruler.className = 'ruler';
  ruler.setAttribute('aria-hidden', 'true');
  host.dock('after').append(ruler);
  let line: Line | null = null;

  const isOn = () => host.preferences().finding.ruler;
  /** The line of text at a vertical position in the viewport, or null. */
  const lineAt = (y: number, x?: number): Line | null => {
    const box = content.getBoundingClientRect();
    const inside = Math.max(box.left + 4, 4);
    const caret = caretFromPoint(
      view,
      x ?? (inside + Math.min(box.right, view.documentElement.clientWidth)) / 2,
      y,
    );
    if (!caret || caret.node.nodeType !== Node.TEXT_NODE || !main.contains(caret.node)) return null;
    const length = caret.node.nodeValue?.length ?? 0;
    const range = view.createRange();
    range.setStart(caret.node, Math.min(caret.offset, Math.max(0, length - 1)));
    range.setEnd(caret.node, Math.min(length, caret.offset + 1));
    const { top, bottom, height } = range.getBoundingClientRect();
    return height > 0 && top <= y + 2 && bottom >= y - 2 ? { top, bottom } : null;
  };
  const setLine = (to: Line | null) => {
    line = to;
    ruler.hidden = !to || !isOn();
    if (!to) return;
    ruler.style.setProperty('--top', `${to.top - PADDING_PX}px`);
    ruler.style.setProperty('--height', `${to.bottom - to.top + 2 * PADDING_PX}px`);
  };
  /** The first line above or below a vertical position, or null. */
  const findLine = (from: number, by: 1 | -1): Line | null => {
    const { clientHeight } = view.documentElement;
    for (let y = from; y > 0 && y < clientHeight; y += by * PROBE_STEP_PX) {
      const found = lineAt(y);
      if (found) return found;
    }
    return null;
  };
  const start = () => setLine(findLine(Math.max(80, view.documentElement.clientHeight * 0.25), 1));
  const step = (by: 1 | -1) => {
    if (!line) return start();
    const next = findLine(by > 0 ? line.bottom + 4 : line.top - 4, by);
    const { clientHeight } = view.documentElement;
    const isPaged = host.navigator().page;
    if (next && (isPaged || (next.top > 60 && next.bottom < clientHeight * MAX_POSITION_SHARE)))
      return setLine(next);
    if (isPaged) {
      host.navigator().move(by > 0 ? 'forward' : 'back');
      return setLine(by > 0 ? findLine(50, 1) : findLine(clientHeight - 40, -1));
    }
    // Scroll under the ruler: by a line, or past something that isn't text.
    const height = line.bottom - line.top;
    const distance = next ? next.top - line.top : by * 4 * height;
    window.scrollBy({ top: distance, behavior: 'instant' });
    setLine(findLine((line.top + line.bottom) / 2, 1));
  };
  const options = { signal, passive: true };
  const onPointer = ({ clientX, clientY, pointerType, type }: PointerEvent) => {
    if (!isOn() || (pointerType !== 'mouse' && type !== 'pointerdown')) return;
    const found = lineAt(clientY, clientX) ?? lineAt(clientY);
    if (found) setLine(found);
  };
  view.addEventListener('pointermove', onPointer, options);
  view.addEventListener('pointerdown', onPointer, options);
  // After scrolling, the ruler stays in place, on the line that is there now.
  let pending = false;
  const scheduleUpdate = () => {
    if (pending || !isOn()) return;
    pending = true;
    window.requestAnimationFrame(() => {
      pending = false;
      if (!signal.aborted && line) setLine(findLine((line.top + line.bottom) / 2, 1) ?? line);
    });
  };
  window.addEventListener('scroll', scheduleUpdate, { ...options, capture: true });
  window.addEventListener('resize', scheduleUpdate, options);
  const update = () => {
    host.setPressed('ruler.toggle', isOn());
    if (isOn() && !line) start();
    ruler.hidden = !isOn() || !line;
  };
  host.watch(() => {
    update();
    scheduleUpdate();
  });
  update();
  return {
    run(command) {
      if (command !== 'ruler.toggle') {
        if (!isOn()) return false;
        step(command === 'ruler.next' ? 1 : -1);
        return true;
      }
      const ruler = !isOn();
      host.switchAid({ ruler }, host.translate(ruler ? 'rulerOnSaid' : 'rulerOffSaid'));
      return true;
    },
  };
}

/** A band over the line being read, moved by pointer and keys. */
export const feature: Feature = { id: 'ruler', mount };
