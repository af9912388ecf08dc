import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CHAPTERS, openView, type TestView } from './view';

let view: TestView | null = null;
afterEach(() => view?.end());

const row = (command: string) => document.querySelector(`[data-command="${command}"]`);
const keysIn = (command: string) =>
  [...(row(command)?.querySelectorAll('kbd') ?? [])].map((key) => key.textContent);
const button = (command: string, name: RegExp) =>
  [...(row(command)?.querySelectorAll('button') ?? [])].find((each) => name.test(each.textContent ?? ''));

test('? lists the keys; another key is given by pressing it, and the old one does nothing any more', async () => {
  view = openView(CHAPTERS);
  await userEvent.keyboard('?');
  await expect.poll(() => keysIn('contents.toggle')).toEqual(['G']);
  expect(keysIn('view.back')).toEqual(['Shift', 'Space', 'Page Up']);
  expect(await view.faults()).toEqual([]);
  await userEvent.click(button('contents.toggle', /Change/) as HTMLElement);
  await userEvent.keyboard('j');
  expect(keysIn('contents.toggle')).toEqual(['J']);
  expect(keysIn('view.next')).toEqual(['↓']);
  expect(view.preferences().keys).toEqual({ 'contents.toggle': ['j'] });
  await userEvent.keyboard('{Escape}');
  expect(row('view.next')).toBeNull();
  await userEvent.keyboard('g');
  await userEvent.keyboard('j');
  await expect.poll(() => document.querySelectorAll('[data-part="contents"] a').length).toBe(4);
  expect(window.scrollY).toBe(0);
});

test('Delete leaves a command without a key, Reset gives its own back, Esc leaves all as it is', async () => {
  view = openView(CHAPTERS);
  await userEvent.keyboard('?');
  await expect.poll(() => row('view.end')).not.toBeNull();
  await userEvent.click(button('view.end', /Change/) as HTMLElement);
  await userEvent.keyboard('{Delete}');
  expect(row('view.end')?.textContent).toContain('None');
  await userEvent.click(button('view.end', /Reset/) as HTMLElement);
  expect(keysIn('view.end')).toEqual(['End']);
  await userEvent.click(button('view.end', /Change/) as HTMLElement);
  await userEvent.keyboard('{Escape}');
  expect(keysIn('view.end')).toEqual(['End']);
  expect(view.preferences().keys).toEqual({});
});
