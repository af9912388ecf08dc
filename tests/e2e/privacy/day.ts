import fs from 'node:fs';
import { expect } from 'vitest';
import type { Driver, Surface, Tab } from '../driver/driver';
import { openExtensionPage } from '../driver/extension-page';
import { papersOf } from '../driver/printed';
import { openTypeSheet, pressOn } from '../driver/type-sheet';
import { saidOver, saveKey, titles, toastText } from '../library/seen';
import type { Recorder } from './recorder';
import { BOATS, WALK } from './sites';

/** A reader's step from one screen to the next, and how long they look at it, in ms. */
const LOOK_MS = 80;

/** Scrolls a document from its beginning to its end, as a reader does. Runs in the page or in the view. */
async function scrollThrough(step: number): Promise<void> {
  window.scrollTo(0, 0);
  for (let to = 0; to < document.documentElement.scrollHeight; to += 600) {
    window.scrollTo(0, to);
    // Pages look at what is near when they are drawn; a tab in the background is not drawn at all.
    await Promise.race([
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      new Promise((resolve) => setTimeout(resolve, 10 * step)),
    ]);
    await new Promise((resolve) => setTimeout(resolve, step));
  }
}

/** The same in the view, which answers at once. */
async function scrollView(tab: Tab): Promise<void> {
  const height = await tab.inView(() => document.documentElement.scrollHeight);
  for (let to = 0; to < height; to += 600) {
    await tab.inView((top) => window.scrollTo(0, top), to);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Opens a page, reads it to its end, looks at another tab meanwhile, and comes back. */
async function readPage(browser: Driver, url: string): Promise<Tab> {
  const tab = await browser.open(url);
  await tab.inPage(scrollThrough, LOOK_MS);
  const other = await browser.open('about:blank');
  await other.close();
  await tab.activate();
  return tab;
}

/** A day without the extension's being used: the pages are read, and that is all. */
export async function readPagesAlone(browser: Driver, recorder: Recorder): Promise<string[]> {
  for (const page of [WALK, BOATS]) {
    const tab = await readPage(browser, page);
    await recorder.quiet();
    await tab.close();
    await recorder.quiet();
  }
  return [];
}

const heading = (surface: Surface) => () =>
  surface.inPage(() => document.querySelector('h1')?.textContent ?? '').catch(() => '');

/** In the view: themes, type, find, contents, listening, pages, a copy, paper. */
async function readInView(browser: Driver, tab: Tab, recorder: Recorder): Promise<void> {
  recorder.during('setting the type');
  await openTypeSheet(tab, 'a');
  await pressOn(tab, 'theme-automatic', 'Right', 2);
  await pressOn(tab, 'text-size', 'Right', 3);
  await tab.inView(() =>
    document
      .querySelectorAll<HTMLInputElement>('[data-part="type-sheet"] input[type=radio]')
      .forEach((choice) => {
        if (/literata|opendyslexic|atkinson|source-sans/.test(choice.value + choice.dataset.control))
          choice.click();
      }),
  );
  await recorder.quiet();
  await tab.inView(() => document.querySelector<HTMLElement>('[data-part="type-sheet"]')?.focus());
  await tab.press('Escape');
  for (const [key, during] of [
    ['g', 'the contents'],
    ['p', 'pages'],
    ['shift+f', 'focus'],
    ['u', 'the ruler'],
    ['b', 'bold beginnings'],
    ['shift+a', 'the reading tools'],
    ['question', 'the keys'],
    ['period', 'the menu'],
  ] as const) {
    recorder.during(during);
    await tab.press(key);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await tab.press(/^(?:g|shift\+a|question|period)$/.test(key) ? 'Escape' : key);
  }
  recorder.during('finding');
  await tab.press('slash');
  await tab.type('engineers');
  await recorder.quiet();
  await tab.press('Escape');
  recorder.during('listening');
  await tab.press('l');
  await recorder.quiet();
  await tab.press('shift+l');
  recorder.during('copying');
  await tab.press('shift+m');
  await tab.press('c');
  await recorder.quiet();
  recorder.during('printing');
  await tab.press('ctrl+p');
  const papers = () => fs.readdirSync(papersOf(browser.profile)).filter((name) => name.endsWith('.pdf'));
  await expect.poll(papers, { timeout: 20_000 }).toHaveLength(1);
  await recorder.quiet();
}

/** In the panel and beside it: search, tags, archive and Undo, and an article that is read without its page. */
async function useLibrary(browser: Driver, tab: Tab, recorder: Recorder): Promise<void> {
  recorder.during('the panel');
  await tab.press('alt+shift+l');
  const panel = await browser.panel();
  await expect.poll(async () => (await panel.inPage(titles)).length).toBe(3);
  await recorder.quiet();
  recorder.during('searching the library');
  await panel.press('slash');
  await panel.type('boats');
  await expect.poll(async () => (await panel.inPage(titles)).length).toBe(1);
  recorder.during('archive and Undo');
  await panel.press('Escape');
  await panel.press('Escape');
  await panel.press('Down');
  await panel.inPage(() => document.querySelector<HTMLElement>('.title[tabindex="0"]')?.focus());
  await panel.press('e');
  await expect.poll(() => panel.inPage(toastText)).toMatch(/archive/i);
  await panel.press('z');
  await expect.poll(async () => (await panel.inPage(titles)).length).toBe(3);
  await recorder.quiet();
  recorder.during('reading what was saved');
  for (const title of ['The long walk', 'Boats that nobody']) {
    await panel.inPage((wanted) => {
      const row = [...document.querySelectorAll<HTMLElement>('.row .title')].find(({ textContent }) =>
        textContent?.includes(wanted),
      );
      row?.click();
    }, title);
    const saved = await browser.opened('/article.html');
    await expect.poll(heading(saved)).toContain(title);
    await saved.inPage(scrollThrough, LOOK_MS);
    await recorder.quiet();
    await saved.close();
  }
  await panel.close();
}

/** What the extension may do besides what its manifest asks for. Runs in a page of the extension's own. */
async function granted(): Promise<string[]> {
  const page = ((window as { wrappedJSObject?: unknown }).wrappedJSObject ?? globalThis) as {
    chrome: { permissions: { getAll(): Promise<{ origins?: string[]; permissions?: string[] }> } };
  };
  const { origins = [], permissions = [] } = await page.chrome.permissions.getAll();
  return [...origins, ...permissions.filter((name) => name === 'tabs')];
}

/** A day with everything the extension does that asks for no permission. Returns those it has in the end, besides its own. */
export async function useLectern(browser: Driver, recorder: Recorder): Promise<string[]> {
  recorder.during('the first-run page');
  const welcome = await browser.opened('/welcome.html');
  await welcome.inPage(scrollThrough, LOOK_MS);
  await recorder.quiet();

  recorder.during('opening the page');
  const walk = await browser.open(WALK);
  await recorder.quiet();
  recorder.during('opening the view');
  await walk.pressButton();
  await walk.waitForView();
  await recorder.quiet();
  recorder.during('reading in the view');
  await scrollView(walk);
  await recorder.quiet();
  await readInView(browser, walk, recorder);
  recorder.during('saving');
  await walk.press('s');
  await expect.poll(() => walk.inView(toastText).catch(() => '')).toMatch(/Saved.*long walk/);
  await recorder.quiet();
  recorder.during('closing the view');
  await walk.pressButton();
  await walk.waitForNoView();
  await recorder.quiet();
  recorder.during('the page again');
  await walk.inPage(scrollThrough, LOOK_MS);
  await recorder.quiet();

  recorder.during('another page');
  const boats = await readPage(browser, BOATS);
  await recorder.quiet();
  recorder.during('saving by the shortcut');
  await boats.press(saveKey(browser));
  await expect.poll(saidOver(boats)).toMatch(/Saved.*Boats/);
  await recorder.quiet();
  recorder.during('tagging');
  await boats.press(saveKey(browser));
  await expect
    .poll(() => boats.inToast(() => document.activeElement?.localName).catch(() => ''))
    .toBe('input');
  for (const key of ['s', 'e', 'a', 'Return']) await boats.press(key);
  await recorder.quiet();
  recorder.during('saving a link');
  await boats.chooseInMenu('#linked', 'link', 'Save this link');
  await expect.poll(saidOver(boats)).toMatch(/report of the engineers/);
  await recorder.quiet();
  await useLibrary(browser, boats, recorder);

  recorder.during('the page of settings');
  const options = await openExtensionPage(browser, 'options.html');
  await options.click('[data-control="dim-images"]');
  await options.click('[data-control="export"]');
  await options.inPage(scrollThrough, LOOK_MS);
  await recorder.quiet();
  const permissions = await options.inPage(granted);
  await options.close();
  await welcome.close();
  recorder.during('leaving');
  for (const tab of [walk, boats]) await tab.close();
  await recorder.quiet();
  return permissions;
}
