import { expect, test } from 'vitest';
import { MESSAGES } from '../../fixtures/attacks/messages';
import { describeInBrowsers } from '../driver/browsers';
import type { Tab } from '../driver/driver';
import { openLibraryTab } from '../library/open-library';

type Sent = { type: string } & Record<string, unknown>;
type Where = 'page of ours' | 'pressed page' | 'frame of it' | 'page that was not pressed';

/**
 * Sends messages as our scripts would: from a page of ours, or from the extension's world of another tab. Takes a page of
 * ours, where they are sent from, and the part of that tab's address by which it is known. Returns each answer as text.
 */
async function send(own: Tab, where: Where, part: string, messages: readonly Sent[]): Promise<string[]> {
  await own.inject(`window.answers = null; (async () => {
    const api = globalThis.browser ?? globalThis.chrome;
    const messages = ${JSON.stringify(messages)};
    const where = ${JSON.stringify(where)};
    const ask = async (all, innerOnly) => {
      if (innerOnly && window === top) return null;
      const answers = [];
      const runtime = (globalThis.browser ?? globalThis.chrome).runtime;
      for (const message of all) answers.push(JSON.stringify((await runtime.sendMessage(message)) ?? null));
      return answers;
    };
    if (where === 'page of ours') { window.answers = JSON.stringify(await ask(messages)); return; }
    const tab = (await api.tabs.query({})).find(({ url }) => (url ?? '').includes(${JSON.stringify(part)}));
    const key = 'pressed';
    const kept = (await api.storage.session.get(key))[key];
    if (where === 'page that was not pressed') await api.storage.session.set({ [key]: {} });
    const target = { tabId: tab.id };
    if (where === 'frame of it') target.allFrames = true;
    const results = await api.scripting.executeScript({ target, func: ask, args: [messages, where === 'frame of it'] });
    if (where === 'page that was not pressed') await api.storage.session.set({ [key]: kept });
    const wanted = where === 'frame of it' ? results.find(({ frameId }) => frameId !== 0) : results[0];
    window.answers = JSON.stringify(wanted.result);
  })().catch((error) => { window.answers = JSON.stringify(['' + error]); });`);
  const read = () => own.inPage(() => (window as unknown as { answers: string | null }).answers);
  await expect.poll(read, { timeout: 30_000 }).not.toBeNull();
  return JSON.parse((await read()) ?? '[]');
}

const BY_SENDER = '{"refused":"sender"}';

describeInBrowsers('messages', ({ browser, address }) => {
  test('each is answered to whom it is meant for, and to nobody else', async () => {
    const { tab: own, call } = await openLibraryTab(browser());
    await call('saveLink', { url: 'https://clinic.example/results', title: 'My results' });
    const tab = await browser().open(address('/attack/in-frame'));
    await tab.pressButton();
    await tab.waitForView();
    await own.activate();
    const places: [Where, 'ours' | 'pressed' | 'nobody'][] = [
      ['page of ours', 'ours'],
      ['pressed page', 'pressed'],
      ['frame of it', 'nobody'],
      ['page that was not pressed', 'nobody'],
    ];
    for (const [where, allowed] of places) {
      const forbidden = MESSAGES.filter(({ from }) => allowed === 'nobody' || !from.includes(allowed));
      expect(forbidden.length).toBeGreaterThan(3);
      const answers = await send(
        own,
        where,
        '/attack/in-frame',
        forbidden.map(({ message }) => message),
      );
      // Chrome's panel is asked for at once, and Chrome itself refuses it without a press: that answer is empty.
      const refused = (type: string, answer = '') =>
        answer === BY_SENDER || (type === 'open-library' && answer === 'null');
      const answered = forbidden.filter(({ message }, index) => !refused(message.type, answers[index]));
      expect([where, answered.map(({ message }) => message.type)]).toEqual([where, []]);
    }
    // The library is as it was: nothing of all this was done.
    expect((await call('list', LIST, { offset: 0, limit: 10 })).rows.map(({ title }) => title)).toEqual([
      'My results',
    ]);
    await tab.close();
    await own.close();
  });

  test('one that is allowed is answered, and refused with a field too many, a wrong type, or too much', async () => {
    const { tab: own } = await openLibraryTab(browser());
    const tab = await browser().open(address('/attack/in-frame'));
    await tab.pressButton();
    await tab.waitForView();
    await own.activate();
    const ask = (messages: readonly Sent[]) => send(own, 'pressed page', '/attack/in-frame', messages);
    const [shortcut, extra, wrong, long, unknown] = await ask([
      { type: 'shortcut' },
      { type: 'shortcut', more: 1 },
      { type: 'reader-state', open: 'yes' },
      { type: 'suggest-tags', start: 'a'.repeat(10_000) },
      { type: 'constructor' },
    ]);
    expect(shortcut).toMatch(/Alt/);
    for (const answer of [extra, wrong, long]) expect(answer).toBe('{"refused":"message"}');
    expect(unknown).toBe('null');
    await tab.close();
    await own.close();
  });

  test('a page’s script may tag, undo and give pictures to what was saved from it alone', async () => {
    const { tab: own, call } = await openLibraryTab(browser());
    const saved = await call('saveLink', { url: 'https://bank.example/terms', title: 'Terms' });
    const tab = await browser().open(address('/attack/in-frame'));
    await tab.pressButton();
    await tab.waitForView();
    await own.activate();
    const picture = { url: 'https://a.test/1.png', type: 'image/png', width: 1, height: 1, data: 'AAAA' };
    const answers = await send(own, 'pressed page', '/attack/in-frame', [
      { type: 'tag', article: saved.row.id, tag: 'mine', on: true },
      { type: 'undo', token: saved.undo },
      { type: 'keep-picture', article: saved.row.id, picture },
    ]);
    expect(answers).toEqual(['null', 'null', 'null']);
    const row = await call('find', 'https://bank.example/terms');
    expect(row?.tags).toEqual([]);
    expect(await call('assets', saved.row.id)).toEqual([]);
    await tab.close();
    await own.close();
  });
});

const LIST = {
  search: '',
  filter: 'all',
  tags: [],
  sort: { key: 'saved', descending: true },
} as const;
