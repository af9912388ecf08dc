import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import type { Tab } from '../driver/driver';
import { printed, READS_PAPER } from '../driver/printed';
import { ID, look, openSaved } from './seen';

const CONTENT =
  '<p>The harbour was built in a single summer. Nobody remembers who paid for it.</p><p>A second paragraph follows. It ends here.</p><p>The third ends the matter.</p>';
const QUOTES = ['The harbour was built in a single summer.', 'It ends here.', 'The third ends the matter.'];

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
const noPaper = READS_PAPER ? '' : ' (skipped: no pdftotext here)';

/** What is on the clipboard, read by pasting it into a field that keeps its lines, as an editor would. */
async function pasted(page: Tab): Promise<string> {
  await page.inPage(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await page.press('ctrl+v');
  const field = () => page.inPage(() => document.querySelector<HTMLTextAreaElement>('#pasted')?.value ?? '');
  await expect.poll(field).not.toBe('');
  const text = await field();
  await page.inPage(() => document.querySelector('#pasted')?.remove());
  return text;
}

describeInSampledBrowser('highlights that leave the view', ({ browser }) => {
  /** An article with three highlights, the last in the text made first; `url` ends in a number of its own. */
  const openMarked = async (url: string) => {
    const opened = await openSaved(browser(), { url, content: CONTENT });
    const put = (number: number, quote: string, color: string, note: string | null) =>
      opened.library.call('putHighlight', opened.id, {
        id: ID(number),
        quote,
        color,
        note,
        tags: [],
        selectors: [],
        createdAt: Date.UTC(2026, 2, 10),
        updatedAt: 1,
      });
    const start = Number(url.replace(/\D/g, '')) * 10;
    await put(start + 1, QUOTES[2] ?? '', 'red', 'See *Ada*\nand the ledger');
    await put(start + 2, QUOTES[0] ?? '', 'green', 'Who paid?');
    await put(start + 3, QUOTES[1] ?? '', 'blue', null);
    await expect.poll(look(opened.page)).toMatchObject({ marked: { length: 3 } });
    return opened;
  };

  test.skipIf(!READS_PAPER)(
    `printed, notes are footnotes in the order of the text, numbered where their passages end; the article is as it was after it${noPaper}`,
    async () => {
      const { page, end } = await openMarked('https://paper.example/1');
      const html = () => page.inPage(() => document.querySelector('[data-part="content"]')?.innerHTML);
      const before = await html();
      // The paper's text tells no colours: they are asked for at the moment of printing.
      await page.inPage(() => {
        window.addEventListener('beforeprint', () => {
          const marks = [...document.querySelectorAll<HTMLElement>('mark[data-color]')];
          document.body.dataset.printed = JSON.stringify(
            marks.map((mark) => [mark.textContent, getComputedStyle(mark).backgroundColor]),
          );
        });
      });
      await page.press('ctrl+p');
      const text = folded((await printed(browser())).join(' '));
      // A number behind each passage with a note, the notes below the text.
      expect(text).toMatch(/summer\. ?1 Nobody remembers/);
      expect(text).toMatch(/It ends here\. The third ends the matter\. ?2/);
      expect(text).toMatch(/the matter\..*1\. Who paid\?.*2\. See \*Ada\* and the ledger/);
      const marks = await page.inPage(() => document.body.dataset.printed ?? '[]');
      const printedAs = (JSON.parse(marks) as [string, string][]).map(([quote, color]) => {
        const channels = (color.match(/[\d.]+/g) ?? []).map(Number);
        return [quote, ['red', 'green', 'blue'][channels.indexOf(Math.max(...channels))]];
      });
      expect(printedAs).toEqual([
        [QUOTES[0], 'green'],
        [QUOTES[1], 'blue'],
        [QUOTES[2], 'red'],
      ]);
      await expect.poll(html).toBe(before);
      await expect.poll(look(page)).toMatchObject({ marked: { length: 3 } });
      await end();
    },
  );

  test('the list copies all as Markdown and as quotations, in the order of the text', async () => {
    const { page, end } = await openMarked('https://paper.example/2');
    await page.press('shift+h');
    await expect.poll(async () => (await look(page)()).list.length).toBe(3);
    await page.click('[data-control="copy-all-markdown"]');
    await expect.poll(look(page)).toMatchObject({ said: expect.stringContaining('Highlights copied') });
    const markdown = [
      '## A day at the harbour',
      'Ada Lovelace · The Harbour · 2026-03-09  \n<https://paper.example/2>',
      `> ${QUOTES[0]}`,
      'Who paid?',
      'green · 2026-03-10',
      `> ${QUOTES[1]}`,
      'blue · 2026-03-10',
      `> ${QUOTES[2]}`,
      'See \\*Ada\\*  \nand the ledger',
      'red · 2026-03-10',
    ];
    expect(await pasted(page)).toBe(`${markdown.join('\n\n')}\n`);
    await page.click('[data-control="copy-all-quotations"]');
    const quotations = [
      `“${QUOTES[0]}”\nWho paid?`,
      `“${QUOTES[1]}”`,
      `“${QUOTES[2]}”\nSee *Ada*\nand the ledger`,
      '— Ada Lovelace, “A day at the harbour”, The Harbour, March 9, 2026\nhttps://paper.example/2',
    ];
    await expect.poll(() => pasted(page)).toBe(`${quotations.join('\n\n')}\n`);
    await end();
  });
});
