import { expect, test } from 'vitest';
import { MAX_NOTE_LENGTH } from '../../../library/highlights/limits';
import { describeInSampledBrowser } from '../driver/browsers';
import type { Tab } from '../driver/driver';
import { look, openSaved, selectTo } from './seen';

const CONTENT = '[data-part="content"]';
const selected = (page: Tab) => () => page.inPage(() => String(document.getSelection()));

/** Puts a text on the clipboard, as from another program. */
async function copy(page: Tab, text: string): Promise<void> {
  await page.inPage((value) => {
    const field = document.createElement('textarea');
    field.id = 'copied';
    field.value = value;
    document.body.append(field);
    field.focus();
  }, text);
  await page.press('ctrl+a');
  await page.press('ctrl+c');
  await page.inPage(() => document.querySelector('#copied')?.remove());
}

describeInSampledBrowser('highlights of what nobody expects', ({ browser }) => {
  test('a note of 100,000 characters is kept as it was pasted, and is there again, whole', async () => {
    const { page, kept, end } = await openSaved(browser(), {
      url: 'https://bad.example/note',
      content: '<p>The harbour was built in a single summer.</p>',
    });
    const note = `${'A line of it: ä, 日 & <b>. \n'.repeat(5000).slice(0, MAX_NOTE_LENGTH - 4)} end`;
    await copy(page, note);
    await page.press('j');
    await page.press('n');
    await expect.poll(look(page)).toMatchObject({ focused: 'note' });
    await page.press('ctrl+v');
    await page.press('Escape');
    await expect.poll(look(page)).toMatchObject({ said: expect.stringContaining('Note saved'), signs: 1 });
    await expect.poll(async () => (await kept())[0]?.note === note).toBe(true);
    await page.reload();
    await expect.poll(look(page)).toMatchObject({ signs: 1 });
    await page.click('.mark-signs button');
    const shown = () => page.inPage(() => document.querySelector('.mark-note p')?.textContent ?? '');
    await expect.poll(async () => (await shown()) === note).toBe(true);
    // All of it can be read: the card is in the window and scrolls.
    const card = await page.inPage(() => {
      const box = document.querySelector('.mark-card')?.getBoundingClientRect();
      const text = document.querySelector('.mark-note p');
      return {
        inWindow: box ? box.top >= 0 && box.bottom <= innerHeight : null,
        scrolls: (text?.scrollHeight ?? 0) > (text?.clientHeight ?? 0),
      };
    });
    expect(card).toEqual({ inWindow: true, scrolls: true });
    await end();
  });

  test('of 2 MB of selected text is said that it is too long, and nothing is marked; a part of it is', async () => {
    const line = 'The tide came in twice that day, and nobody wrote it down. ';
    const { page, kept, end } = await openSaved(browser(), {
      url: 'https://bad.example/long',
      content: `${`<p>${line.repeat(34)}</p>`.repeat(1000)}<p>The last <i>word</i>.</p>`,
    });
    await selectTo(page, `${CONTENT} p`, `${CONTENT} i`);
    await expect.poll(async () => (await selected(page)()).length).toBeGreaterThan(1_900_000);
    // The window was scrolled there, which hid the toolbar.
    await page.press('Shift_L');
    await expect.poll(look(page)).toMatchObject({ bar: true });
    await page.click('[data-control="mark-green"]');
    await expect
      .poll(look(page))
      .toMatchObject({ said: 'This passage is too long to highlight. Select a shorter one.', marked: [] });
    expect(await kept()).toEqual([]);
    // A press inside what is selected clears it only when it ends, and would take a selection made at once with it.
    await page.click('[data-part="title"]');
    await selectTo(page, `${CONTENT} p:nth-of-type(999)`, `${CONTENT} i`);
    await expect.poll(selected(page)).toMatch(/The last wo$/);
    await page.press('Shift_L');
    await page.click('[data-control="mark-green"]');
    await expect.poll(look(page)).toMatchObject({ green: [expect.stringMatching(/The last wo$/)] });
    await end();
  });

  test('white space and the header get no toolbar; the whole article gets one and is marked', async () => {
    const { page, kept, end } = await openSaved(browser(), {
      url: 'https://bad.example/space',
      content: `<p>One.</p><p><i>${'&nbsp;'.repeat(12)}</i><b>${'&nbsp;'.repeat(12)}</b></p><p>Two <u>words</u> and <s>others</s>.</p>`,
    });
    await selectTo(page, `${CONTENT} i`, `${CONTENT} b`);
    await expect.poll(selected(page)).toMatch(/^\s{4,}$/);
    expect(await look(page)()).toMatchObject({ bar: false });
    await selectTo(page, '[data-part="title"]', '[data-part="byline"]');
    await expect.poll(selected(page)).toMatch(/Ada/);
    expect(await look(page)()).toMatchObject({ bar: false });
    await page.click(`${CONTENT} s`);
    await selectTo(page, '[data-part="title"]', `${CONTENT} u`);
    await expect.poll(selected(page)).toMatch(/One\.[\s\S]*Two wo/);
    expect(await look(page)()).toMatchObject({ bar: false });
    // From the first letter to the last.
    await page.inPage((wanted) => {
      const element = document.querySelector(wanted);
      if (element) document.getSelection()?.selectAllChildren(element);
    }, CONTENT);
    await page.press('Shift_L');
    await expect.poll(look(page)).toMatchObject({ bar: true });
    await page.click('[data-control="mark-red"]');
    await expect
      .poll(look(page))
      .toMatchObject({ red: [expect.stringMatching(/^One\..*Two words and others\.$/)] });
    await expect
      .poll(kept)
      .toMatchObject([{ quote: expect.stringMatching(/^One\.\s+Two words and others\.$/) }]);
    await end();
  });

  test('across a card of another site the quote has what stands on it, and none of our buttons', async () => {
    const { page, kept, end } = await openSaved(browser(), {
      url: 'https://bad.example/card',
      content:
        '<p>Before <i>the</i> film.</p><p><a href="https://video.example/1" data-embed="">A film of the sea</a></p><p>After the <b>film</b>.</p>',
    });
    await expect.poll(() => page.inPage(() => document.querySelectorAll('.card button').length)).toBe(1);
    await selectTo(page, `${CONTENT} i`, `${CONTENT} b`);
    await page.click('[data-control="mark-blue"]');
    await expect
      .poll(kept)
      .toMatchObject([{ quote: expect.stringMatching(/film\.\s+A film of the sea\s+After the fi/) }]);
    await page.reload();
    await expect
      .poll(look(page))
      .toMatchObject({ blue: [expect.stringMatching(/film\..*A film of the sea/)] });
    await end();
  });

  test('where the article becomes another while the toolbar is open, nothing wrong is marked', async () => {
    const { page, kept, end } = await openSaved(browser(), {
      url: 'https://bad.example/changing',
      content: '<p>The <i>first</i> text of it <b>ends</b> here.</p>',
    });
    await selectTo(page, `${CONTENT} i`, `${CONTENT} b`);
    await expect.poll(look(page)).toMatchObject({ bar: true });
    await page.inPage((wanted) => {
      const content = document.querySelector(wanted);
      if (content) content.textContent = 'A second text, which is another, has come.';
    }, `${CONTENT} p`);
    await expect.poll(look(page)).toMatchObject({ bar: false, marked: [] });
    expect(await kept()).toEqual([]);
    // It can be marked as it is now.
    await page.press('h');
    await expect.poll(kept).toMatchObject([{ quote: 'A second text, which is another, has come.' }]);
    await end();
  });
});
