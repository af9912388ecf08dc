import { expect, test } from 'vitest';
import { describeInSampledBrowser } from './driver/browsers';
import type { Tab } from './driver/driver';
import { openView } from './driver/open-view';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Reads on to a paragraph of the long page, by its number. */
async function readOnTo(tab: Tab, paragraph: number): Promise<void> {
  await tab.inView((index) => {
    document.querySelectorAll('[data-part="content"] p')[index]?.scrollIntoView();
    window.scrollBy(0, -20);
  }, paragraph - 1);
  await expect.poll(() => topParagraph(tab)).toBe(paragraph);
}

const topParagraph = async (tab: Tab) =>
  Number(/^Paragraph (\d+)\./.exec((await tab.view())?.topBlock ?? '')?.[1]);

/** The number of the first paragraph on the page itself. */
const pageParagraph = (tab: Tab) =>
  tab.inPage(() =>
    Number(
      /\d+/.exec(
        [...document.querySelectorAll('p')].find((p) => p.getBoundingClientRect().bottom > 4)?.textContent ??
          '',
      )?.[0],
    ),
  );

/** The states of the view over a while. */
async function statesSeen(tab: Tab): Promise<string[]> {
  const states = new Set<string>();
  for (const end = performance.now() + 2500; performance.now() < end; await wait(50))
    states.add((await tab.view())?.state ?? 'closed');
  return [...states];
}

describeInSampledBrowser('what a page does under the view', ({ browser, address }) => {
  test.each(['it keeps its state in it', 'it has rendered the same text anew'])(
    'its address changes, and %s: article and place stay',
    async (what) => {
      const tab = await openView(browser(), address('/awkward/long?utm_source=letter'));
      await readOnTo(tab, 21);
      await tab.inView(() => document.querySelector('[data-part="content"] p')?.setAttribute('id', 'mine'));
      await tab.inPage((again) => {
        history.replaceState({ view: 2 }, '', '?view=2#at');
        const { body } = document;
        if (again) body.innerHTML = `${body.innerHTML}`;
      }, what.includes('anew'));
      expect(await statesSeen(tab)).toEqual(['article']);
      expect(await topParagraph(tab)).toBe(21);
      expect(await tab.inView(() => document.getElementById('mine') !== null)).toBe(true);
      await readOnTo(tab, 25);
      await tab.press('Escape');
      await tab.waitForNoView();
      expect(await pageParagraph(tab)).toBe(25);
      await tab.close();
    },
  );

  test('a page that fetches its next article for a while after its address has changed', async () => {
    const tab = await openView(browser(), address('/awkward/spa/0'));
    await tab.inPage(() => {
      history.pushState({}, '', '/awkward/spa/1');
      setTimeout(() => (window as unknown as { draw(): void }).draw(), 1500);
    });
    await expect.poll(async () => (await tab.view())?.title, { timeout: 8000 }).toMatch(/railway|lighthouse/);
    await tab.close();
  });

  test('a page that reloads itself by its markup: the article stays, and so does the page', async () => {
    const tab = await openView(browser(), address('/awkward/long'));
    await readOnTo(tab, 21);
    await tab.inPage(() => {
      Object.assign(window, { isStillThis: true });
      document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="Refresh" content="3; url=?again">');
    });
    await wait(4500);
    expect(await topParagraph(tab)).toBe(21);
    expect(await tab.inPage(() => Reflect.get(window, 'isStillThis'))).toBe(true);
    await tab.close();
  });

  test('a page that reloads itself by script: reading goes on, or is offered and comes back to the place', async () => {
    const tab = await openView(browser(), address('/awkward/long'));
    await readOnTo(tab, 21);
    await tab.inPage(() => {
      setTimeout(() => location.reload(), 2500);
    });
    await wait(4000);
    if (!(await tab.view())) {
      await expect.poll(() => tab.button()).toEqual({ badge: '!', title: 'Continue reading (Alt+R)' });
      await tab.pressButton();
      await tab.waitForView();
    }
    await expect.poll(() => topParagraph(tab)).toBe(21);
    await tab.close();
  });

  test.each(['click', 'Return'])(
    'a link that the reader follows is no reload, wherever it leads (%s)',
    async (how) => {
      const tab = await browser().open(address('/awkward/long'));
      await tab.inPage(() =>
        document
          .querySelectorAll('p')[2]
          ?.insertAdjacentHTML('beforeend', ' Read <a href="?page=2">the next page</a>.'),
      );
      await tab.pressButton();
      await tab.waitForView();
      const link = '[data-part="content"] a[href*="page=2"]';
      if (how === 'click') await tab.clickInView(link);
      else {
        await tab.inView((selector) => document.querySelector<HTMLElement>(selector)?.focus(), link);
        await tab.press(how);
      }
      await expect.poll(() => tab.url()).toMatch(/\?page=2$/);
      await tab.close();
    },
  );

  test('reloaded by the reader it is the page, and the view comes back to the place', async () => {
    const tab = await openView(browser(), address('/awkward/long'));
    await readOnTo(tab, 21);
    await wait(800);
    await tab.press('F5');
    await tab.waitForNoView();
    await wait(700);
    await tab.pressButton();
    await tab.waitForView();
    await expect.poll(() => topParagraph(tab)).toBe(21);
    await tab.press('Escape');
    await tab.waitForNoView();
    expect(await pageParagraph(tab)).toBe(21);
    await tab.close();
  });

  test('sound that it starts is paused, in its frames too, and stays so; silent pictures go on', async () => {
    const tab = await openView(browser(), address('/awkward/media'));
    const state = () => {
      const inner = document.querySelector('iframe')?.contentDocument?.querySelector('audio');
      return {
        sound: document.querySelector('audio')?.paused,
        framed: inner?.paused,
        silent: document.querySelectorAll('audio')[1]?.paused,
      };
    };
    await tab.inPage(async () => {
      const sound = document.querySelector('audio');
      if (!sound) throw new Error('no sound');
      sound.muted = false;
      const frame = document.createElement('iframe');
      const silent = document.createElement('audio');
      Object.assign(silent, { src: sound.src, loop: true, muted: true });
      document.body.append(silent, frame);
      const framed = frame.contentDocument?.createElement('audio');
      if (framed) {
        Object.assign(framed, { src: sound.src, loop: true });
        frame.contentDocument?.body.append(framed);
      }
      for (const media of [sound, silent, framed]) media?.play().catch(() => {});
    });
    await expect.poll(() => tab.inPage(state)).toEqual({ sound: true, framed: true, silent: true });
    await tab.press('Escape');
    await tab.waitForNoView();
    await expect.poll(() => tab.inPage(state)).toEqual({ sound: true, framed: true, silent: false });
    await tab.close();
  });

  test('a page that scrolls its text in a box keeps the place both ways', async () => {
    const tab = await browser().open(address('/awkward/long'));
    await tab.inPage(() => {
      const main = document.createElement('main');
      main.append(...document.body.childNodes);
      const header = document.createElement('header');
      header.style.height = '60px';
      document.body.append(header, main);
      const style = document.createElement('style');
      style.textContent =
        'html, body { height: 100%; margin: 0; overflow: hidden } main { height: calc(100% - 60px); overflow: auto } p { padding-block: 20px }';
      document.head.append(style);
      document.querySelectorAll('p')[16]?.scrollIntoView({ block: 'start' });
    });
    await tab.pressButton();
    expect((await tab.waitForView()).topBlock).toMatch(/^Paragraph 17\./);
    await readOnTo(tab, 25);
    await tab.press('Escape');
    await tab.waitForNoView();
    const top = await tab.inPage(() =>
      [...document.querySelectorAll('p')]
        .find((p) => p.getBoundingClientRect().bottom > 64)
        ?.textContent?.slice(0, 13),
    );
    expect(top).toBe('Paragraph 25.');
    await tab.close();
  });
});
