import type { Tab } from '../e2e/driver/driver';
import { READS_PAPER } from '../e2e/driver/printed';
import { until } from '../e2e/driver/until';
import { article } from '../e2e/library/articles';
import { openLibraryTab } from '../e2e/library/open-library';
import { alarms } from './alarms';
import { faults } from './allowed';
import { search, tagOf, tags, throughList } from './in-panel';
import { DRESSED, ids, type Over, onPaper, PATIENCE_MS } from './over-pages';
import { armed, type Payload } from './payloads/payload';

/** A title no surface cuts short before the payload; the number finds the row again. */
const titleOf = (payload: Payload, index: number, server: string) => `row${index}x ${armed(payload, server)}`;

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

/** Saved articles in the tab of their own, and one of them on paper. */
async function articles(
  { browser, tally }: Over,
  all: readonly (readonly Payload[])[],
  { batches, single, paper }: Addresses,
): Promise<void> {
  const surface = 'saved article';
  const tab = await browser.open(batches[0] ?? 'about:blank');
  const look = async (of: string) => {
    const found = [
      ...(await tab.inPage(faults, '[data-part="content"]', DRESSED)),
      ...(await tab.inPage(alarms)),
    ];
    tally.faults(
      surface,
      found.map((fault) => `${of}: ${fault}`),
    );
    return tab.inPage(() => document.querySelector('[data-part="content"]')?.textContent ?? '');
  };
  for (const [number, address] of batches.entries()) {
    const payloads = all[number] ?? [];
    await openArticle(tab, address, `whole${number} `);
    const text = await look(`batch ${number}`);
    const isThere = (_: Payload, index: number) => text.includes(`place${index}x`);
    tally.shown(surface, ids(payloads.filter(isThere)));
    // One that ends nowhere swallows those after it: they are shown alone.
    for (const { id } of payloads.filter((payload, index) => !isThere(payload, index))) {
      await openArticle(tab, single.get(id) ?? '', 'row', id);
      await look(id);
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

async function openArticle(tab: Tab, address: string, title: string, of = title): Promise<void> {
  await tab.goto(address);
  // The title is there before the text is.
  const isShown = (part: string, start: string) =>
    document.querySelector('[data-part="content"]') !== null &&
    (document.querySelector(`[data-part="${part}"]`)?.textContent?.startsWith(start) ?? false);
  await until(
    () => tab.inPage(isShown, 'title', title).catch(() => false),
    () => `the saved article of ${of} does not show`,
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
  await tally.during('panel: list', () => throughList(panel, over, 'panel: list', payloads, '.title'));
  await tally.during('panel: search', () => search(panel, over, payloads));
  await tally.during('panel: tags', () => tags(panel, over, payloads));
  await panel.close();
  await tab.close();
  await tally.during('saved article', () => articles(over, all, addresses));
}
