import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CHAPTERS, openView, type TestView } from './view';

let view: TestView | null = null;
afterEach(async () => {
  view?.end();
  await page.viewport(414, 896);
});

const links = () => [...document.querySelectorAll<HTMLElement>('[data-part="contents"] a')];
const names = () => links().map((link) => link.textContent);

test.each([
  ['wide', 1280],
  ['narrow', 280],
])(
  '%s: axe finds nothing, a heading is gone to, and the way back leads to the very line',
  async (_, width) => {
    await page.viewport(width, 800);
    view = openView(CHAPTERS);
    window.scrollTo(0, 333);
    await userEvent.keyboard('g');
    await expect.poll(names).toEqual(['Chapter One', 'Chapter Two', 'Chapter Three', 'Chapter Four']);
    expect(await view.faults()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(document.activeElement?.textContent).toMatch(/^Chapter /);
    expect(Math.round(document.activeElement?.getBoundingClientRect().top ?? 0)).toBe(24);
    expect(links().length).toBe(width > 960 ? 4 : 0);
    await expect.poll(() => document.querySelector('[data-control="return"]')).not.toBeNull();
    expect(await view.faults()).toEqual([]);
    await userEvent.keyboard('{Backspace}');
    expect(Math.round(window.scrollY)).toBe(333);
    expect(document.querySelector('[data-control="return"]')).toBeNull();
  },
);

test('beside the text it leaves the line being read where it is', async () => {
  await page.viewport(1000, 800);
  view = openView(CHAPTERS);
  const paragraph = document.querySelectorAll<HTMLElement>('[data-part="content"] p')[9];
  paragraph?.scrollIntoView();
  const top = () => Math.round(paragraph?.getBoundingClientRect().top ?? 0);
  const before = top();
  await userEvent.keyboard('g');
  await expect.poll(() => links().length).toBe(4);
  expect(Math.abs(top() - before)).toBeLessThan(3);
  await userEvent.keyboard('{Escape}');
  expect(links()).toEqual([]);
  expect(Math.abs(top() - before)).toBeLessThan(3);
});

test('headings are nested by rank, and a level left out makes no empty step', async () => {
  view = openView('<h2>A</h2><p>a</p><h4>B</h4><p>b</p><h3>C</h3><p>c</p><h2>D</h2><p>d</p>');
  await userEvent.keyboard('g');
  await expect.poll(names).toEqual(['A', 'B', 'C', 'D']);
  const depth = (link: HTMLElement) => {
    let lists = 0;
    for (let up = link.closest('ol'); up; up = up.parentElement?.closest('ol') ?? null) lists++;
    return lists;
  };
  expect(links().map(depth)).toEqual([1, 2, 2, 1]);
});
