import type { Surface, Tab } from '../e2e/driver/driver';
import { READS_PAPER } from '../e2e/driver/printed';
import { until } from '../e2e/driver/until';
import { article } from '../e2e/library/articles';
import { openLibraryTab } from '../e2e/library/open-library';
import { alarms } from './alarms';
import { faults } from './allowed';
import { DRESSED, ids, type Over, onPaper, PATIENCE_MS } from './over-pages';
import { armed, type Payload } from './payloads/payload';

/** A title no surface cuts short before the payload; the number finds the row again. */
const titleOf = (payload: Payload, index: number, server: string) => `row${index}x ${armed(payload, server)}`;

/** A tag is a word among others: as long as tags are. */
const tagOf = (payload: Payload, server: string) => armed(payload, server).replace(/\s+/g, ' ').trim();

const PAPER = 'https://paper.example/';

/** Where saved articles are shown: of a batch of payloads each, and of one by its id. */
interface Addresses {
  batches: string[];
  single: Map<string, string>;
  /** The first batch under a short title: it is the name of the file that is printed into. */
  paper: string;
}

/**
 * Puts every payload into the library as if somebody else had written there: in every field, with markup that no sanitiser has
 * seen, and tags. Returns the addresses of the pages that show them: of articles with a batch each, and of each alone.
 */
async function seed(
  { browser, server }: Over,
  payloads: readonly Payload[],
  all: readonly (readonly Payload[])[],
) {
  const library = await openLibraryTab(browser);
  const rows = payloads.map((payload, index) => {
    const text = armed(payload, server.url);
    const part = {
      ...article({
        url: `https://row.example/${index}`,
        content: `<p>A row.</p>${text}`,
        text: `findable ${text}`,
      }),
      title: titleOf(payload, index, server.url),
      byline: text,
      siteName: text,
      section: text,
      excerpt: text,
      language: text,
      publishedAt: text,
      modifiedAt: text,
      leadImage: { url: text, alt: text, width: null, height: null },
      canonicalUrl: `https://row.example/${index}`,
    };
    return { article: part, tags: [tagOf(payload, server.url)] };
  });
  for (let from = 0; from < rows.length; from += 200)
    await library.call('saveMany', rows.slice(from, from + 200));
  const whole = all.map((batch, number) => {
    const texts = batch.map((payload) => armed(payload, server.url));
    return {
      article: article({
        url: `https://whole.example/${number}`,
        title: `whole${number} ${texts.join(' ')}`,
        byline: texts[0] ?? '',
        siteName: texts[1 % texts.length] ?? '',
        content: texts.map((text, index) => `<p>place${index}x</p>${text}<p>after</p>`).join(''),
        text: texts.join(' '),
      }),
    };
  });
  await library.call('saveMany', whole);
  const paper = article({ url: PAPER, title: 'Paper', content: whole[0]?.article.content ?? '' });
  await library.call('save', paper);
  const addressOf = async (url: string) => {
    const row = await library.call('find', url);
    if (!row) throw new Error(`nothing is saved of ${url}`);
    return browser.own(`/article.html?id=${row.id}`);
  };
  const addresses: Addresses = { batches: [], single: new Map(), paper: await addressOf(PAPER) };
  for (const number of whole.keys())
    addresses.batches.push(await addressOf(`https://whole.example/${number}`));
  for (const [index, { id }] of payloads.entries())
    addresses.single.set(id, await addressOf(`https://row.example/${index}`));
  await library.tab.close();
  return addresses;
}

/** Types into the panel's search at once. Runs in the panel. */
function searchFor(text: string): void {
  const field = document.querySelector<HTMLInputElement>('[data-control="search"]');
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The list from end to end: rows are drawn where they can be seen. */
async function list(panel: Surface, { tally }: Over, payloads: readonly Payload[]): Promise<void> {
  const rows = () => document.querySelectorAll('.row .title').length;
  await until(
    async () => (await panel.inPage(rows)) > 0,
    () => 'the list is empty',
    PATIENCE_MS,
  );
  for (;;) {
    const { seen, isEnd } = await panel.inPage(() => {
      const titles = [...document.querySelectorAll('.row .title')].map((title) => title.textContent ?? '');
      const box = [...document.querySelectorAll('*')].find(
        (element) => element.scrollHeight > element.clientHeight + 100 && element.querySelector('.row'),
      );
      const before = box?.scrollTop ?? 0;
      box?.scrollBy(0, box.clientHeight);
      const numbers = titles.flatMap((title) => /^row(\d+)x /.exec(title)?.[1] ?? []).map(Number);
      return { seen: numbers, isEnd: !box || box.scrollTop === before };
    });
    tally.shown(
      'panel: list',
      seen.flatMap((number) => payloads[number]?.id ?? []),
    );
    tally.faults('panel: list', await panel.inPage(alarms));
    if (isEnd) return;
    await pause(30);
  }
}

/** Every payload looked for as a reader would paste it, and found by its row's number. */
async function search(panel: Surface, { tally, server }: Over, payloads: readonly Payload[]): Promise<void> {
  for (const [index, payload] of payloads.entries()) {
    await panel.inPage(searchFor, armed(payload, server.url));
    await pause(15);
    if (index % 10 === 0) tally.faults('panel: search', await panel.inPage(alarms));
  }
  await panel.inPage(searchFor, 'findable');
  await until(
    () => panel.inPage(() => document.querySelector('.row .hit mark') !== null),
    () => 'nothing is found',
    PATIENCE_MS,
  );
  for (;;) {
    // The hits' sentences have the payloads in them, with marks between.
    tally.faults('panel: search', await panel.inPage(alarms));
    tally.faults(
      'panel: search',
      await panel.inPage(() =>
        [...document.querySelectorAll('.row .hit *')].flatMap(({ localName }) =>
          localName === 'mark' ? [] : [`<${localName}> in a hit`],
        ),
      ),
    );
    const { seen, isEnd } = await panel.inPage(() => {
      const hits = [...document.querySelectorAll('.row')].filter((row) => row.querySelector('.hit'));
      const box = [...document.querySelectorAll('*')].find(
        (element) => element.scrollHeight > element.clientHeight + 100 && element.querySelector('.row'),
      );
      const before = box?.scrollTop ?? 0;
      box?.scrollBy(0, box.clientHeight);
      const numbers = hits.flatMap(
        (row) => /row(\d+)x /.exec(row.querySelector('.title')?.textContent ?? '')?.[1] ?? [],
      );
      return { seen: numbers.map(Number), isEnd: !box || box.scrollTop === before };
    });
    tally.shown(
      'panel: search',
      seen.flatMap((number) => payloads[number]?.id ?? []),
    );
    if (isEnd) return;
    await pause(30);
  }
}

/** The list of all tags. */
async function tags(panel: Surface, { tally, server }: Over, payloads: readonly Payload[]): Promise<void> {
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

/** Saved articles in the tab of their own, and one of them on paper. */
async function articles(
  { browser, tally }: Over,
  all: readonly (readonly Payload[])[],
  { batches, single, paper }: Addresses,
): Promise<void> {
  const surface = 'saved article';
  const tab = await browser.open(batches[0] ?? 'about:blank');
  const look = async () => {
    tally.faults(surface, await tab.inPage(faults, '[data-part="content"]', DRESSED));
    tally.faults(surface, await tab.inPage(alarms));
    return tab.inPage(() => document.querySelector('[data-part="content"]')?.textContent ?? '');
  };
  for (const [number, address] of batches.entries()) {
    const payloads = all[number] ?? [];
    await openArticle(tab, address, `whole${number} `);
    const text = await look();
    const isThere = (_: Payload, index: number) => text.includes(`place${index}x`);
    tally.shown(surface, ids(payloads.filter(isThere)));
    // One that ends nowhere swallows those after it: they are shown alone.
    for (const { id } of payloads.filter((payload, index) => !isThere(payload, index))) {
      await openArticle(tab, single.get(id) ?? '', 'row');
      await look();
      tally.shown(surface, [id]);
    }
  }
  if (READS_PAPER) {
    await openArticle(tab, paper, 'Paper');
    const text = await onPaper(tab, browser);
    const isPrinted = (_: Payload, index: number) => text.includes(`place${index}x`);
    tally.shown('saved article, printed', ids((all[0] ?? []).filter(isPrinted)));
  }
  await tab.close();
}

async function openArticle(tab: Tab, address: string, title: string): Promise<void> {
  await tab.goto(address);
  const isShown = (part: string, start: string) =>
    document.querySelector(`[data-part="${part}"]`)?.textContent?.startsWith(start) ?? false;
  await until(
    () => tab.inPage(isShown, 'title', title).catch(() => false),
    () => `the saved article ${title} does not show`,
    PATIENCE_MS,
  );
}

/** Shows every payload in the library: list, search, tags, saved articles. Nothing of it may ask for anything. */
export async function inLibrary(
  over: Over,
  payloads: readonly Payload[],
  all: readonly (readonly Payload[])[],
) {
  const { browser, server, tally } = over;
  const addresses = await tally.during('library: written', () => seed(over, payloads, all));
  const tab = await browser.open(`${server.url}/plain`);
  await tab.press('alt+shift+l');
  const panel = await browser.panel();
  await tally.during('panel: list', () => list(panel, over, payloads));
  await tally.during('panel: search', () => search(panel, over, payloads));
  await tally.during('panel: tags', () => tags(panel, over, payloads));
  await panel.close();
  await tab.close();
  await tally.during('saved article', () => articles(over, all, addresses));
}
