import { afterAll, beforeAll, expect, test } from 'vitest';
import { sanitize, stripPlaces } from '../../../article/sanitize';
import { ALLOWED, faults } from '../../security/allowed';
import { PAYLOADS } from '../../security/payloads/all';
import { armed } from '../../security/payloads/payload';

/** Nobody listens there: what runs is known by its mark, and asks no machine for anything. */
const SERVER = 'http://127.0.0.1:9';

/** A door that makes markup safe to show; one more wall is one more line. */
const WALLS: Record<string, (html: string) => string> = { sanitize, stripPlaces };

/** The same kind of frame as the view's: it runs no script. */
const frame = document.createElement('iframe');

beforeAll(async () => {
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.srcdoc = '<!doctype html><body></body>';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
});
afterAll(() => frame.remove());

const inert = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

function live(html: string, sets: 'innerHTML' | 'setHTML'): HTMLElement {
  const body = frame.contentDocument?.body;
  if (!body) throw new Error('the frame is gone');
  if (sets === 'innerHTML') body.innerHTML = html;
  else (body as HTMLElement & { setHTML(html: string): void }).setHTML(html);
  return body;
}

/** What is wrong with markup that came through a wall, at any of the times that it is parsed again. */
function wrongIn(clean: string): string[] {
  const parsed = inert(clean);
  const wrong = [...faults(parsed, ALLOWED)];
  const shown = live(parsed.innerHTML, 'innerHTML');
  wrong.push(...faults(shown, ALLOWED));
  wrong.push(...faults(inert(shown.innerHTML), ALLOWED));
  wrong.push(...faults(live(inert(shown.innerHTML).innerHTML, 'innerHTML'), ALLOWED));
  if ('setHTML' in Element.prototype) wrong.push(...faults(live(clean, 'setHTML'), ALLOWED));
  return [...new Set(wrong)];
}

const categories = [...new Set(PAYLOADS.map(({ category }) => category))];

test('there are at least 500 payloads, each with a name and a text of its own and a source', () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(500);
  expect(new Set(PAYLOADS.map(({ id }) => id)).size).toBe(PAYLOADS.length);
  expect(new Set(PAYLOADS.map(({ html }) => html)).size).toBe(PAYLOADS.length);
  for (const { id, source } of PAYLOADS) {
    expect(id).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
    expect(source.length).toBeGreaterThan(10);
  }
});

for (const [name, wall] of Object.entries(WALLS))
  test.each(categories)(`${name}: nothing of %s comes through but what an article is made of`, (category) => {
    const came = PAYLOADS.filter((payload) => payload.category === category).flatMap((payload) => {
      const html = armed(payload, SERVER);
      // As text of a page, and in the middle of one.
      const wrong = [html, `<p>Before</p><table><tr><td>${html}</td></tr></table><p>After</p>`].flatMap(
        (text) => wrongIn(wall(text)),
      );
      return wrong.length ? [[payload.id, ...wrong]] : [];
    });
    expect(came).toEqual([]);
  });

test('nothing has run, in the frame or beside it', async () => {
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(frame.contentDocument?.documentElement.dataset.called).toBeUndefined();
  expect(document.documentElement.dataset.called).toBeUndefined();
});

test('without a wall the check finds most of them', () => {
  const found = PAYLOADS.filter((payload) => faults(inert(armed(payload, SERVER)), ALLOWED).length > 0);
  expect(found.length).toBeGreaterThan(PAYLOADS.length / 2);
});
