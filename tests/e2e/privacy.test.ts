import fs from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { BROWSERS, sampledBrowser } from './driver/browsers';
import { lookedUp } from './driver/looked-up';
import { SPEAKS, startSpeech } from './driver/speech';
import { readPagesAlone, useLectern } from './privacy/day';
import { hostOf, isHousekeeping } from './privacy/housekeeping';
import { type Requested, startRecorder } from './privacy/recorder';
import { answerFor, BOATS, laterPictures, picturesOf, WALK } from './privacy/sites';

/** A day's requests, the browser's own left out, and what the browser allowed and looked up past the proxy. */
interface Day {
  requests: Requested[];
  phases: readonly string[];
  permissions: string[];
  names: string[];
}

// Before the browsers start: they look for the engine where this says it is. Where there is none, listening says so.
const end = SPEAKS ? startSpeech() : () => {};
afterAll(() => end());

/** Some of what the pages alone ask for, of every kind. */
const PARTS = ['lead.svg', 'lazy.svg', 'scripted.svg', 'marsh.woff2', '/player', 'told?leave', 'pixel.gif'];

/** What is done in the extension's own pages: nothing on the web is needed for any of it. */
const OWN_PAGES = [
  'the first-run page',
  'the panel',
  'searching the library',
  'archive and Undo',
  'reading what was saved',
  'the page of settings',
];

/** What the reader asks for by it: the view shows, prints and keeps pictures of its article, and no other. */
const ASKED_FOR: readonly (readonly [from: string, pictures: readonly string[]])[] = [
  ['opening the view', picturesOf(WALK)],
  ['saving by the shortcut', picturesOf(BOATS)],
];

const line = ({ method, url }: Requested) => `${method} ${url}`;
const told = ({ during, ...request }: Requested) => `${during}: ${line({ during, ...request })}`;

/** Lives through a day in a new profile, with every request recorded. */
async function live(launch: (typeof BROWSERS)[number]['launch'], day: typeof useLectern): Promise<Day> {
  const recorder = await startRecorder(answerFor);
  const browser = await launch(undefined, recorder.port);
  try {
    const permissions = await day(browser, recorder);
    await browser.close({ profile: true });
    const names = lookedUp(browser.profile).filter((name) => !isHousekeeping(name));
    const requests = recorder.all().filter(({ url }) => !isHousekeeping(hostOf(url)));
    return { requests, phases: recorder.phases(), permissions, names };
  } catch (error) {
    await browser.close({ profile: true });
    throw error;
  } finally {
    await recorder.close();
    fs.rmSync(browser.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

// It takes more than a minute in each.
const only = sampledBrowser('privacy');
for (const { name, path, launch } of BROWSERS) {
  if (process.env.LECTERN_E2E && process.env.LECTERN_E2E !== name) continue;
  if (only && only !== name) continue;
  describe.skipIf(!path)(`a day in ${name}${path ? '' : ' (skipped: not installed)'}`, () => {
    let alone: Day;
    let used: Day;

    test('the pages alone: their pictures, fonts, embeds and beacons are recorded', async () => {
      alone = await live(launch, readPagesAlone);
      const all = alone.requests.map(line);
      for (const page of [WALK, BOATS]) expect(all).toContain(`GET ${page}`);
      for (const part of PARTS) expect(all.join('\n')).toContain(part);
    }, 180_000);

    test('a day with everything that can be done without a permission ends without one', async () => {
      used = await live(launch, useLectern);
      expect(used.permissions).toEqual([]);
    }, 400_000);

    test('no host is asked or looked up that the pages alone do not ask', () => {
      const hosts = (day: Day) => new Set(day.requests.map(({ url }) => hostOf(url)));
      const known = hosts(alone);
      expect([...hosts(used)].filter((host) => !known.has(host))).toEqual([]);
      // What the pages are asked from was looked up, whether or not it was written down in time.
      const names = new Set([...alone.names, ...alone.requests.map(({ url }) => new URL(url).hostname)]);
      expect(used.names.filter((host) => !names.has(host))).toEqual([]);
    });

    test('nothing is asked for that the pages alone do not ask for, but pictures of an article that is shown or kept', () => {
      const known = new Set(alone.requests.map(line));
      const mayAsk = ({ during, method, url }: Requested) =>
        method === 'GET' &&
        ASKED_FOR.some(
          ([from, pictures]) =>
            used.phases.indexOf(during) >= used.phases.indexOf(from) && pictures.includes(url),
        );
      const more = used.requests.filter((request) => !known.has(line(request)) && !mayAsk(request));
      expect(more.map(told)).toEqual([]);
    });

    test('the library, the settings and the first-run page ask for nothing at all', () => {
      const byPage = ({ method }: Requested) => method === 'POST';
      const asked = used.requests.filter(({ during }) => OWN_PAGES.includes(during));
      // A page in the background counts its readers whatever is looked at instead.
      expect(asked.filter((request) => !byPage(request)).map(told)).toEqual([]);
      for (const { url } of asked.filter(byPage)) expect(url).toMatch(/\/told\?(?:hidden|visible)\//);
    });

    test('a picture far down is asked for when the reader comes near it, not when the view opens', () => {
      const at = used.requests.filter(({ during }) => during === 'opening the view').map(({ url }) => url);
      expect(at.filter((url) => laterPictures(WALK).includes(url))).toEqual([]);
    });
  });
}
