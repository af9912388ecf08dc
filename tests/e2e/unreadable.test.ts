import { expect, test } from 'vitest';
import { PARAGRAPHS, SUBHEAD, TITLE } from '../fixtures/awkward/article';
import { describeInSampledBrowser } from './driver/browsers';

const WHOLE = [...PARAGRAPHS.slice(0, 4), SUBHEAD, ...PARAGRAPHS.slice(4)];

describeInSampledBrowser('what cannot be read', ({ browser, address }) => {
  test.each(['home', 'search', 'login'])(
    '%s has no article: one sentence, all its text on request, and the way back',
    async (page) => {
      const tab = await browser().open(address(`/awkward/${page}`));
      await tab.pressButton();
      const view = await tab.waitForView('none');
      expect(view.message).toBe('No article found on this page. You can read all of its text instead.');
      await tab.clickInView('[data-control="show-all"]');
      expect((await tab.waitForView('article')).text).toMatch(
        page === 'login' ? /Forgot your password/ : /Headline number 3 about the harbour/,
      );
      await tab.press('Escape');
      await tab.waitForNoView();
      await tab.pressButton();
      await tab.waitForView('none');
      await tab.clickInView('[data-control="back"]');
      await tab.waitForNoView();
      await tab.close();
    },
  );

  test('an empty page says so', async () => {
    const tab = await browser().open(address('/awkward/empty'));
    await tab.pressButton();
    expect((await tab.waitForView('none')).message).toMatch(/^There’s nothing to read/);
    await tab.close();
  });

  test('a picture says so', async () => {
    const tab = await browser().open(address('/awkward/picture.png'));
    await tab.pressButton();
    expect((await tab.waitForView('none')).message).toMatch(/^This is an image/);
    await tab.close();
  });

  test('plain text is an article, its hard-wrapped lines joined', async () => {
    const tab = await browser().open(address('/awkward/plain.txt'));
    await tab.pressButton();
    const view = await tab.waitForView();
    expect(view.title).toBe(TITLE);
    expect(view.blocks.filter((block) => block !== SUBHEAD)).toEqual([...PARAGRAPHS]);
    await tab.close();
  });

  test.each(['feed.xml', 'drawing.svg'])('%s gets one clear sentence', async (page) => {
    const tab = await browser().open(address(`/awkward/${page}`));
    await tab.pressButton();
    // In the view where the browser shows one over such a document, else on the button.
    await expect
      .poll(
        async () =>
          (await tab.view())?.message ??
          ((await tab.button()).badge === '!' ? (await tab.button()).title : ''),
        { timeout: 8000 },
      )
      .toMatch(/^No article found|^There’s nothing to read|can’t read|doesn’t allow extensions/);
    await tab.close();
  });

  test.each(['huge', 'elements', 'deep', 'one-text', 'images', 'tables', 'attributes'])(
    '%s: the article is there, and nothing hangs',
    async (page) => {
      const tab = await browser().open(address(`/awkward/${page}`));
      await tab.pressButton();
      const view = await tab.waitForView('article', 30_000);
      expect(view.title).toBe(TITLE);
      // A log of 5 MB beside the article is a text as well; what is asked for is that it holds nobody up.
      expect(page === 'one-text' ? view.blocks.slice(0, WHOLE.length) : view.blocks).toEqual(WHOLE);
      const notice = await tab.inView(() =>
        document.querySelector('[data-notice]')?.getAttribute('data-notice'),
      );
      expect(notice ?? null).toBe(page === 'elements' || page === 'images' ? 'large' : null);
      await tab.press('Escape');
      await tab.waitForNoView();
      await tab.close();
    },
  );

  test('a PDF: the sentence stands where the browser lets it', async () => {
    const tab = await browser().open('about:blank');
    await tab.goto(address('/awkward/file.pdf')).catch(() => {});
    await tab.pressButton();
    await expect
      .poll(async () => (await tab.view())?.message ?? (await tab.button()).title, { timeout: 8000 })
      .toMatch(/can’t read PDFs|This is a PDF/);
    await tab.close();
  });

  test('the browser’s own page: the button says why', async () => {
    const tab = await browser().open(browser().name === 'firefox' ? 'about:config' : 'chrome://version/');
    await tab.pressButton();
    const said = {
      badge: '!',
      title: expect.stringMatching(/^Lectern can’t read the browser’s own pages/),
    };
    await expect.poll(() => tab.button(), { timeout: 8000 }).toEqual(said);
    await tab.close();
  });
});
