import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DEFAULTS } from '../../preferences/preferences';
import { clearStored, openExtensionPage } from '../e2e/driver/extension-page';
import { until } from '../e2e/driver/until';
import { alarms } from './alarms';
import { type Over, PATIENCE_MS, press } from './over-pages';
import { armed, type Payload } from './payloads/payload';
import { keysOf } from './tally';

/** Settings with the payloads in every text and every name that is the writer's own. */
function settingsOf(payloads: readonly Payload[], server: string) {
  const texts = payloads.map((payload) => armed(payload, server));
  const short = texts.map((text) => text.slice(0, 60));
  const each = <T>(value: (text: string, index: number) => T) =>
    Object.fromEntries(texts.map((text, index) => [text, value(text, index)]));
  return {
    kind: 'lectern-settings',
    ...DEFAULTS,
    presets: Object.fromEntries(short.map((name, index) => [`own-${index}`, { name, type: DEFAULTS.type }])),
    sites: each(() => ({ type: DEFAULTS.type, theme: 'sepia' })),
    keys: each((text) => [text]),
    speech: { ...DEFAULTS.speech, voices: each((text) => text) },
    automatic: texts,
    removals: { ...each((text) => [text]), '127.0.0.1': texts },
    picks: each((text) => text),
    own: { paper: texts[0], ink: texts[1] },
    ...Object.fromEntries(texts.map((text) => [`unknown ${text}`, text])),
    type: { ...DEFAULTS.type, ...each((text) => text) },
  };
}

/** Reads in a file of settings that holds every payload, and opens a page with what was read. */
export async function inSettings(
  over: Over,
  payloads: readonly Payload[],
  first: readonly Payload[],
): Promise<void> {
  const { browser, server, tally } = over;
  const surface = 'settings';
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-settings-'));
  const file = path.join(folder, 'settings.json');
  fs.writeFileSync(file, JSON.stringify(settingsOf(payloads, server.url)));
  const tab = await openExtensionPage(browser, 'options.html');
  await tally.during(surface, async () => {
    await tab.chooseFile('[data-control="import"]', file);
    await until(
      () => tab.inPage(() => document.querySelector<HTMLElement>('[data-control="said"]')?.hidden === false),
      () => 'nothing is said of the file',
      PATIENCE_MS,
    );
    tally.faults(surface, await tab.inPage(alarms));
    await tab.reload();
    await until(
      () => tab.inPage(() => document.querySelector('h1') !== null).catch(() => false),
      () => 'the settings are empty',
      PATIENCE_MS,
    );
    const text = await tab.inPage(() => document.body.textContent ?? '');
    const isShown = (payload: Payload) => text.includes(armed(payload, server.url).slice(0, 60));
    tally.shown(
      surface,
      payloads.filter(isShown).map(({ id }) => id),
    );
    tally.faults(surface, await tab.inPage(alarms));
  });
  const reading = await browser.open(`${server.url}/page/0`);
  await server.quiet(800);
  await tally.during(
    'view under those settings',
    () => press(reading, over, 'view under those settings', first, 0),
    {
      own: keysOf(server),
      page: server.url,
      pictures: () => new Set(payloads.map(({ id }) => id)),
    },
  );
  await reading.close();
  await clearStored(tab, 'local');
  await clearStored(tab, 'sync');
  await tab.close();
  fs.rmSync(folder, { recursive: true });
}
