import { expect, test } from 'vitest';
import { PARAGRAPHS } from '../fixtures/awkward/article';
import { CHAPTERS } from '../fixtures/reading/pages';
import { describeInSampledBrowser } from './driver/browsers';
import { openView } from './driver/open-view';
import { printed, READS_PAPER } from './driver/printed';

const TITLE = 'The clockmaker who set the tide';
const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Lines of a page's own: what stands in its margins is told by the number or the title in it. */
const lines = (page: string) => page.split('\n').map(folded).filter(Boolean);

describeInSampledBrowser('on paper', ({ browser, address }) => {
  test.skipIf(!READS_PAPER)(
    `Ctrl+P gives the article alone, numbered, under its title, no heading left alone${READS_PAPER ? '' : ' (skipped: no pdftotext here)'}`,
    async () => {
      const tab = await openView(browser(), address('/reading/chapters'));
      await tab.press('ctrl+p');
      const pages = await printed(browser());
      const text = folded(pages.join(' '));
      expect(pages.length).toBeGreaterThan(1);
      expect(text).toContain(TITLE);
      for (const [, title] of CHAPTERS) expect(text).toContain(title);
      const words = (paragraph: string) => folded(paragraph).split(' ').slice(0, 4).join(' ');
      for (const paragraph of PARAGRAPHS) expect(text).toContain(words(paragraph));
      expect(text).toContain('next door is another');
      // Where it is from, and nothing of the page, of our controls, of where links lead.
      expect(text).toContain(address('/reading/chapters'));
      expect(text).not.toMatch(/About us|Home Sea|Close|Aa|% ·|example\.org/);
      pages.forEach((page, index) => {
        const own = lines(page);
        expect(own.join('\n')).toMatch(new RegExp(`${index + 1} ?(/|of) ?${pages.length}`));
        if (index) expect(own.slice(0, 2).join('\n')).toContain(TITLE);
        const body = own.filter((line) => !/\d ?(\/|of) ?\d|^https?:/.test(line));
        expect(CHAPTERS.map(([, title]) => title as string)).not.toContain(body.at(-1));
      });
      await tab.close();
    },
  );

  test.skipIf(!READS_PAPER)(
    `who wants the addresses of links has them${READS_PAPER ? '' : ' (skipped: no pdftotext here)'}`,
    async () => {
      const options = await browser().open(await browser().own('/options.html'));
      await options.click('[data-control="link-addresses"]');
      const tab = await openView(browser(), address('/reading/chapters'));
      await tab.press('ctrl+p');
      expect(folded((await printed(browser())).join(' '))).toContain('(https://example.org/register)');
      await tab.close();
      await options.close();
    },
  );

  test('M copies the article as Markdown, Q what is selected as a quotation, C its address', async () => {
    const tab = await openView(browser(), address('/reading/chapters?chapter=2&utm_source=letter'));
    const said = () => tab.inView(() => document.querySelector('.said')?.textContent ?? '');
    /** What is on the clipboard, read by pasting it into the field of the search. */
    const pasted = async () => {
      // What is selected would be looked for.
      await tab.inView(() => document.getSelection()?.removeAllRanges());
      await tab.press('slash');
      const field = () =>
        tab.inView(() => document.querySelector<HTMLInputElement>('[data-control="find-field"]')?.value);
      await expect.poll(field).toBe('');
      await tab.press('ctrl+v');
      await expect.poll(field).not.toBe('');
      const text = (await field()) ?? '';
      await tab.press('ctrl+a');
      await tab.press('BackSpace');
      await tab.press('Escape');
      return text;
    };
    await tab.press('shift+m');
    await expect.poll(said).toBe('Copied as Markdown');
    expect(await pasted()).toMatch(/^# The clockmaker who set the tide.*## The tower.*let minutes = 11;/);
    const select = () =>
      tab.inView(() => {
        const text = [...document.querySelectorAll('[data-part="content"] p')][1]?.firstChild;
        if (text) document.getSelection()?.setBaseAndExtent(text, 4, text, 20);
      });
    await select();
    await tab.press('q');
    await expect.poll(said).toBe('Quote copied');
    expect(await pasted()).toMatch(
      /“thirty-one years”.*— .*The clockmaker who set the tide.*#:~:text=For-,thirty/,
    );
    await select();
    await tab.press('c');
    await expect.poll(said).toBe('Link copied');
    expect(await pasted()).toBe(
      `${address('/reading/chapters?chapter=2')}#:~:text=For-,thirty%2Done%20years`,
    );
    await tab.close();
  });
});
