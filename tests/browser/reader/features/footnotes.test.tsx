import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CHAPTERS, openView, type TestView } from './view';

let view: TestView | null = null;
afterEach(async () => {
  view?.end();
  await page.viewport(414, 896);
});

const HTML = `<p>A claim<sup><a href="#n1" id="m1">[1]</a></sup>, another<sup><a href="#n2" id="m2">2</a></sup> and <a href="#c">chapter 1</a>.</p>${CHAPTERS}<h2 id="c">1</h2><p>End.</p><ol><li id="n1">The <em>minutes</em> of 1911. <a href="#m1">↩</a></li><li><p><a id="n2"></a><a href="#m2">^</a> Kept in the archive. ${'See there. '.repeat(200)}</p></li></ol>`;
const note = () => document.querySelector<HTMLElement>('[data-part="footnote"]');
const mark = (id: string) => document.getElementById(id) as HTMLElement;
const ready = () => expect.poll(() => [...document.adoptedStyleSheets].length).toBeGreaterThan(1);

test.each([1280, 280])('%i px: a note opens beside its mark and gives the focus back', async (width) => {
  await page.viewport(width, 800);
  view = openView(HTML);
  await ready();
  mark('m1').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => note()?.getAttribute('aria-label')).toBe('Note 1');
  expect(note()?.firstElementChild?.textContent?.trim()).toBe('The minutes of 1911.');
  expect(document.activeElement).toBe(note());
  const [at, box] = [mark('m1').getBoundingClientRect(), note()?.getBoundingClientRect() as DOMRect];
  expect(Math.round(box.top - at.bottom)).toBe(8);
  expect(box.left).toBeGreaterThanOrEqual(8);
  expect(box.right).toBeLessThanOrEqual(width - 8);
  expect(await view.faults()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(note()).toBeNull();
  expect(document.activeElement).toBe(mark('m1'));
  expect(window.scrollY).toBe(0);
});

test('a press elsewhere closes it, a long one scrolls in itself, and it can be shown among the notes', async () => {
  view = openView(HTML);
  await ready();
  await userEvent.click(mark('m2'));
  expect(note()?.scrollHeight).toBeGreaterThan(note()?.clientHeight ?? 0);
  await userEvent.click(document.querySelector('h1') as HTMLElement);
  expect(note()).toBeNull();
  await userEvent.click(mark('m2'));
  await userEvent.click(document.querySelector('[data-control="footnote-go"]') as HTMLElement);
  expect(note()).toBeNull();
  expect(document.activeElement?.textContent).toContain('Kept in the archive');
  await userEvent.keyboard('{Backspace}');
  expect(window.scrollY).toBe(0);
  expect(document.activeElement).toBe(mark('m2'));
});

test('links to headings, and from a note back, go there', async () => {
  view = openView(HTML);
  await ready();
  await userEvent.click(document.querySelector('a[href="#c"]') as HTMLElement);
  expect(note()).toBeNull();
  expect(document.activeElement?.id).toBe('c');
  await userEvent.click(document.querySelector('a[href="#m1"]') as HTMLElement);
  expect(note()).toBeNull();
  expect(document.activeElement?.id).toBe('m1');
});
