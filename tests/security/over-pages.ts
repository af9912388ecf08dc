import fs from 'node:fs';
import type { Driver, Tab } from '../e2e/driver/driver';
import { papersOf, printed, READS_PAPER } from '../e2e/driver/printed';
import { until } from '../e2e/driver/until';
import { saidOver, saveKey, toastText } from '../e2e/library/seen';
import { alarms } from './alarms';
import { ALLOWED, faults } from './allowed';
import { markOf } from './pages';
import type { Payload } from './payloads/payload';
import type { HostileServer } from './server';
import { keysOf, type Tally } from './tally';

/**
 * What the view itself puts round what an article holds: buttons at code and pictures, places for what is wide, formulas that it
 * draws of TeX.
 */
export const DRESSED = {
  elements: [...ALLOWED.elements, 'button', 'annotation'],
  attributes: [
    ...ALLOWED.attributes,
    ...'class role tabindex style target rel loading decoding aria-label'.split(' '),
    ...'lspace rspace form minsize maxsize symmetric largeop movablelimits displaystyle scriptlevel'.split(
      ' ',
    ),
    ...'mathcolor mathbackground depth voffset rowlines columnlines accentunder notation encoding xmlns'.split(
      ' ',
    ),
    ...'data-room data-picture data-command data-control data-label data-wide data-in-line'.split(' '),
  ],
};

/** Every nth page is printed: each takes seconds. */
const PRINTED_OF = 8;
/** A machine that has much else to do is slow, and no less safe. */
export const PATIENCE_MS = 45_000;

/** Payloads whose pictures, films or sounds the article in the view shows. */
const mediaOf = () =>
  [...document.querySelectorAll('[data-part="content"] :is(img, source, video, audio, track)')].flatMap(
    (element) =>
      ['src', 'srcset', 'poster'].flatMap((name) =>
        [...(element.getAttribute(name) ?? '').matchAll(/\/asked\/([\w-]+\/[\w-]+)/g)].map(
          ([, id]) => id ?? '',
        ),
      ),
  );

const contentText = () => document.querySelector('[data-part="content"]')?.textContent ?? '';

export interface Over {
  browser: Driver;
  server: HostileServer;
  tally: Tally;
}

/** The payloads whose place in the article is to be found in a text. */
const shownIn = (text: string, payloads: readonly Payload[], batch: number) =>
  payloads.filter((_, index) => text.includes(markOf(batch, index))).map(({ id }) => id);

/** Opens the view over a page of payloads, and looks at all of it. */
export async function press(
  tab: Tab,
  { tally }: Over,
  surface: string,
  payloads: readonly Payload[],
  batch: number,
) {
  await tab.pressButton();
  await tab.waitForView('article', PATIENCE_MS);
  tally.shown(surface, shownIn(await tab.inView(contentText), payloads, batch));
  tally.faults(surface, await tab.inView(faults, '[data-part="content"]', DRESSED));
  tally.faults(surface, await tab.inView(alarms));
}

/** After so long without an answer, a key is taken for lost: a page that takes the focus for itself may have had it. */
const KEY_LOST_MS = 8000;

/** Presses the key that saves, and waits until it is said that it was. */
async function saveWith(tab: Tab, key: string, said: () => Promise<string>): Promise<void> {
  let pressed = 0;
  await until(
    async () => {
      const text = await said();
      if (!text && Date.now() - pressed > KEY_LOST_MS) {
        await tab.press(key);
        pressed = Date.now();
      }
      return /\bsaved\b/i.test(text);
    },
    async () => `nothing is said of a save, only ${await said()}`,
    PATIENCE_MS,
  );
}

/** Saves a page that is not covered, and looks at what is said over it. */
async function saveOver(tab: Tab, { browser, tally }: Over, payloads: readonly Payload[]): Promise<void> {
  await tab.inPage(() => (document.activeElement as HTMLElement | null)?.blur());
  await saveWith(tab, saveKey(browser), saidOver(tab));
  tally.shown('toast over the page', ids(payloads));
  tally.faults('toast over the page', await tab.inToast(alarms));
}

export const ids = (payloads: readonly Payload[]) => payloads.map(({ id }) => id);

/** Saves what the view shows, with its key, and looks at what is said in it. */
async function saveInView(tab: Tab, { tally }: Over, payloads: readonly Payload[]): Promise<void> {
  await saveWith(tab, 's', () => tab.inView(toastText).catch(() => ''));
  tally.shown('toast in the view', ids(payloads));
  tally.faults('toast in the view', await tab.inView(alarms));
}

/** Prints what a tab shows, a view or a page of ours, and returns the text on paper. */
export async function onPaper(tab: Tab, browser: Driver): Promise<string> {
  await tab.press('ctrl+p');
  await until(
    async () => fs.readdirSync(papersOf(browser.profile)).length > 0,
    () => 'nothing is printed',
    PATIENCE_MS,
  );
  return (await printed(browser)).join(' ');
}

/** One page of payloads: what it does itself, then the view over it, what is said of a save, and paper. */
async function overPage(over: Over, tab: Tab, payloads: readonly Payload[], batch: number): Promise<void> {
  const { server, browser, tally } = over;
  const page = `${server.url}/page/${batch}`;
  await tab.goto(page);
  await server.quiet(800);
  let media = new Set<string>();
  const allowed = () => ({ own: keysOf(server), pictures: () => media, page });
  const saves = batch % 2 === 0;
  if (!saves) {
    media = new Set(ids(payloads));
    await tally.during('toast over the page', () => saveOver(tab, over, payloads), allowed());
  }
  await tally.during(
    'view',
    async () => {
      await press(tab, over, 'view', payloads, batch);
      media = new Set(await tab.inView(mediaOf));
    },
    allowed(),
  );
  if (saves) await tally.during('toast in the view', () => saveInView(tab, over, payloads), allowed());
  if (READS_PAPER && batch % PRINTED_OF === 0)
    await tally.during(
      'print',
      async () => {
        // It is the name of the file too, which may not be as long as all payloads together.
        const rename = () => {
          document.title = 'paper';
        };
        await tab.inPage(rename);
        await tab.inView(rename);
        tally.shown('print', shownIn(await onPaper(tab, browser), payloads, batch));
      },
      allowed(),
    );
}

/** A page of one payload: the view over it, which shall open. */
async function alone(over: Over, tab: Tab, payload: Payload, batch: number, index: number): Promise<void> {
  const { server, tally } = over;
  const page = `${server.url}/page/${batch}-${index}`;
  await tab.goto(page);
  await server.quiet();
  const allowed = { own: keysOf(server), page, pictures: () => new Set([payload.id]) };
  await tally.during('view', () => press(tab, over, 'view', [payload], batch), allowed);
}

/**
 * Shows every batch of payloads in the view over a page that holds them, and saves it. Each has a tab of its own: what a page
 * makes the browser ask of the reader takes the keyboard, and goes with its tab. Where one fails, its payloads are shown one by
 * one, so that it is known which of them it was.
 */
export async function overPages(over: Over, all: readonly (readonly Payload[])[]): Promise<void> {
  const inTab = async (show: (tab: Tab) => Promise<void>): Promise<unknown> => {
    const tab = await over.browser.open('about:blank');
    const failed = await show(tab).catch((error: unknown) => error);
    // What the page does by itself ends with it; it may have ended itself.
    await tab.goto('about:blank').catch(() => {});
    await tab.close().catch(() => {});
    await over.server.quiet(200);
    return failed;
  };
  const tell = (what: string, error: unknown) =>
    over.tally.faults('view', [`${what}: ${String(error).slice(0, 160)}`]);
  for (const [batch, payloads] of all.entries()) {
    const failed = await inTab((tab) => overPage(over, tab, payloads, batch));
    if (!failed) continue;
    tell(`page ${batch}`, failed);
    for (const [index, payload] of payloads.entries()) {
      const error = await inTab((tab) => alone(over, tab, payload, batch, index));
      if (error) tell(payload.id, error);
    }
  }
}
