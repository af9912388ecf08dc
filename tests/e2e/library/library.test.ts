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
});
