import path from 'node:path';
import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { article } from '../library/articles';
import { openLibraryTab } from '../library/open-library';

const OTHER = path.join(import.meta.dirname, '../../fixtures/other-extension');

const ask = (message: string) => Reflect.get(window, 'askLectern')(message) as Promise<string>;

describeInSampledBrowser('another extension', ({ browser }) => {
  test('gets nothing until the reader allows it by its ID; then it saves, searches and reads, and no more', async () => {
    const library = await openLibraryTab(browser());
    const { row } = await library.call(
      'save',
      article({
        url: 'https://harbour.example/tide',
        title: 'The "tide": tables',
        content: '<h2>Forge</h2><p>All of the <b>iron</b>.</p><script>alert(1)</script>',
        text: 'Forge All of the iron.',
      }),
      { tags: ['Sea'] },
    );
    const own =
      browser().name === 'firefox' ? 'lectern@lectern.invalid' : new URL(await browser().own('/')).host;
    const other = await browser().installOther(OTHER);
    const page = await browser().open(`${other.url}page.html`);
    await page.inject(
      `window.askLectern = (message) => (globalThis.browser ?? chrome).runtime.sendMessage('${own}', JSON.parse(message)).then(JSON.stringify)`,
    );
    const send = async (message: object) =>
      JSON.parse((await page.inPage(ask, JSON.stringify(message))) ?? 'null');
    const search = { lectern: 1, do: 'search', search: 'iron' };
    expect(await send(search)).toEqual({ lectern: 1, ok: false, error: 'not-allowed' });

    const settings = await browser().open(await browser().own('/options.html'));
    await settings.click('[data-control="extension-id"]');
    await settings.type('no ID');
    await settings.press('Return');
    await expect
      .poll(() =>
        settings.inPage(
          () => document.querySelector('form:has([data-control="extension-id"]) [role="alert"]')?.textContent,
        ),
      )
      .toMatch(/isn.t an extension ID/);
    await settings.inPage(() => {
      const field = document.querySelector<HTMLInputElement>('[data-control="extension-id"]');
      if (!field) return;
      field.select();
    });
    await settings.type(other.id);
    await settings.press('Return');
    await expect
      .poll(() =>
        settings.inPage(() => document.querySelector('[data-control="allowed-extensions"]')?.textContent),
      )
      .toContain(other.id);

    const found = await send(search);
    expect(found).toMatchObject({
      ok: true,
      value: { total: 1, articles: [{ id: row.id, title: 'The "tide": tables', tags: ['Sea'] }] },
    });
    expect(JSON.stringify(found)).not.toContain('alert(1)');
    const read = await send({ lectern: 1, do: 'markdown', id: row.id });
    expect(read).toMatchObject({ ok: true });
    expect(read.value.markdown).toMatch(
      /^---\n[\s\S]*source: .*harbour\.example[\s\S]*---\n[\s\S]*## Forge\n\nAll of the \*\*iron\*\*\./,
    );
    expect(
      await send({ lectern: 1, do: 'save', url: 'https://new.example/story', title: 'A story' }),
    ).toMatchObject({
      ok: true,
      value: { outcome: 'added', article: { title: 'A story' } },
    });
    expect(await library.call('find', 'https://new.example/story')).toMatchObject({ textState: 'wanted' });

    for (const wrong of [
      { lectern: 2, do: 'search', search: '' },
      { lectern: 1, do: 'search', search: 'x', limit: 1e9 },
      { lectern: 1, do: 'delete', id: row.id },
      { lectern: 1, do: 'save', url: 'x', title: 'y', more: true },
      { type: 'library', method: 'list', args: '[]' },
    ])
      expect(await send(wrong)).toEqual({ lectern: 1, ok: false, error: 'invalid' });
    expect(
      await send({ lectern: 1, do: 'markdown', id: '0195a000-0000-7000-8000-00000000ffff' }),
    ).toMatchObject({
      error: 'not-found',
    });
    expect(await send({ lectern: 1, do: 'save', url: 'javascript:alert(1)' })).toMatchObject({ ok: false });

    await settings.activate();
    await settings.click('[data-control="forget-extension"]');
    await expect.poll(async () => (await send(search)).error).toBe('not-allowed');
    await settings.close();
    await page.close();
    await library.tab.close();
  });
});
