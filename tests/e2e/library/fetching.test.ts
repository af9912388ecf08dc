import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { type LibraryInTab, openLibraryTab } from './open-library';
import { openPanelTab } from './seen';

interface Seen {
  asked: string[];
  sent: number;
}

describeInSampledBrowser('what is fetched for the library', ({ browser, address }) => {
  const seen = async (): Promise<Seen> => (await fetch(address('/fetching/seen'))).json();
  const inside = (path: string) => address(path).replace('127.0.0.1', 'localhost');

  /** Saves a link and has its text fetched; resolves to its row once nothing of it goes on any more. */
  const fetched = async (library: LibraryInTab, url: string) => {
    const { row } = await library.call('saveLink', { url, title: `Link to ${url}` });
    await library.call('retry', row.id);
    await expect
      .poll(
        async () =>
          (await library.call('jobs')).filter(
            ({ article, state }) => article === row.id && state !== 'failed',
          ),
        { timeout: 40_000 },
      )
      .toEqual([]);
    return library.call('get', row.id);
  };

  /** Allows a site, in the panel, by asking for the text of a link there. */
  const allow = async (library: LibraryInTab, url: string) => {
    await library.call('saveLink', { url, title: 'To be allowed' });
    const panel = await openPanelTab(browser());
    await panel.click('[data-control="retry"]');
    await browser().allow();
    await panel.close();
    await expect
      .poll(async () => (await library.call('find', url))?.textState, { timeout: 20_000 })
      .not.toBe('wanted');
  };

  test('is followed by its pictures, each kept as what its bytes are', async () => {
    const library = await openLibraryTab(browser());
    const url = address('/fetching/illustrated');
    await allow(library, url);
    const saved = await library.call('find', url);
    expect(saved).toMatchObject({ title: 'Pictures of all kinds', textState: 'kept' });
    const kept = () =>
      library.tab.inPage(async (id) => {
        const assets = await Reflect.get(window, 'lecternClient').library.assets(id);
        return assets.map(({ url, type, width }: { url: string; type: string; width: number }) =>
          [url.split('/').pop(), type, width].join(' '),
        );
      }, saved?.id ?? '');
    await expect.poll(async () => (await library.call('jobs')).length, { timeout: 40_000 }).toBe(0);
    // The page that is called a picture, the one without end, and the one on this machine's other name are not there.
    expect(await kept()).toEqual(['png-as-page image/png 640', 'drawing.svg image/webp 320']);
    const { asked, sent } = await seen();
    expect(asked.filter((entry) => entry.includes('ran') || entry.includes('localhost'))).toEqual([]);
    // The browser has this site's cookie by now, and pictures do without it.
    expect(asked.filter((entry) => entry.includes('with cookies'))).toEqual([]);
    expect(sent).toBeLessThan(120_000_000);
    await library.tab.close();
  });

  test('ends at a limit where it has no end itself', async () => {
    const library = await openLibraryTab(browser());
    const before = (await seen()).sent;
    const link = await fetched(library, address('/fetching/endless'));
    expect(link).toMatchObject({ textState: 'failed', failure: 'refused' });
    expect((await seen()).sent - before).toBeLessThan(120_000_000);
    await library.tab.close();
  });

  test('is not taken from another site that it leads to, and is not tried there again', async () => {
    const library = await openLibraryTab(browser());
    const to = inside('/fetching/inside');
    const link = await fetched(library, address(`/fetching/leads?to=${encodeURIComponent(to)}`));
    expect(link).toMatchObject({ textState: 'failed', failure: 'permission', text: '' });
    expect((await seen()).asked.filter((entry) => entry === 'localhost inside').length).toBeLessThanOrEqual(
      1,
    );
    await library.tab.close();
  });

  test('reaches this machine and its network only from an address there, though the reader allows it', async () => {
    const library = await openLibraryTab(browser());
    await allow(library, inside('/fetching/inside'));
    expect(await library.call('find', inside('/fetching/inside'))).toMatchObject({
      title: 'Inside the firewall',
    });
    const to = encodeURIComponent(inside('/fetching/inside'));
    const before = (await seen()).asked.length;
    const link = await fetched(library, address(`/fetching/leads?again&to=${to}`));
    expect(link).toMatchObject({ textState: 'failed', failure: 'refused', text: '' });
    // The sign-in of the place it leads to stays here.
    const asked = (await seen()).asked.slice(before);
    expect(asked).toContain('127.0.0.1 leads with cookies');
    expect(asked).not.toContain('localhost inside with cookies');
    const { id } = (await library.call('find', address('/fetching/illustrated'))) ?? { id: '' };
    await library.call('retry', id);
    await expect
      .poll(async () => (await library.call('jobs')).some(({ state }) => state !== 'failed'), {
        timeout: 40_000,
      })
      .toBe(false);
    expect((await seen()).asked).not.toContain('localhost inside.png');
    await library.tab.close();
  }, 120_000);
});
