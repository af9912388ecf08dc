import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { article } from './articles';
import { openLibraryTab } from './open-library';

const DAY_MS = 24 * 60 * 60 * 1000;
const ID = (number: number) => `0195a000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const TEXT = [
  'The tide came in twice that day.',
  'Nobody wrote it down.',
  'The moon was new, and the books are lost.',
];

/** What the library's page shows of the shelf. */
const seen = () => ({
  rows: [...document.querySelectorAll('.highlight-row')].map((row) => ({
    quote: row.querySelector('.title')?.lastChild?.textContent ?? '',
    note: row.querySelector('.own')?.textContent ?? '',
    color: row.getAttribute('data-color'),
  })),
  total: document.querySelector('.total')?.textContent ?? '',
  nothing: document.querySelector('[data-part="nothing"] .lead')?.textContent ?? '',
  toast: document.querySelector('.toast')?.textContent ?? '',
  review:
    document.querySelector('.review blockquote, [data-sheet="review"] [role="status"]')?.textContent ?? '',
});

describeInSampledBrowser('the shelf of highlights', ({ browser }) => {
  test('lists, searches and filters what was marked, opens the article at the passage, deletes with Undo, and reviews', async () => {
    const library = await openLibraryTab(browser());
    const page = await browser().open(await browser().own('/library.html'));
    const look = () => page.inPage(seen);
    await page.press('6');
    await expect.poll(look).toMatchObject({ rows: [], nothing: 'Nothing highlighted yet' });

    const filler = Array.from({ length: 60 }, (_, index) => `<p>Paragraph ${index} of the article.</p>`).join(
      '',
    );
    const content = `<p>${TEXT[0]} ${TEXT[1]}</p>${filler}<p>${TEXT[2]}</p>`;
    const { row } = await library.call(
      'save',
      article({ url: 'https://sea.example/tide', title: 'The tide', content, text: `${TEXT.join(' ')}` }),
    );
    const put = (number: number, quote: string, part: object) =>
      library.call('putHighlight', row.id, {
        id: ID(number),
        quote,
        note: null,
        color: 'yellow',
        tags: [],
        selectors: [],
        createdAt: Date.now() - (10 - number) * DAY_MS,
        updatedAt: 1,
        ...part,
      });
    await put(1, TEXT[0] ?? '', {});
    await put(2, TEXT[1] ?? '', { color: 'green', note: 'Ask Ada' });
    await put(3, TEXT[2] ?? '', { color: 'red' });
    await expect.poll(look).toMatchObject({
      rows: [
        { quote: TEXT[2], color: 'red' },
        { quote: TEXT[1], color: 'green', note: 'Ask Ada' },
        { quote: TEXT[0], color: 'yellow' },
      ],
      total: '3 highlights',
    });
    await page.click('[data-control="filter-green"]');
    await expect.poll(look).toMatchObject({ rows: [{ quote: TEXT[1] }], total: '1 highlight' });
    await page.click('[data-control="filter-green"]');
    await page.click('[data-control="filter-note"]');
    await expect.poll(look).toMatchObject({ rows: [{ quote: TEXT[1] }] });
    await page.click('[data-control="filter-note"]');
    await page.click('[data-control="search"]');
    await page.type('moon');
    await expect.poll(look).toMatchObject({ rows: [{ quote: TEXT[2] }] });
    await page.press('Down');
    await page.press('Return');
    // The article stands beside the list, at the passage.
    await expect
      .poll(() =>
        page.inPage(() => {
          const view = document.querySelector('iframe')?.contentDocument;
          const last = [...(view?.querySelectorAll('[data-part="content"] p') ?? [])].at(-1);
          const box = last?.getBoundingClientRect();
          return box ? box.top >= 0 && box.bottom <= (view?.defaultView?.innerHeight ?? 0) : null;
        }),
      )
      .toBe(true);
    await page.click('[data-control="search"]');
    await page.press('Escape');
    await expect.poll(look).toMatchObject({ total: '3 highlights' });
    await page.press('Down');
    await page.press('Delete');
    await expect
      .poll(look)
      .toMatchObject({ total: '2 highlights', toast: expect.stringContaining('Highlight deleted') });
    await page.press('z');
    await expect.poll(look).toMatchObject({ total: '3 highlights' });

    await page.click('[data-control="review"]');
    await expect.poll(look).toMatchObject({ review: TEXT[0] });
    await page.click('[data-control="review-keep"]');
    await expect.poll(look).toMatchObject({ review: TEXT[1] });
    await page.click('[data-control="review-later"]');
    await expect.poll(look).toMatchObject({ review: TEXT[2] });
    await page.click('[data-control="review-forget"]');
    await expect.poll(look).toMatchObject({ review: 'That was all for today.' });
    await page.press('Escape');
    await page.press('1');
    await expect
      .poll(() => page.inPage(() => document.querySelector('.row .marks')?.textContent ?? ''))
      .toContain('3 highlights');
    await page.close();
    await library.tab.close();
  });
});
