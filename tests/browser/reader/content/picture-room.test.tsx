import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openView, type TestView } from '../features/view';

let view: TestView | null = null;
beforeEach(() => page.viewport(500, 700));
afterEach(async () => {
  view?.end();
  await page.viewport(414, 896);
});

/** A picture whose size nobody says, of another shape than the room it is given. */
const TALL = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="600"><rect width="300" height="600" fill="gray"/></svg>')}`;
const TEXT = `<p>${'Nobody had seen the clock before that winter. '.repeat(40)}</p>`;

const image = () => document.querySelector('[data-part="content"] img') as HTMLImageElement;
const height = () => Math.round(image().getBoundingClientRect().height);
const came = () => expect.poll(() => image().complete && image().naturalWidth).toBe(300);

test('a picture that comes keeps the room it was given while it is seen, and has its own shape after that', async () => {
  view = openView(`<figure><img src="${TALL}" alt="A clock"></figure>${TEXT.repeat(6)}`);
  const before = height();
  const width = image().getBoundingClientRect().width;
  expect(before).toBe(Math.round((width * 2) / 3));
  await came();
  // Longer than any observer takes.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(height()).toBe(before);
  const last = document.querySelector('[data-part="content"] p:last-of-type') as Element;
  last.scrollIntoView();
  const top = last.getBoundingClientRect().top;
  await expect.poll(height).toBe(600);
  expect(Math.abs(last.getBoundingClientRect().top - top)).toBeLessThan(2);
});

test('a picture below the window has its own shape as soon as it comes', async () => {
  view = openView(`${TEXT.repeat(4)}<figure><img src="${TALL}" alt="A clock"></figure>`);
  await came();
  await expect.poll(height).toBe(600);
});
