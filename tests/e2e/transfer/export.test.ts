import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import type { Driver } from '../driver/driver';
import { article } from '../library/articles';
import { openLibraryTab } from '../library/open-library';
import { openPanelTab, titles } from '../library/seen';

/** The newest downloaded file, once `isWhole` says so of its bytes. */
async function downloaded(browser: Driver, isWhole: (bytes: Uint8Array) => boolean): Promise<Uint8Array> {
  let found: Uint8Array | null = null;
  await expect
    .poll(() => {
      const names = fs.existsSync(browser.downloads) ? fs.readdirSync(browser.downloads) : [];
      for (const name of names) {
        const bytes = new Uint8Array(fs.readFileSync(path.join(browser.downloads, name)));
        if (isWhole(bytes)) found = bytes;
      }
      return found !== null;
    })
    .toBe(true);
  return found ?? new Uint8Array(0);
}

/** A zip's entries, or null while it is not whole. */
function entriesOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

const step = () => document.querySelector('[data-step]')?.getAttribute('data-step');

describeInSampledBrowser('taking articles out', ({ browser, address }) => {
  test('what a search finds as Markdown, one article as EPUB, everything as a table', async () => {
    const library = await openLibraryTab(browser());
    for (const [index, title] of ['Anvil', 'Bellows: a "note"', 'Chisel'].entries())
      await library.call('saveMany', [
        {
          article: article({
            url: `https://tools.example/${index}`,
            title,
            content: `<h2>Forge</h2><p>All of the <b>iron</b> was ${title}.</p>`,
            text: `Forge All of the iron was ${title}.`,
          }),
          tags: index === 2 ? ['wood'] : ['forge'],
          reading: { savedAt: Date.UTC(2026, 1, 10 - index) },
        },
      ]);
    await library.tab.close();
    const panel = await openPanelTab(browser());
    await expect.poll(async () => (await panel.inPage(titles)).length).toBe(3);
    await panel.press('slash');
    await panel.type('tag:forge');
    await expect.poll(async () => (await panel.inPage(titles)).length).toBe(2);
    await panel.click('[data-control="panel-menu"]');
    await panel.click('[data-control="menu-export"]');
    const page = await browser().opened('/export.html');
    await expect.poll(() => page.inPage(step)).toBe('choose');
    await page.click('[data-control="start"]');
    await expect.poll(() => page.inPage(step)).toBe('done');
    const zip = entriesOf(
      await downloaded(browser(), (bytes) =>
        Object.keys(entriesOf(bytes) ?? {}).some((name) => name.endsWith('.md')),
      ),
    );
    const notes = Object.entries(zip ?? {}).filter(([name]) => name.endsWith('.md'));
    expect(notes.map(([name]) => name.replace(/^.*\//, ''))).toEqual(['Anvil.md', "Bellows - a 'note'.md"]);
    expect(strFromU8(notes[0]?.[1] ?? new Uint8Array(0))).toMatch(
      /^---\ntitle: .*\n[\s\S]*forge[\s\S]*\*\*iron\*\*/,
    );

    await page.click('[data-control="articles-all"]');
    await page.click('[data-control="format-csv"]');
    await page.click('[data-control="start"]');
    const table = await downloaded(browser(), (bytes) =>
      strFromU8(bytes).includes('https://tools.example/2'),
    );
    expect(strFromU8(table)).toMatch(/Chisel/);

    await page.click('[data-control="format-epub"]');
    await page.click('[data-control="start"]');
    const book = entriesOf(await downloaded(browser(), (bytes) => 'mimetype' in (entriesOf(bytes) ?? {})));
    expect(strFromU8(book?.mimetype ?? new Uint8Array(0))).toBe('application/epub+zip');

    await page.click('[data-control="format-annotations"]');
    await page.click('[data-control="start"]');
    await expect.poll(() => page.inPage(step)).toBe('nothing');
    await page.close();
    await panel.close();
  });

  test('from an article’s page and from the view over its page, which saves it first', async () => {
    const library = await openLibraryTab(browser());
    const row = await library.call('find', 'https://tools.example/0');
    const saved = await browser().open(await browser().own(`/article.html?id=${row?.id}`));
    await expect
      .poll(() => saved.inPage(() => document.querySelector('[data-part="title"]')?.textContent))
      .toBe('Anvil');
    await saved.press('period');
    await saved.click('[data-control="view.export"]');
    const first = await browser().opened('/export.html');
    const chosen = () => document.querySelector('label')?.textContent ?? '';
    await expect.poll(() => first.inPage(chosen)).toMatch(/This article\s*1/);
    await first.close();
    await saved.close();

    const page = await browser().open(address('/library/story/0'));
    await page.pressButton();
    await page.waitForView();
    await page.press('period');
    await page.clickInView('[data-control="view.export"]');
    const second = await browser().opened('/export.html');
    await expect.poll(() => second.inPage(chosen)).toMatch(/This article\s*1/);
    expect(await library.call('find', address('/library/story/0'))).not.toBeNull();
    await second.close();
    await page.close();
    await library.tab.close();
  });

  test('a backup, encrypted, into an empty library: everything is there again', async () => {
    const library = await openLibraryTab(browser());
    const before = await library.call('find', 'https://tools.example/0');
    const whole = await library.call('stored', before?.id ?? '');
    const settings = await browser().open(await browser().own('/options.html'));
    await settings.click('[data-control="passphrase"]');
    await settings.type('open sesame');
    await settings.click('[data-control="passphrase-again"]');
    await settings.type('open sesame');
    await settings.click('[data-control="back-up"]');
    await expect
      .poll(
        () => settings.inPage(() => document.querySelector('[data-control="backup-said"]')?.textContent),
        {
          timeout: 60_000,
        },
      )
      .toMatch(/jsonl\.gz\.age/);
    await settings.close();
    const MAGIC = 'age-encryption.org/v1';
    const bytes = await downloaded(
      browser(),
      (file) => strFromU8(file.subarray(0, MAGIC.length), true) === MAGIC,
    );
    expect(strFromU8(bytes, true)).not.toMatch(/tools\.example|Anvil/);
    const file = path.join(browser().downloads, '..', 'restored.bin');
    fs.writeFileSync(file, bytes);
    await library.call(
      'change',
      {
        query: { search: '', filter: 'all', tags: [], sort: { key: 'saved', descending: true } },
        except: [],
      },
      { kind: 'delete' },
    );

    const page = await browser().open(await browser().own('/import.html'));
    await expect.poll(() => page.inPage(step)).toBe('choose');
    await page.chooseFile('[data-control="files"]', file);
    await expect.poll(() => page.inPage(step)).toBe('locked');
    await page.click('[data-control="passphrase"]');
    await page.type('wrong');
    await page.press('Return');
    await expect
      .poll(() => page.inPage(() => document.querySelector('#wrong-passphrase')?.textContent), {
        timeout: 60_000,
      })
      .toMatch(/isn.t the passphrase/);
    await page.inPage(() => {
      const field = document.querySelector<HTMLInputElement>('[data-control="passphrase"]');
      if (field) field.value = '';
      field?.focus();
    });
    await page.type('open sesame');
    await page.press('Return');
    await expect.poll(() => page.inPage(step), { timeout: 60_000 }).toBe('preview');
    await page.click('[data-control="start"]');
    await expect.poll(() => page.inPage(step)).toBe('result');
    expect(await library.call('stored', before?.id ?? '')).toEqual(whole);
    await page.close();
    await library.tab.close();
  });
});
