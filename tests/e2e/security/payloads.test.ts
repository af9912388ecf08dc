import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inLibrary } from '../../security/in-library';
import { inSettings } from '../../security/in-settings';
import { overPages } from '../../security/over-pages';
import { servePages } from '../../security/pages';
import { batches, sample } from '../../security/sample';
import { type HostileServer, startHostileServer } from '../../security/server';
import { createTally, type Tally } from '../../security/tally';
import { type Ablations, withoutSanitiser } from '../../security/without-sanitiser';
import { describeInSampledBrowser } from '../driver/browsers';
import { READS_PAPER } from '../driver/printed';

const PAYLOADS = sample(Number(process.env.LECTERN_PAYLOADS ?? 60), Number(process.env.LECTERN_SEED ?? 1));
const ALL = batches(PAYLOADS);
/** Each batch of payloads takes a few seconds on each surface. */
const TIMEOUT_MS = 120_000 + ALL.length * 20_000;

describeInSampledBrowser('payloads', ({ browser }) => {
  let server: HostileServer;
  let tally: Tally;
  let ablations: Ablations | null = null;

  beforeAll(async () => {
    server = await startHostileServer(servePages(ALL));
    tally = createTally(server);
  });
  afterAll(async () => {
    const file = process.env.LECTERN_PAYLOADS_REPORT;
    if (file)
      fs.appendFileSync(
        file,
        `${JSON.stringify({ browser: browser().name, payloads: PAYLOADS.length, rows: tally.rows(), ablations })}\n`,
      );
    await server.close();
  });

  /** Nothing ran on these surfaces, nothing was asked for, and nothing stands there that could. */
  const expectQuiet = (...surfaces: string[]) => {
    const rows = new Map(tally.rows().map((row) => [row.surface, row]));
    const loud = surfaces.map((surface) => {
      const { calls, requests, faults } = rows.get(surface) ?? {
        calls: ['never shown'],
        requests: [],
        faults: [],
      };
      return { surface, calls, requests, faults: [...new Set(faults)] };
    });
    expect(loud).toEqual(surfaces.map((surface) => ({ surface, calls: [], requests: [], faults: [] })));
  };

  /** Every payload was shown on one of these surfaces. */
  const expectShown = (...surfaces: string[]) => {
    const shown = new Set(tally.rows().flatMap((row) => (surfaces.includes(row.surface) ? row.shown : [])));
    expect(PAYLOADS.filter(({ id }) => !shown.has(id)).map(({ id }) => `${id} in ${surfaces}`)).toEqual([]);
  };

  test(
    'over pages: the view, what is said of a save, and paper',
    async () => {
      await overPages({ browser: browser(), server, tally }, ALL);
      expectQuiet('view', 'toast in the view', 'toast over the page', ...(READS_PAPER ? ['print'] : []));
      expectShown('view');
      expectShown('toast in the view', 'toast over the page');
    },
    TIMEOUT_MS,
  );

  test(
    'in the library: list, search, tags, saved articles',
    async () => {
      await inLibrary({ browser: browser(), server, tally }, PAYLOADS, ALL);
      expectQuiet('library: written', 'panel: list', 'panel: search', 'panel: tags', 'saved article');
      for (const surface of ['panel: list', 'panel: search', 'panel: tags', 'saved article'])
        expectShown(surface);
    },
    TIMEOUT_MS,
  );

  test(
    'in the settings, read in from a file',
    async () => {
      await inSettings({ browser: browser(), server, tally }, PAYLOADS, ALL[0] ?? []);
      expectQuiet('settings', 'view under those settings');
    },
    TIMEOUT_MS,
  );

  test(
    'without the sanitiser the view’s frame still lets nothing run, and an ordinary document most of it',
    async () => {
      ablations = await withoutSanitiser(browser(), server, PAYLOADS);
      const { viewsFrame, ordinary, extensionPage, extensionPageWithoutPolicy: lifted } = ablations;
      expect(viewsFrame).toEqual({ shown: PAYLOADS.length, ran: [], framed: [] });
      expect(ordinary.ran.length).toBeGreaterThan(PAYLOADS.length / 6);
      // Trusted Types: a page of ours lets none of it become elements.
      expect(extensionPage).toMatchObject({ shown: 0, ran: [] });
      if (lifted) expect(lifted.ran.length).toBeGreaterThan(PAYLOADS.length / 6);
    },
    TIMEOUT_MS,
  );
});
