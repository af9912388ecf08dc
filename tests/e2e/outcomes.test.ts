import { expect, test } from 'vitest';
import { PARAGRAPHS, SUBHEAD, TITLE } from '../fixtures/awkward/article';
import { describeInSampledBrowser } from './driver/browsers';

const WHOLE = [...PARAGRAPHS.slice(0, 4), SUBHEAD, ...PARAGRAPHS.slice(4)];
/** The sentence over the article, without its button. */
const notice = () => document.querySelector('[data-part="notice"]')?.firstChild?.textContent ?? '';

describeInSampledBrowser('what becomes of a page', ({ browser, address }) => {
  const press = async (page: string) => {
    const tab = await browser().open(address(`/awkward/${page}`));
    await tab.pressButton();
    return tab;
  };

  test('a selection is the article; one press on the line over it shows the whole', async () => {
    const tab = await browser().open(address('/awkward/selectable'));
    await tab.inPage(() => {
      const [first, , last] = document.querySelectorAll('#aside li');
      if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, 1);
    });
    await tab.pressButton();
    const view = await tab.waitForView();
    expect(view.blocks).toEqual(PARAGRAPHS.slice(0, 3).map((text, index) => `Entry ${index + 1}. ${text}`));
    expect(await tab.inView(notice)).toBe('Showing only the text you selected.');
    await tab.clickInView('[data-control="show-other"]');
    await expect.poll(async () => (await tab.view())?.blocks).toEqual(WHOLE);
    expect(await tab.inView(() => document.activeElement?.localName)).toBe('main');
    expect(await tab.inView(notice)).toBe('');
    await tab.press('Escape');
    await tab.waitForNoView();
    expect(await tab.inPage(() => String(getSelection()))).toMatch(/^Entry 1/);
    await tab.close();
  });

  test.each([
    ['subscribers', /for subscribers only/],
    ['consent', /asking for your consent first/],
    ['never-built', /hasn’t loaded yet/],
  ])('%s: the article is not in the page, and the sentence says why', async (page, sentence) => {
    const tab = await press(page);
    expect((await tab.waitForView('none')).message).toMatch(sentence);
    await tab.clickInView('[data-control="show-all"]');
    await tab.waitForView('article');
    await tab.close();
  });

  test('a page that is built late is read when it is built', async () => {
    const tab = await press('built-late');
    expect((await tab.waitForView('article')).blocks).toEqual(WHOLE);
    await tab.close();
  });

  test('"Try again" reads a page that was built after all', async () => {
    const tab = await press('never-built');
    await tab.waitForView('none');
    await tab.inPage(
      (html) => {
        const root = document.getElementById('root');
        if (root) root.innerHTML = html;
      },
      `<article><h1>${TITLE}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>`,
    );
    await tab.clickInView('[data-control="try-again"]');
    expect((await tab.waitForView('article')).blocks).toEqual([...PARAGRAPHS]);
    await tab.close();
  });

  test('the beginning of an article says that it is one', async () => {
    const tab = await press('beginning');
    expect((await tab.waitForView()).blocks).toEqual(PARAGRAPHS.slice(0, 2));
    expect(await tab.inView(notice)).toMatch(/^This is only the beginning/);
    await tab.close();
  });

  test('an unsure article says so, and all the text is one press away', async () => {
    const tab = await press('unsure');
    expect((await tab.waitForView()).blocks).toEqual([PARAGRAPHS[0]]);
    expect(await tab.inView(notice)).toBe('This may not be the right text.');
    await tab.clickInView('[data-control="show-other"]');
    await expect.poll(async () => (await tab.view())?.text).toMatch(/topic 7 of the harbour/);
    await tab.close();
  });

  test('a French article on a page that says it is English is French', async () => {
    const tab = await press('lies-in-english');
    expect((await tab.waitForView()).language).toBe('fr');
    await tab.close();
  });

  test('where a page without loading becomes another, the button says what to expect', async () => {
    const tab = await press('app');
    await tab.waitForView();
    await tab.press('Escape');
    await tab.waitForNoView();
    await tab.inPage(() => {
      history.pushState(null, '', '/awkward/app?list');
      const app = document.getElementById('app');
      if (app) app.innerHTML = '<ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul>';
    });
    await expect.poll(async () => (await tab.button()).title).toMatch(/may not be an article/);
    await tab.inPage(
      (html) => {
        history.pushState(null, '', '/awkward/app?story');
        const app = document.getElementById('app');
        if (app) app.innerHTML = html;
      },
      PARAGRAPHS.map((text) => `<p>${text}</p>`).join(''),
    );
    await expect.poll(async () => (await tab.button()).title).toBe('Open the reader view (Alt+R)');
    await tab.close();
  });
});
