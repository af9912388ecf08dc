import { test } from 'vitest';
import { describeInBrowsers } from './driver/browsers';

const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));
describeInBrowsers('explore', ({ browser, address }) => {
  test('x', async () => {
    const tab = await browser().open(address('/awkward/plain-article'));
    await tab.press('alt+shift+s');
    await sleep(2500);
    console.log(
      'toast',
      await tab.inPage(() =>
        [...document.documentElement.children]
          .map((e) => e.localName + e.getBoundingClientRect().width + 'x' + e.getBoundingClientRect().height)
          .join(),
      ),
    );
    console.log(JSON.stringify(await tab.button()));
    await tab.screenshot('/tmp/panel/toast.png');
    await tab.press('alt+shift+l');
    await sleep(3000);
    const any = browser() as unknown as { targets(): Promise<unknown> };
    console.log(JSON.stringify(await any.targets(), null, 1));
    await tab.screenshot('/tmp/panel/panel1.png');
  });
});
