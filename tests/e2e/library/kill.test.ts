import { expect, test } from 'vitest';
import { findChromium } from '../../../scripts/browsers.mjs';
import { random } from '../../bench/library/generate';
import { launchChromium } from '../driver/chromium';
import { article } from './articles';
import { type LibraryInTab, openLibraryTab } from './open-library';

/** How many times the browser is killed; `npm run test:durability` asks for 200. */
const KILLS = Number(process.env.LECTERN_KILLS ?? 5);
const SEED = Number(process.env.LECTERN_SEED ?? 1);

/** Longest time of work before a kill, in ms; shortest is 0: while the library opens. */
const LONGEST = 2500;

/** What has been acknowledged, by address: whether it is archived, its tag, and the note of its highlight, null without one. */
type Kept = Map<string, { id: string; archived: boolean; tag: string | null; note: string | null }>;

/** The ID of an article's only highlight. */
const highlightOf = (article: string): string => article.replace(/^.{8}/, 'aaaaaaaa');

/** One random change; what it acknowledged is written down only after its promise resolved. */
async function work(library: LibraryInTab, kept: Kept, next: () => number, busy: Set<string>): Promise<void> {
  const known = [...kept.keys()];
  const url = known[Math.floor(next() * known.length)];
  const entry = url === undefined ? undefined : kept.get(url);
  const kind = next();
  busy.clear();
  if (kind < 0.5 || !entry || url === undefined) {
    const fresh = `https://example.org/${kept.size}-${Math.floor(next() * 1e9)}`;
    const { row } = await library.call('save', article({ url: fresh, text: `${fresh} `.repeat(200) }));
    kept.set(fresh, { id: row.id, archived: false, tag: null, note: null });
  } else if (kind < 0.6) {
    const many = Array.from({ length: 20 }, () => `https://example.org/many-${Math.floor(next() * 1e12)}`);
    await library.call(
      'saveMany',
      many.map((each) => ({ article: article({ url: each }) })),
    );
    for (const each of many) kept.set(each, { id: '', archived: false, tag: null, note: null });
  } else if (kind < 0.7 && entry.id) {
    busy.add(url);
    await library.call('change', { ids: [entry.id] }, { kind: 'archive', on: !entry.archived });
    entry.archived = !entry.archived;
  } else if (kind < 0.8 && entry.id) {
    const tag = `tag ${Math.floor(next() * 50)}`;
    busy.add(url);
    await library.call('change', { ids: [entry.id] }, { kind: 'set-tags', tags: [tag] });
    entry.tag = tag;
  } else if (kind < 0.86 && entry.id) {
    busy.add(url);
    const [id, note] = [highlightOf(entry.id), entry.note === null || next() < 0.7 ? `note ${next()}` : null];
    const passage = { quote: url, color: 'yellow', tags: [], selectors: [], createdAt: 1, updatedAt: 1 };
    if (note === null) await library.call('deleteHighlight', id);
    else await library.call('putHighlight', entry.id, { ...passage, id, note });
    entry.note = note;
  } else if (kind < 0.9) {
    busy.add(url);
    await library.call('save', article({ url, text: `${url} again `.repeat(200) }));
  } else if (kind < 0.95) {
    // The page that owns the worker goes, in the middle of things.
    await library.tab.inPage(() =>
      Reflect.get(window, 'chrome')
        .offscreen.closeDocument()
        .catch(() => {}),
    );
  } else
    await library.call(
      'list',
      { search: 'again', filter: 'all', tags: [], sort: { key: 'saved', descending: true } },
      { offset: 0, limit: 20 },
    );
}

/** What of the acknowledged is not there any more, or is not as it was left. */
async function missing(library: LibraryInTab, kept: Kept, busy: ReadonlySet<string>): Promise<string[]> {
  const wanted = [...kept].map(([url, state]) => ({ ...state, url, busy: busy.has(url) }));
  return library.tab.inPage(async (all) => {
    const { library: client } = Reflect.get(window, 'lecternClient');
    const problems: string[] = [];
    for (const { url, archived, tag, note, busy: unsure } of all) {
      const row = await client.find(url);
      if (!row) problems.push(`${url} is gone`);
      else if (!unsure && row.archived !== archived) problems.push(`${url}: archived is ${row.archived}`);
      else if (!unsure && (row.tags[0] ?? null) !== tag) problems.push(`${url}: tags are ${row.tags}`);
      if (!row || unsure || (note === null && row.highlights === 0)) continue;
      const [highlight] = await client.highlights(row.id);
      if ((highlight?.note ?? null) !== note) problems.push(`${url}: the note is ${highlight?.note}`);
    }
    return problems;
  }, wanted);
}

/** What was asked for and not acknowledged may have been done or not: from now on it is as it is. */
async function settle(library: LibraryInTab, kept: Kept, busy: Set<string>): Promise<void> {
  for (const url of busy) {
    const [entry, row] = [kept.get(url), await library.call('find', url)];
    if (!entry || !row) continue;
    entry.archived = row.archived;
    entry.tag = row.tags[0] ?? null;
    entry.note = (await library.call('highlights', row.id))[0]?.note ?? null;
  }
  busy.clear();
}

test.skipIf(!findChromium())(
  `what was acknowledged is there after ${KILLS} kills of the browser (seed ${SEED})`,
  async () => {
    const next = random(SEED);
    const kept: Kept = new Map();
    const busy = new Set<string>();
    let profile: string | undefined;
    let changes = 0;
    for (let kill = 0; kill <= KILLS; kill++) {
      // Two hundred take most of an hour: each looks for all that was ever acknowledged.
      if (kill && kill % 25 === 0) console.log(`${kill} kills, ${kept.size} articles`);
      const browser = await launchChromium(profile);
      profile = browser.profile;
      const library = await openLibraryTab(browser);
      expect(await missing(library, kept, busy), `after kill ${kill}`).toEqual([]);
      expect(await library.call('check'), `after kill ${kill}`).toEqual([]);
      await settle(library, kept, busy);
      if (kill === KILLS) {
        console.log(
          `${KILLS} kills, ${changes} changes, ${kept.size} articles acknowledged and there, integrity ok`,
        );
        await browser.close();
        return;
      }
      let killed = false;
      const end = new Promise<void>((resolve) => {
        setTimeout(() => {
          killed = true;
          browser.kill().then(resolve);
        }, next() * LONGEST);
      });
      try {
        while (!killed) {
          await work(library, kept, next, busy);
          changes++;
        }
      } catch (error) {
        if (!killed) throw error;
      }
      await end;
    }
  },
  KILLS * 60_000 + 60_000,
);
