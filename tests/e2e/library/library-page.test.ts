import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { article } from './articles';
import { openLibraryTab } from './open-library';
import { titles } from './seen';

/** What the library's page shows. */
const seen = () => {
  const frame = document.querySelector<HTMLIFrameElement>('.beside-list iframe')?.contentDocument;
  return {
    tags: [...document.querySelectorAll('.sidebar-tags button bdi')].map((tag) => tag.textContent),
    excerpt: document.querySelector('.row .excerpt')?.textContent ?? '',
    article: frame?.querySelector('[data-part="title"]')?.textContent ?? '',
    said: document.querySelector('[data-part="toast"] [role="status"]')?.textContent ?? '',
  };
};

describeInSampledBrowser('the library on a page of its own', ({ browser }) => {
  test('shows lists and tags by name, beginnings, and an article beside the list; the keys are the panel’s', async () => {
    const library = await openLibraryTab(browser());
    for (const [index, title] of ['Anvil', 'Bellows', 'Chisel'].entries())
      await library.call('saveMany', [
        {
          article: article({ url: `https://tools.example/${title}`, title, excerpt: `About the ${title}.` }),
          tags: index === 0 ? ['forge'] : ['forge', 'wood'],
          reading: { savedAt: Date.UTC(2026, 1, 10 - index) },
        },
      ]);
    const page = await browser().open(await browser().own('/library.html'));
    await expect.poll(() => page.inPage(titles)).toEqual(['Anvil', 'Bellows', 'Chisel']);
    await expect
      .poll(() => page.inPage(seen))
      .toMatchObject({ tags: ['forge', 'wood'], excerpt: 'About the Anvil.' });
    await page.click('.sidebar-tags [data-tag="wood"]');
    await expect.poll(() => page.inPage(titles)).toEqual(['Bellows', 'Chisel']);
    await page.click('.sidebar-tags [data-tag="wood"]');
    await expect.poll(async () => (await page.inPage(titles)).length).toBe(3);
    await page.click('.row .title');
    await expect.poll(() => page.inPage(seen)).toMatchObject({ article: 'Anvil' });
    expect(await page.url()).toMatch(/id=/);
    // E where the article has the focus.
    await page.press('e');
    await expect.poll(() => page.inPage(titles)).toEqual(['Bellows', 'Chisel']);
    await page.press('z');
    await expect.poll(async () => (await page.inPage(titles)).length).toBe(3);
    await page.reload();
    await expect.poll(() => page.inPage(seen).catch(() => null)).toMatchObject({ article: 'Anvil' });
    await page.inPage(() => document.querySelector<HTMLElement>('.title')?.focus());
    await page.press('j');
    await page.press('Delete');
    await expect.poll(() => page.inPage(seen)).toMatchObject({ said: 'Deleted “Bellows”' });
    await page.press('z');
    await expect.poll(async () => (await page.inPage(titles)).length).toBe(3);
    await page.close();
    await library.tab.close();
  });

  test('the settings say what the library holds; all is deleted once a word is typed, and comes back with Undo', async () => {
    const library = await openLibraryTab(browser());
    await library.call('save', article({ url: 'https://gone.example/', title: 'Gone' }));
    const page = await browser().open(await browser().own('/options.html'));
    const facts = () =>
      page.inPage(() => document.querySelector('[data-control="library-facts"]')?.textContent ?? '');
    await expect.poll(facts).toMatch(/\d articles?.*\d/);
    await page.click('[data-control="delete-all"]');
    const isOff = () =>
      page.inPage(
        () => document.querySelector<HTMLButtonElement>('[data-control="delete-all-now"]')?.disabled,
      );
    await expect.poll(isOff).toBe(true);
    await page.type('delete');
    await expect.poll(isOff).toBe(false);
    await page.press('Return');
    await expect.poll(() => library.call('find', 'https://gone.example/')).toBeNull();
    await page.click('[data-control="undo"]');
    await expect.poll(() => library.call('find', 'https://gone.example/')).toMatchObject({ title: 'Gone' });
    expect(await page.inPage(() => document.querySelector('[data-control="version"]')?.textContent)).toMatch(
      /\d\.\d/,
    );
    await page.close();
    await library.tab.close();
  });
});
