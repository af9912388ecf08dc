import { expect, test } from 'vitest';
import { describeInBrowsers } from '../driver/browsers';

const seen = () => ({
  sight: document.querySelector('.this-page')?.getAttribute('data-sight') ?? '',
  message: document.querySelector('[data-part="message"]')?.textContent ?? '',
  saved: document.querySelector('[data-control="save-page"]')?.getAttribute('data-saved') ?? '',
  title:
    document.querySelector<HTMLIFrameElement>('iframe')?.contentDocument?.querySelector('[data-part="title"]')
      ?.textContent ?? '',
  inView: document.querySelector('.in-view')?.textContent ?? '',
});

describeInBrowsers('the page beside the panel', ({ browser, address }) => {
  test('is read once the browser lets us see it, follows the tab in front, and is saved', async ({
    skip,
  }) => {
    // Firefox's sidebar lets no driver in, and in a tab its page would stand beside itself.
    if (browser().name === 'firefox') return skip('the sidebar of Firefox cannot be driven');
    const tab = await browser().open(address('/library/story/0'));
    await tab.press('alt+shift+l');
    const panel = await browser().panel();
    const look = () => panel.inPage(seen);
    await panel.click('#tab-page');
    // The key that opened the panel lets us see this page, as a press of the button does.
    await expect.poll(look).toMatchObject({ sight: 'article', title: 'The lighthouse keeper’s daughter' });
    await panel.click('[data-control="save-page"]');
    await expect.poll(async () => (await look()).saved).toBe('true');
    await panel.click('[data-control="open-view"]');
    await tab.waitForView();
    await tab.activate();
    await tab.press('Escape');
    await tab.waitForNoView();
    const other = await browser().open(address('/library/story/1'));
    await expect
      .poll(look)
      .toMatchObject({ sight: 'unseen', message: expect.stringMatching(/Alt\+R|button/) });
    await other.pressButton();
    await other.waitForView();
    // No second copy beside the view.
    await expect
      .poll(look)
      .toMatchObject({ sight: 'view', inView: expect.stringContaining('A railway over the marsh') });
    await tab.activate();
    await expect.poll(async () => (await look()).title).toBe('The lighthouse keeper’s daughter');
    await other.close();
    await tab.close();
  });
});
