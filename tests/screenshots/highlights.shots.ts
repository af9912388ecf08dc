import { test } from 'vitest';
import { describeInBrowsers } from '../e2e/driver/browsers';
import type { Surface, Tab } from '../e2e/driver/driver';
import { ID, openSaved, selectTo } from '../e2e/highlights/seen';
import { article } from '../e2e/library/articles';
import { openLibraryTab } from '../e2e/library/open-library';
import { newSheet, type Sheet } from './lib/sheet';

const CONTENT = '[data-part="content"]';
const HEIGHT = 720;

/** Articles of a kind: their language, and paragraphs with a word to select from and one to select to. */
const ARTICLES = {
  en: [
    'For thirty-one years the <b>clock</b> in the harbour tower ran eleven minutes fast, and nobody complained.',
    'The man who wound it kept a <b>ledger</b> of every winding, bound in the blue cloth of the chandlers.',
    'What he saw was mostly water, but in the winter of the long frost he began to note the ice.',
  ],
  ar: [
    'ظلّت <b>الساعة</b> في برج الميناء متقدّمة إحدى عشرة دقيقة طوال واحد وثلاثين عامًا، ولم يشكُ أحد.',
    'وكان الرجل الذي يملؤها يحتفظ <b>بسجلّ</b> لكل مرة، مجلّدًا بقماش أزرق.',
    'ولم يكن يرى من البرج سوى الماء، لكنه بدأ في شتاء الصقيع الطويل يدوّن ساعة ذوبان الجليد.',
  ],
  ja: [
    '塔の<b>時計</b>は三十一年のあいだ進んでいた。',
    '町の人はだれも<b>文句</b>を言わなかった。',
    '渡し船も十一分進んでいた。',
  ],
} as const;

type Language = keyof typeof ARTICLES;

const contentOf = (language: Language): string => {
  const open = language === 'ja' ? '<p data-writing="vertical-rl">' : '<p>';
  const paragraphs = ARTICLES[language].map((text) => `${open}${text}</p>`);
  return Array.from({ length: language === 'ja' ? 8 : 3 }, () => paragraphs.join('')).join('');
};

/** Pictures of every state of highlights in a saved article: bar, message, note, card, list with one that is lost. */
async function showArticle(sheet: Sheet, page: Surface & Tab, width: number): Promise<void> {
  await page.resize(width, HEIGHT);
  await selectTo(page, `${CONTENT} p:nth-of-type(1) b`, `${CONTENT} p:nth-of-type(2) b`);
  await sheet.add(page);
  await page.click('[data-control="mark-green"]');
  await sheet.add(page);
  await page.press('n');
  await page.type('Ask Ada who wound it.');
  await sheet.add(page);
  await page.press('Escape');
  await page.click(`${CONTENT} p:nth-of-type(1) b`);
  await sheet.add(page);
  await page.press('Escape');
  await page.press('shift+h');
  await sheet.add(page);
  await page.press('Escape');
  await page.press('ctrl+z');
  await page.press('ctrl+z');
}

describeInBrowsers('highlights', ({ browser }) => {
  test('in an article: light, dark, 280 px, Arabic, vertical Japanese', async () => {
    const looks: [Language, 'light' | 'dark', number][] = [
      ['en', 'light', 900],
      ['en', 'dark', 900],
      ['en', 'light', 280],
      ['ar', 'light', 900],
      ['ar', 'dark', 280],
      ['ja', 'light', 900],
    ];
    for (const [index, [language, scheme, width]] of looks.entries()) {
      const sheet = newSheet();
      const { library, id, page, end } = await openSaved(browser(), {
        url: `https://shots.example/${index}`,
        title: { en: 'The clock', ar: 'الساعة', ja: '塔の時計' }[language],
        language,
        direction: language === 'ar' ? 'rtl' : 'ltr',
        content: contentOf(language),
      });
      const lost = {
        quote: 'It was struck from the text.',
        note: null,
        color: 'red',
        tags: [],
        selectors: [],
      };
      await library.call('putHighlight', id, { ...lost, id: ID(90 + index), createdAt: 1, updatedAt: 1 });
      await page.setColorScheme(scheme);
      await showArticle(sheet, page, width);
      await page.setColorScheme('light');
      await page.resize(1200, 800);
      await end();
      await sheet.save(`highlights-${language}-${scheme}-${width}-${browser().name}`);
    }
  });

  test('in the library: the shelf, empty and full, and the review; light, dark, 280 px', async () => {
    const sheet = newSheet();
    const library = await openLibraryTab(browser());
    const page = await browser().open(await browser().own('/library.html'));
    await page.resize(900, HEIGHT);
    await page.press('6');
    const { row } = await library.call(
      'save',
      article({
        url: 'https://sea.example/tide',
        title: 'The tide that nobody wrote down',
        siteName: 'Harbour Post',
      }),
    );
    for (const [number, [quote, color, note]] of [
      ['The tide came in twice that day.', 'yellow', null],
      [
        'Nobody wrote it down, and the books of that year are lost with the ledger.',
        'green',
        'Ask Ada about the ledger.',
      ],
      ['كان البحر هادئًا في ذلك الصباح.', 'blue', null],
      ['The moon was new.', 'red', null],
    ].entries())
      await library.call('putHighlight', row.id, {
        id: ID(number),
        quote: quote ?? '',
        note: note ?? null,
        color: color ?? null,
        tags: number === 1 ? ['Sea'] : [],
        selectors: [],
        createdAt: Date.now() - (10 - number) * 86_400_000,
        updatedAt: 1,
      });
    for (const [scheme, width] of [
      ['light', 900],
      ['dark', 900],
      ['light', 280],
    ] as const) {
      await page.reload();
      await page.setColorScheme(scheme);
      await page.resize(width, HEIGHT);
      await page.press('6');
      await sheet.add(page);
      await page.click('[data-control="review"]');
      await sheet.add(page);
      await page.press('Escape');
    }
    await page.close();
    await library.tab.close();
    await sheet.save(`highlights-shelf-${browser().name}`);
  });
});
