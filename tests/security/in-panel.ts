import type { Surface } from '../e2e/driver/driver';
import { until } from '../e2e/driver/until';
import { alarms } from './alarms';
import { type Over, PATIENCE_MS } from './over-pages';
import { armed, type Payload } from './payloads/payload';

/** The library keeps so many characters of a tag (`library/check.ts`). */
const MAX_TAG = 100;

/** A tag is a word among others, without line ends; a long one is cut as the library cuts it. Half a character is none in UTF-8. */
export const tagOf = (payload: Payload, server: string): string =>
  Buffer.from(armed(payload, server)).toString().replace(/\s+/g, ' ').trim().slice(0, MAX_TAG).trim();

/** Types into the panel's search at once. Runs in the panel. */
function searchFor(text: string): void {
  const field = document.querySelector<HTMLInputElement>('[data-control="search"]');
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The rows that can be seen now, by their numbers, and whether they are the last; null while they are being drawn. */
function rowsInSight(selector: string): { seen: number[]; isEnd: boolean } | null {
  const rows = [...document.querySelectorAll<HTMLElement>('.row[data-index]')];
  const box = [...document.querySelectorAll('*')].find(
    (element) =>
      element.scrollHeight > element.clientHeight + 10 && element.querySelector('.row[data-index]'),
  );
  const bottom = box?.getBoundingClientRect().bottom ?? 0;
  const isDrawn = !box || rows.some((row) => row.getBoundingClientRect().bottom >= bottom - 5);
  const isEnd = !box || box.scrollTop + box.clientHeight >= box.scrollHeight - 5;
  // The row into which Tab leads is there wherever it is; what it holds is let go when it is far away.
  const isInSight = (row: Element) =>
    !box || row.getBoundingClientRect().bottom > box.getBoundingClientRect().top;
  const isWaiting = [...document.querySelectorAll('.row.waiting')].some(isInSight);
  if (rows.length === 0 || isWaiting || !(isDrawn || isEnd)) return null;
  const seen = rows
    .filter((row) => row.querySelector(selector))
    .flatMap((row) => /row(\d+)x /.exec(row.querySelector('.title')?.textContent ?? '')?.[1] ?? [])
    .map(Number);
  box?.scrollBy(0, box.clientHeight / 2);
  return { seen, isEnd };
}

/** Goes through the panel's list from end to end: rows are drawn where they can be seen. Takes what a row must hold to count. */
export async function throughList(
  panel: Surface,
  { tally }: Over,
  surface: string,
  payloads: readonly Payload[],
  selector: string,
): Promise<void> {
  for (;;) {
    const { seen, isEnd } = await until(
      () => panel.inPage(rowsInSight, selector),
      () => `${surface}: rows that are not drawn`,
      PATIENCE_MS,
    );
    tally.shown(
      surface,
      seen.flatMap((number) => payloads[number]?.id ?? []),
    );
    tally.faults(surface, await panel.inPage(alarms));
    if (isEnd) return;
    await pause(60);
  }
}

/** What stands in the hits' sentences besides text and marks. */
const inHits = () =>
  [...document.querySelectorAll('.row .hit *')].flatMap(({ localName }) =>
    localName === 'mark' ? [] : [`<${localName}> in a hit`],
  );

/** Every payload looked for as a reader would paste it; then all of them found by a word that stands before each. */
export async function search(panel: Surface, over: Over, payloads: readonly Payload[]): Promise<void> {
  const { tally, server } = over;
  for (const [index, payload] of payloads.entries()) {
    await panel.inPage(searchFor, armed(payload, server.url));
    await pause(15);
    if (index % 10 > 0) continue;
    tally.faults('panel: search', await panel.inPage(alarms));
    tally.faults('panel: search', await panel.inPage(inHits));
  }
  await panel.inPage(searchFor, 'findable');
  const areFound = (count: number) => {
    const marks = [...document.querySelectorAll('.row .hit mark')].map((mark) =>
      mark.textContent?.toLowerCase(),
    );
    return marks.length >= count && marks.every((mark) => mark === 'findable');
  };
  await until(
    () => panel.inPage(areFound, Math.min(5, payloads.length)),
    () => 'nothing is found',
    PATIENCE_MS,
  );
  await throughList(panel, over, 'panel: search', payloads, '.hit');
  tally.faults('panel: search', await panel.inPage(inHits));
}

/** The list of all tags. */
export async function tags(
  panel: Surface,
  { tally, server }: Over,
  payloads: readonly Payload[],
): Promise<void> {
  await panel.inPage(searchFor, '');
  await panel.click('[data-control="tag-list"]');
  await until(
    () => panel.inPage(() => document.querySelector('.tag-list li') !== null),
    () => 'no list of tags',
    PATIENCE_MS,
  );
  const all = await panel.inPage(() =>
    [...document.querySelectorAll<HTMLElement>('.tag-list [data-tag]')].map(
      ({ dataset }) => dataset.tag ?? '',
    ),
  );
  const shown = new Set(all.map((tag) => tag.toLowerCase()));
  tally.shown(
    'panel: tags',
    payloads.filter((payload) => shown.has(tagOf(payload, server.url).toLowerCase())).map(({ id }) => id),
  );
  tally.faults('panel: tags', await panel.inPage(alarms));
}
