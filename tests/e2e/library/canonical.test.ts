import { expect, test } from 'vitest';
import { describeInBrowsers } from '../driver/browsers';
import { openLibraryTab } from './open-library';
import { openPanelTab, saidOver, savedAt, saveKey, titles, toastText } from './seen';

const question = () =>
  document.querySelector('[data-part="same-article"] [role="status"]')?.textContent ?? '';
/** Gives a control the focus, as Tab would. */
const focus = (control: string) =>
  document.querySelector<HTMLElement>(`[data-control="${control}"]`)?.focus();

describeInBrowsers('a page that says it is an article of another site', ({ browser, address }) => {
  // The same server by another name is another site.
  const lighthouse = () => address('/library/story/0').replace('127.0.0.1', 'localhost');
  const rumour = (more = '') => address(`/library/claiming?of=${encodeURIComponent(lighthouse())}${more}`);

  test('takes no other’s place, and the reader is asked: merged, taken back, kept apart, never asked again', async () => {
    const tab = await browser().open(lighthouse());
    // The first-run page comes to the front when it likes, and would have the key.
    await tab.activate();
    await tab.press(saveKey(browser()));
    // The first save of a new profile starts the library as well.
    await expect.poll(saidOver(tab), { timeout: 30_000 }).toMatch(/Saved.*lighthouse/);
    const library = await openLibraryTab(browser());
    const kept = await savedAt(library, lighthouse());
    await library.call('change', { ids: [kept?.id ?? ''] }, { kind: 'add-tag', tag: 'Private' });
    await tab.goto(rumour());
    await tab.press(saveKey(browser()));
    await expect.poll(saidOver(tab)).toMatch(/Saved.*What nobody/);
    // Nothing of the other is said over the page.
    expect(await tab.inToast(() => document.body.textContent)).not.toMatch(/Private|daughter/);
    const asBefore = () => savedAt(library, lighthouse());
    expect(await asBefore()).toMatchObject({
      id: kept?.id,
      title: kept?.title,
      text: kept?.text,
      url: lighthouse(),
    });
    expect((await savedAt(library, rumour()))?.title).toBe('What nobody at the lighthouse ever said');

    const panel = await openPanelTab(browser());
    const asked = async () => (await panel.inPage(question)).replace(/[\u2068\u2069]/g, '');
    const port = new URL(lighthouse()).port;
    await expect
      .poll(asked)
      .toBe(
        `“What nobody at the lighthouse ever said” (127.0.0.1:${port}) says it is the same article as “The lighthouse keeper’s daughter” (localhost:${port}). If you merge them, the text of “The lighthouse keeper’s daughter” stays, with the tags of both.`,
      );
    await panel.inPage(focus, 'merge');
    await panel.press('Return');
    await expect.poll(() => panel.inPage(titles)).toEqual(['The lighthouse keeper’s daughter']);
    await expect
      .poll(() => panel.inPage(toastText))
      .toContain('Merged into “The lighthouse keeper’s daughter”');
    expect(await asked()).toBe('');
    expect((await savedAt(library, rumour()))?.id).toBe(kept?.id);
    expect((await asBefore())?.text).toBe(kept?.text);
    await panel.click('[data-part="toast"] [data-control="undo"]');
    await expect.poll(() => panel.inPage(titles)).toHaveLength(2);
    await expect.poll(asked).toContain('says it is the same article');
    await panel.inPage(focus, 'keep-both');
    await panel.press('Return');
    await expect.poll(asked).toBe('');
    await panel.close();
    await tab.reload();
    await tab.press(saveKey(browser()));
    await expect.poll(async () => (await savedAt(library, rumour()))?.updatedAt).toBeGreaterThan(0);
    await expect.poll(saidOver(tab)).toMatch(/What nobody/);
    expect(await library.call('questions')).toEqual([]);
    await library.tab.close();
    await tab.close();
  }, 120_000);
});
