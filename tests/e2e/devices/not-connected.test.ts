import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { article } from '../library/articles';
import { openDevice } from './device';

/** Time in which whoever exchanges changes would answer (ms). */
const ANSWER_MS = 2000;

/** Asks for a round as the settings do, and resolves to what is answered in a time. Runs in the page of settings. */
const askForRound = (ms: number) =>
  new Promise<unknown[]>((resolve) => {
    const channel = new BroadcastChannel('lectern-devices');
    const answers: unknown[] = [];
    channel.onmessage = ({ data }) => answers.push(data);
    for (const kind of ['changed', 'run']) channel.postMessage({ kind });
    setTimeout(() => {
      channel.close();
      resolve(answers);
    }, ms);
  });

/** The scripts that a page has loaded or begun to: what it imports later is named in its head. Runs in it. */
const loadedScripts = () =>
  [...document.querySelectorAll('script[src], link[rel="modulepreload"]')].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  );

describeInSampledBrowser('a library that no other device shares', ({ browser }) => {
  test('nothing that syncs runs, and the settings have loaded nothing of it', async () => {
    const { settings, library } = await openDevice(browser());
    await library.call('save', article({ url: 'https://sea.example/tide', title: 'Tide tables' }));
    expect(await library.call('syncState')).toBeNull();
    expect(await settings.inPage(askForRound, ANSWER_MS)).toEqual([]);
    const scripts = await settings.inPage(loadedScripts);
    expect(scripts.length).toBeGreaterThan(0);
    expect(
      scripts.filter((name) => /\/(devices|chunks\/(connect|library-key)-[^/]*)\.js$/.test(name)),
    ).toEqual([]);
    await settings.close();
    await library.tab.close();
  });
});
