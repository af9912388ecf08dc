import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CHAPTERS, openView, type TestView } from './view';

let view: TestView | null = null;
afterEach(() => view?.end());

const HTML = `<p>A café by the quay, the Cafe<b>teria</b> of the CAFÉ; don’t ask.</p>${CHAPTERS}<details><summary>More</summary><p>A hidden cafe.</p></details>`;
const field = () => document.querySelector<HTMLInputElement>('[data-control="find-field"]');
const count = () => document.querySelector('[data-part="find-count"]')?.textContent;
const marked = (name: string) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range as Range));

test('all that is found is marked, without accents or case; Enter goes on, Esc gives the focus back', async () => {
  view = openView(HTML);
  const before = document.querySelector('[data-part="content"]')?.innerHTML;
  await userEvent.keyboard('/');
  await expect.poll(() => document.activeElement?.localName).toBe('input');
  await userEvent.keyboard('cafe');
  expect(count()).toBe('1 of 4');
  expect(marked('lectern-find')).toEqual(['café', 'Cafe', 'CAFÉ', 'cafe']);
  expect(marked('lectern-find-current')).toEqual(['café']);
  expect(await view.faults()).toEqual([]);
  await userEvent.keyboard('{Enter}{Enter}');
  expect(marked('lectern-find-current')).toEqual(['CAFÉ']);
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  expect(marked('lectern-find-current')).toEqual(['Cafe']);
  expect(document.querySelector('[data-part="content"]')?.innerHTML).toBe(before);
  await userEvent.keyboard('{Escape}');
  expect(field()).toBeNull();
  expect(document.activeElement?.localName).toBe('main');
  expect(String(getSelection())).toBe('Cafe');
  expect(CSS.highlights.size).toBe(0);
  expect(document.body.hasAttribute('data-closed')).toBe(false);
});

test('a place in a folded part is unfolded; straight quotes find typographic ones; nothing found is said', async () => {
  view = openView(HTML);
  await userEvent.keyboard('/');
  await expect.poll(field).not.toBeNull();
  await userEvent.keyboard('hidden cafe');
  expect(document.querySelector('details')?.open).toBe(true);
  expect(count()).toBe('1 of 1');
  await userEvent.clear(field() as HTMLInputElement);
  await userEvent.keyboard("don't");
  expect(marked('lectern-find-current')).toEqual(['don’t']);
  await userEvent.keyboard('xyz');
  expect(count()).toBe('No matches');
  expect(marked('lectern-find-current')).toEqual([]);
});

test('a place that is out of sight is brought into it, from where one reads', async () => {
  view = openView(HTML);
  document.querySelectorAll('h2')[2]?.scrollIntoView();
  await userEvent.keyboard('/');
  await expect.poll(field).not.toBeNull();
  await userEvent.keyboard('paragraph 3 of');
  expect(count()).toBe('3 of 4');
  await userEvent.keyboard('{Enter}');
  const [range] = CSS.highlights.get('lectern-find-current') ?? [];
  const box = (range as Range).getBoundingClientRect();
  expect((range as Range).startContainer.textContent).toContain('chapter Four');
  expect(box.top).toBeGreaterThan(60);
  expect(box.bottom).toBeLessThan(innerHeight);
});
