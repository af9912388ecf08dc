import { expect, test } from 'vitest';
import { describeInBrowsers } from '../driver/browsers';
import { article } from './articles';
import { openLibraryTab } from './open-library';

const ALL = {
  search: '',
  filter: 'all',
  tags: [],
  sort: { key: 'saved', descending: true },
} as const;

describeInBrowsers('the library', ({ browser, restart }) => {
  test('keeps what was saved after the browser was closed and started again', async () => {
    const library = await openLibraryTab(browser());
    const { outcome, row } = await library.call('save', article({ url: 'https://example.org/tide' }), {
      tags: ['Sea'],
    });
    expect(outcome).toBe('added');
    expect((await library.call('list', ALL, { offset: 0, limit: 10 })).rows.map(({ id }) => id)).toEqual([
      row.id,
    ]);
    await restart();
    const again = await openLibraryTab(browser());
    const kept = await again.call('get', row.id);
    expect(kept).toMatchObject({ title: 'A day at the harbour', tags: ['Sea'], text: /The tide/ });
    expect(await again.call('check')).toEqual([]);
    expect(await again.call('health')).toMatchObject({ state: 'ready', articles: 1, persisted: true });
  });

  test('finds words in every script, as a page of the extension asks for them', async () => {
    const library = await openLibraryTab(browser());
    const texts = [
      ['https://example.org/zh', '港口的早晨很安静。渔船带着鱼回来了。'],
      ['https://example.org/ja', '東京の朝は早い。港に船が着いた。'],
      ['https://example.org/ko', '우리는 항구에서 배를 보았다.'],
      ['https://example.org/th', 'ผมอ่านหนังสือที่ท่าเรือ'],
      ['https://example.org/fr', 'Le café du port était fermé.'],
    ] as const;
    for (const [url, text] of texts) await library.call('save', article({ url, text, title: url.slice(-2) }));
    const found = async (search: string) =>
      (await library.call('list', { ...ALL, search }, { offset: 0, limit: 10 })).rows.map(
        ({ title, hit }) =>
          `${title}: ${hit?.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)).join('')}`,
      );
    expect(await found('渔船')).toEqual(['zh: [渔船]带着鱼回来了。']);
    expect(await found('船が着')).toEqual(['ja: 港に[船が着]いた。']);
    expect(await found('항구')).toEqual(['ko: 우리는 [항구]에서 배를 보았다.']);
    expect(await found('หนังสือ')).toEqual(['th: ผมอ่าน[หนังสือ]ที่ท่าเรือ']);
    expect(await found('CAFE site:example.org -tide')).toEqual(['fr: Le [café] du port était fermé.']);
    expect(await found('cafe -port')).toEqual([]);
    for (const odd of ['"', '(', 'NEAR(', "a' OR 1=1", '*', '-', 'AND', 'title:', '^x', '{a b}'])
      expect(Array.isArray(await found(odd)), odd).toBe(true);
  });

  test('gives the file for download, which is a database', async () => {
    const library = await openLibraryTab(browser());
    const head = await library.tab.inPage(async () => {
      const file = await Reflect.get(window, 'lecternClient').library.file();
      return [await file.slice(0, 15).text(), file.size];
    });
    expect(head[0]).toBe('SQLite format 3');
    expect(head[1]).toBeGreaterThan(50_000);
    expect((await library.call('health')).state).toBe('ready');
  });
});
