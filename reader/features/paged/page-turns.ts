import type { ViewNavigator } from '../../navigation/view-navigator';

/** Share of the viewport's width on either side where a click turns the page. */
const EDGE_SHARE = 0.18;
/** Minimum distance of a swipe (pixels). It must also be more horizontal than vertical. */
const MIN_SWIPE_PX = 40;
/** Wheel distance that turns a page (pixels), and the pause after that (ms). */
const MIN_WHEEL_PX = 30;
const WHEEL_PAUSE_MS = 280;

const INTERACTIVE =
  'a, button, input, select, textarea, summary, audio, video, label, [role="button"], [tabindex="0"]';

/** Whether the element under the pointer can scroll in the direction of the wheel. */
function scrollsItself(target: EventTarget | null, { deltaX, deltaY }: WheelEvent): boolean {
  const box = (target as Element | null)?.closest(
    '.scrolls, pre, [data-part="contents"], .footnote, dialog, select, textarea',
  );
  if (!box) return false;
  const sideways = Math.abs(deltaX) > Math.abs(deltaY);
  if (sideways) return box.scrollWidth > box.clientWidth;
  const maxScroll = box.scrollHeight - box.clientHeight;
  return maxScroll > 1 && (deltaY > 0 ? box.scrollTop < maxScroll - 1 : box.scrollTop > 1);
}

/** Turns pages on clicks at the edges, swipes and wheel events, until `signal` is aborted. */
export function handlePageTurns(
  view: Document,
  main: HTMLElement,
  rtl: boolean,
  navigator: ViewNavigator,
  signal: AbortSignal,
): void {
  const window = view.defaultView as Window;
  const turnPage = (right: boolean) => navigator.move(right === rtl ? 'back' : 'forward');

  view.addEventListener(
    'click',
    (event) => {
      const target = event.target as Element;
      const isOutside = target !== view.documentElement && target !== view.body && !main.contains(target);
      if (event.defaultPrevented || event.button !== 0 || isOutside || target.closest(INTERACTIVE)) return;
      if (String(window.getSelection() ?? '')) return;
      const at = event.clientX / view.documentElement.clientWidth;
      if (at < EDGE_SHARE) turnPage(false);
      else if (at > 1 - EDGE_SHARE) turnPage(true);
    },
    { signal },
  );

  let down: PointerEvent | null = null;
  const onPointerDown = (event: PointerEvent) => {
    down = event.pointerType !== 'mouse' && event.isPrimary ? event : null;
  };
  const onPointerUp = (event: PointerEvent) => {
    const from = down;
    down = null;
    if (!from || event.pointerId !== from.pointerId) return;
    const [x, y] = [event.clientX - from.clientX, event.clientY - from.clientY];
    if (Math.abs(x) < MIN_SWIPE_PX || Math.abs(x) < 1.5 * Math.abs(y)) return;
    if (!(from.target as Element).closest('.scrolls')) turnPage(x < 0);
  };
  main.addEventListener('pointerdown', onPointerDown, { signal });
  view.addEventListener('pointerup', onPointerUp, { signal });

  let lastTurn = 0;
  let sum = 0;
  view.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || scrollsItself(event.target, event)) return;
      event.preventDefault();
      const now = event.timeStamp;
      if (now - lastTurn < WHEEL_PAUSE_MS) return;
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      const unit = event.deltaMode === 0 ? 1 : 20;
      sum += unit * (sideways ? event.deltaX * (rtl ? -1 : 1) : event.deltaY);
      if (Math.abs(sum) < MIN_WHEEL_PX) return;
      navigator.move(sum > 0 ? 'forward' : 'back');
      lastTurn = now;
      sum = 0;
    },
    { signal, passive: false },
  );
}
