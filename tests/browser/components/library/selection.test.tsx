import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ArticleRow } from '../../../../library/types';
import { rowOf } from './rows';
import { actions, clear, propsOf, show } from './show';

beforeEach(() => page.viewport(360, 760));
afterEach(clear);

let rows: readonly ArticleRow[] = [];
let revision = 0;
const on = { ...actions(), loadIds: vi.fn(async () => rows.map(({ id }) => id)) };

/** Shows the list as the library has it now. */
function list(now: readonly ArticleRow[]): void {
  rows = now;
  const props = propsOf(now, { actions: on });
  show({ ...props, list: { ...props.list, revision: ++revision } });
}
const picked = () => document.querySelectorAll('.row[data-picked="true"]').length;
const count = () => document.querySelector('.selection .count')?.textContent ?? '';

test('what comes into the list after all of it was selected is not selected', async () => {
  list([rowOf(1), rowOf(2)]);
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect.poll(picked).toBe(2);
  await expect.poll(() => on.loadIds.mock.calls.length).toBe(1);
  list([rowOf(0), rowOf(1), rowOf(2)]);
  await expect.poll(() => document.querySelectorAll('.row').length).toBe(3);
  expect([picked(), count()]).toEqual([2, '2 selected']);
});

test('nothing is selected any more once the selected ones have left the list, whatever comes then', async () => {
  list([rowOf(1), rowOf(2)]);
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect.poll(picked).toBe(2);
  document.querySelector<HTMLElement>('[data-control="selection-read"]')?.click();
  list([]);
  await expect.poll(count).toBe('');
  list([rowOf(3)]);
  await expect.poll(() => document.querySelectorAll('.row').length).toBe(1);
  expect(picked()).toBe(0);
  // One leaves as another comes: the list is as long as before.
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect.poll(picked).toBe(1);
  list([rowOf(4)]);
  await expect.poll(count).toBe('');
});
