import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { openView } from '../driver/open-view';
import { openLibraryTab } from '../library/open-library';
import { boxes, ID, look, openSaved, seen, selectTo } from './seen';

const PARAGRAPHS = [
  'The harbour was built in a single summer. Nobody remembers who paid for it, and the books are lost.',
  'A second paragraph follows the first one here, with <em>a word in italics</em> and a <a href="https://example.org/">link</a> in it.',
  'The third paragraph ends the matter. It is short.',
];
const CONTENT = `<h2>The tower</h2>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<ul><li>First item of the list</li><li>Second item</li></ul>
<table><tbody><tr><td>Cell one</td><td>Cell two</td></tr></tbody></table><pre><code>let minutes = 11;</code></pre>
<p>漢字<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby> and the end.</p>`;

describeInSampledBrowser('highlights', ({ browser, address }) => {
  test('a selection is marked from the toolbar beside it, in four colours, across blocks; each step is undone', async () => {
    const { page, kept, end } = await openSaved(browser(), {
      url: 'https://mark.example/1',
      content: CONTENT,
    });
    await selectTo(page, '[data-part="content"] p:nth-of-type(1)', '[data-part="content"] p:nth-of-type(3)');
    await expect.poll(look(page)).toMatchObject({ bar: true });
    const { bar, text } = await page.inPage(boxes, '.selection-tools');
    expect((bar?.top ?? 0) >= (text?.bottom ?? 0) || (bar?.bottom ?? 0) <= (text?.top ?? 0)).toBe(true);
    await page.click('[data-control="mark-green"]');
    await expect.poll(look(page)).toMatchObject({ bar: false, said: expect.stringContaining('Highlighted') });
    const [marked] = (await look(page)()).green;
    expect(marked).toMatch(
      /second paragraph follows the first one here, with a word in italics and a link in it/,
    );
    await expect.poll(kept).toMatchObject([{ color: 'green', note: null }]);
    await page.press('ctrl+z');
    await expect.poll(look(page)).toMatchObject({ green: [] });
    await expect.poll(kept).toEqual([]);
    await selectTo(
      page,
      '[data-part="content"] li:nth-of-type(1)',
      '[data-part="content"] td:nth-of-type(2)',
    );
    await page.click('[data-control="mark-red"]');
    await expect.poll(async () => (await look(page)()).red[0]).toMatch(/Second item.*Cell one/);
    await end();
  });

  test('H marks the sentence being read, then its paragraph; Shift and arrows move its ends; Esc leaves', async () => {
    const { page, kept, end } = await openSaved(browser(), {
      url: 'https://mark.example/2',
      content: CONTENT,
    });
    await page.press('j');
    await page.press('j');
    await page.press('h');
    await expect.poll(look(page)).toMatchObject({ marked: ['The harbour was built in a single summer.'] });
    await page.press('shift+Right');
    await expect.poll(look(page)).toMatchObject({ marked: [expect.stringMatching(/summer\. Nobody$/)] });
    await page.press('shift+Left');
    await expect.poll(look(page)).toMatchObject({ marked: [expect.stringMatching(/single summer$/)] });
    await page.press('shift+Down');
    await expect.poll(look(page)).toMatchObject({ marked: [expect.stringMatching(/^harbour/)] });
    await page.press('shift+Up');
    await expect.poll(look(page)).toMatchObject({ marked: [expect.stringMatching(/^The harbour/)] });
    await page.press('h');
    await expect
      .poll(look(page))
      .toMatchObject({ marked: [expect.stringMatching(/^The harbour.*and the books are lost\.$/)] });
    await expect
      .poll(async () => (await kept()).map(({ quote }) => quote))
      .toEqual([expect.stringMatching(/lost\.$/)]);
    await page.press('z');
    await expect.poll(look(page)).toMatchObject({ marked: [expect.stringMatching(/single summer$/)] });
    // Further on, another sentence is marked, and not the paragraph that was left.
    await page.press('j');
    await page.press('h');
    await expect.poll(look(page)).toMatchObject({
      marked: [
        expect.stringMatching(/single summer$/),
        expect.stringMatching(/^A second paragraph.*a link in it\.$/),
      ],
    });
    await end();
  });

  test('N writes a note, kept as typed, with a sign in the margin; a click and Enter open the card: colour, tags, copy, delete', async () => {
    const { page, kept, end } = await openSaved(browser(), {
      url: 'https://mark.example/3',
      content: CONTENT,
    });
    await page.press('j');
    await page.press('j');
    await page.press('n');
    await expect.poll(look(page)).toMatchObject({ card: true, focused: 'note' });
    await page.type('Ask Ada, n and h');
    await page.press('Return');
    await page.type('https://ada.example/x.');
    await page.press('Escape');
    await expect
      .poll(look(page))
      .toMatchObject({ card: false, signs: 1, said: expect.stringContaining('Note saved') });
    await expect.poll(kept).toMatchObject([{ note: 'Ask Ada, n and h\nhttps://ada.example/x.' }]);
    await page.press('Return');
    await expect.poll(look(page)).toMatchObject({ card: true });
    expect(
      await page.inPage(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('.mark-note a')].map(({ href }) => href),
      ),
    ).toEqual(['https://ada.example/x']);
    await page.click('[data-control="color-blue"]');
    await expect
      .poll(look(page))
      .toMatchObject({ blue: [expect.stringMatching(/^The harbour/)], yellow: [], red: [] });
    await page.click('.mark-card [data-control="tag"]');
    await page.type('money');
    await page.press('Return');
    await expect.poll(kept).toMatchObject([{ color: 'blue', tags: ['money'] }]);
    await page.press('Escape');
    await page.click('[data-part="content"] p:nth-of-type(1)');
    await page.click('.mark-signs button');
    await expect.poll(look(page)).toMatchObject({ card: true });
    await page.click('[data-control="delete-highlight"]');
    await expect.poll(look(page)).toMatchObject({ card: false, blue: [], signs: 0 });
    await expect.poll(kept).toEqual([]);
    await page.press('z');
    await expect
      .poll(kept)
      .toMatchObject([{ color: 'blue', tags: ['money'], note: expect.stringContaining('Ada') }]);
    await expect.poll(look(page)).toMatchObject({ blue: [expect.stringMatching(/^The harbour/)], signs: 1 });
    await end();
  });

  test('the sheet lists them in the order of the text, and what is not in it any more; Enter jumps', async () => {
    const { page, library, id, end } = await openSaved(browser(), {
      url: 'https://mark.example/4',
      content: CONTENT,
    });
    const made = { note: null, tags: [], selectors: [], updatedAt: 1 };
    await library.call('putHighlight', id, {
      ...made,
      id: ID(1),
      quote: 'It is short.',
      color: 'red',
      createdAt: 1,
    });
    await library.call('putHighlight', id, {
      ...made,
      id: ID(2),
      quote: 'who paid for it',
      color: 'pink',
      createdAt: 2,
    });
    await library.call('putHighlight', id, {
      ...made,
      id: ID(3),
      quote: 'A sentence that was taken out of the text since.',
      color: 'green',
      createdAt: 3,
    });
    await expect.poll(look(page)).toMatchObject({ red: ['who paid for it', 'It is short.'] });
    await page.press('shift+h');
    await expect.poll(look(page)).toMatchObject({
      list: [
        expect.stringContaining('who paid for it'),
        expect.stringContaining('It is short.'),
        expect.stringContaining('taken out'),
      ],
      lost: [expect.stringContaining('taken out')],
    });
    await page.press('Return');
    await expect.poll(look(page)).toMatchObject({ list: [], active: ['who paid for it'] });
    await end();
  });

  test.each([
    [
      'right to left',
      'rtl',
      'ar',
      'بني الميناء في صيف واحد. لا أحد يتذكر من دفع ثمنه.',
      'بني الميناء في صيف واحد.',
    ],
    [
      'in Japanese',
      'ltr',
      'ja',
      '港はひと夏で造られた。誰が払ったのかは誰も覚えていない。',
      '港はひと夏で造られた。',
    ],
  ] as const)('%s, a sentence is marked, and drawn there', async (_, direction, language, text, sentence) => {
    const { page, kept, end } = await openSaved(browser(), {
      url: `https://mark.example/${language}`,
      direction,
      language,
      text,
      content: `<p>${text}</p><p>${text} ${text}</p>`,
    });
    await page.press('h');
    await expect.poll(look(page)).toMatchObject({ marked: [sentence] });
    await expect.poll(kept).toMatchObject([{ quote: sentence }]);
    await end();
  });

  test('over a page that is not saved, marking saves it and says so; two views are right within a second', async () => {
    const tab = await openView(browser(), address('/reading/chapters'));
    const other = await openView(browser(), address('/reading/chapters'));
    const library = await openLibraryTab(browser());
    await tab.activate();
    await tab.press('j');
    await tab.press('h');
    const found = async () => library.call('find', address('/reading/chapters'));
    await expect.poll(found, { timeout: 10_000 }).toMatchObject({ highlights: 1 });
    await expect.poll(async () => (await tab.inView(seen)).marked.length).toBe(1);
    const { marked } = await tab.inView(seen);
    await other.activate();
    await expect.poll(async () => (await other.inView(seen)).marked, { timeout: 3_000 }).toEqual(marked);
    await tab.activate();
    await tab.press('z');
    await expect.poll(found).toMatchObject({ highlights: 0 });
    for (const each of [tab, other]) await each.close();
    await library.tab.close();
  });

  test('a note is written at once over a page that is not saved yet, and stored after it is', async () => {
    const tab = await openView(browser(), address('/reading/chapters?note=1'));
    const library = await openLibraryTab(browser());
    await tab.activate();
    await tab.press('j');
    await tab.press('n');
    await expect.poll(async () => (await tab.inView(seen)).focused).toBe('note');
    await tab.type('Ask Ada');
    await tab.press('Escape');
    const found = async () => {
      const row = await library.call('find', address('/reading/chapters?note=1'));
      return row && library.call('highlights', row.id);
    };
    await expect.poll(found, { timeout: 10_000 }).toMatchObject([{ note: 'Ask Ada' }]);
    await tab.close();
    await library.tab.close();
  });

  test('in a narrow window the toolbar is at the bottom edge, whole', async () => {
    const { page, end } = await openSaved(browser(), { url: 'https://mark.example/5', content: CONTENT });
    await page.resize(400, 700);
    await selectTo(page, '[data-part="content"] p:nth-of-type(1)', '[data-part="content"] p:nth-of-type(2)');
    await expect.poll(look(page)).toMatchObject({ bar: true });
    const { bar, height, width } = await page.inPage(boxes, '.selection-tools');
    expect(height - (bar?.bottom ?? 0)).toBeLessThan(24);
    expect([(bar?.left ?? -1) >= 0, (bar?.right ?? width + 1) <= width]).toEqual([true, true]);
    await page.click('[data-control="mark-note"]');
    await page.type('Ask Ada');
    await page.press('Escape');
    await expect.poll(look(page)).toMatchObject({ signs: 1, said: expect.stringContaining('Note saved') });
    // The sign in the margin makes nothing to scroll sideways for.
    const room = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    await expect.poll(() => page.inPage(room)).toBe(0);
    // A message is not covered.
    await selectTo(page, '[data-part="content"] p:nth-of-type(1)', '[data-part="content"] p:nth-of-type(2)');
    await expect.poll(look(page)).toMatchObject({ bar: true, said: expect.stringContaining('Note saved') });
    const above = await page.inPage(boxes, '.selection-tools');
    const message = await page.inPage(() => document.querySelector('.said')?.getBoundingClientRect().top);
    expect(above.bar?.bottom ?? 0).toBeLessThanOrEqual(message ?? 0);
    await page.resize(1200, 800);
    await end();
  });
});
