import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { rowOf } from './rows';
import { actions, clear, propsOf, QUERY, show } from './show';

beforeEach(() => page.viewport(360, 760));
afterEach(clear);

const TAGS = Array.from({ length: 3000 }, (_, number) => ({ tag: `tag ${number}`, count: 1 }));
const box = (tag: string) => document.querySelector<HTMLInputElement>(`[data-tag="${tag}"] input`);
const items = () => document.querySelectorAll('.tag-list li').length;

const open = (props = propsOf([rowOf(0)], { tags: TAGS })) => {
  show(props);
  document.querySelector<HTMLElement>('[data-control="tag-list"]')?.click();
  return props;
};

test('a long list is there at once with what fits on the screen, and all of it soon after', async () => {
  open();
  await expect.poll(items, { interval: 1 }).toBeGreaterThan(0);
  expect(items()).toBeLessThan(300);
  await expect.poll(items, { timeout: 20_000 }).toBe(3000);
  expect(document.querySelector('.tag-list')?.getAttribute('aria-busy')).toBe('false');
});

test('what is looked for among them is shown before all are drawn', async () => {
  open();
  await userEvent.fill(page.getByLabelText('Find a tag'), 'tag 299');
  await expect.poll(items).toBe(11);
  await userEvent.fill(page.getByLabelText('Find a tag'), '');
  await expect.poll(items, { timeout: 20_000 }).toBe(3000);
});

test('rows follow what is chosen, counted and renamed', async () => {
  const on = actions();
  const few = TAGS.slice(0, 3);
  const props = open(propsOf([rowOf(0)], { tags: few, actions: on }));
  await expect.poll(items).toBe(3);
  box('tag 1')?.click();
  expect(on.query).toHaveBeenLastCalledWith({ ...QUERY, tags: ['tag 1'] });
  show({
    ...props,
    query: { ...QUERY, tags: ['tag 1'] },
    tags: [{ tag: 'tag 1', count: 7 }, ...few.slice(2)],
  });
  await expect.poll(() => box('tag 1')?.checked).toBe(true);
  expect(document.querySelector('[data-tag="tag 1"] .count')?.textContent).toBe('7');
  box('tag 2')?.click();
  expect(on.query).toHaveBeenLastCalledWith({ ...QUERY, tags: ['tag 1', 'tag 2'] });
  document.querySelector<HTMLElement>('[data-tag="tag 2"] [data-control="rename-tag"]')?.click();
  await userEvent.keyboard('{Control>}a{/Control}other{Enter}');
  expect(on.renameTag).toHaveBeenCalledWith('tag 2', 'other');
});
