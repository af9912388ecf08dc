import type { Display } from './display';
import type { Surface } from './driver';
import { middleOf } from './middle-of';
import { until } from './until';

interface Point {
  x: number;
  y: number;
}

/** Position of a page's top-left corner on the display, computed from where the page sees the mouse at `at`. */
async function cornerOf(surface: Surface, display: Display, at: Point): Promise<Point> {
  await surface.inPage(() => {
    Reflect.deleteProperty(window, 'mouseSeen');
    const seen = ({ clientX, clientY }: MouseEvent) =>
      Object.assign(window, { mouseSeen: { x: clientX, y: clientY } });
    document.addEventListener('mousemove', seen, { capture: true, once: true });
  });
  const inside = await until(
    async () => {
      display.mouse(['mousemove', String(at.x - 2), String(at.y)], ['mousemove', String(at.x), String(at.y)]);
      return (await surface.inPage(() => Reflect.get(window, 'mouseSeen') ?? null)) as Point | null;
    },
    () => `the mouse at ${at.x}, ${at.y} is not over the page`,
  );
  return { x: at.x - inside.x, y: at.y - inside.y };
}

/**
 * Drags an element of a page with the real mouse. Takes the page, the element, a point of the display over the page, and
 * the point to drop at.
 */
export async function drag(
  display: Display,
  page: Surface,
  selector: string,
  over: Point,
  to: Point,
): Promise<void> {
  const corner = await cornerOf(page, display, over);
  const middle = await page.inPage(middleOf, selector);
  if (!middle) throw new Error(`no ${selector} to be dragged`);
  const from = { x: Math.round(corner.x + middle.x), y: Math.round(corner.y + middle.y) };
  const move = (part: number) => [
    'mousemove',
    String(Math.round(from.x + (to.x - from.x) * part)),
    String(Math.round(from.y + (to.y - from.y) * part)),
  ];
  const steps = [
    ['mousemove', String(from.x), String(from.y)],
    ['mousedown', '1'],
  ];
  for (let step = 1; step <= 20; step++) steps.push(move(step / 20));
  steps.push(move(0.99), move(1), ['mouseup', '1']);
  for (const step of steps) {
    display.mouse(step);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
