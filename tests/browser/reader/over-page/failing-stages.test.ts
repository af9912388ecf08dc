import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as cleaning from '../../../../article/clean/clean';
import { CLEAN_RULES } from '../../../../article/clean/rules';
import * as choose from '../../../../article/main-content/choose';
import * as metadata from '../../../../article/metadata/metadata';
import * as normalising from '../../../../article/normalise/normalise';
import { REPAIR_RULES } from '../../../../article/repairs/rules';
import * as sanitising from '../../../../article/sanitize';
import * as snapshots from '../../../../article/snapshot/snapshot';
import * as languageDetection from '../../../../platform/detect-language';
import * as preferences from '../../../../platform/preferences-store';
import * as messages from '../../../../platform/send-message';
import * as strings from '../../../../platform/translate';
import { contentWorld } from '../../../../reader/over-page/content-world';
import { EXTRACTION } from '../../../../reader/over-page/extraction';
import * as languages from '../../../../reader/over-page/load-languages';
import { openSession } from '../../../../reader/over-page/session';
import type { Session } from '../../../../reader/over-page/session-options';
import { PARAGRAPHS, TITLE } from '../../../fixtures/awkward/article';

// The stages are the shipped ones, in a real document; each is made to throw in turn, or never to answer.
vi.mock('../../../../article/main-content/choose', { spy: true });
vi.mock('../../../../article/clean/clean', { spy: true });
vi.mock('../../../../article/metadata/metadata', { spy: true });
vi.mock('../../../../article/normalise/normalise', { spy: true });
vi.mock('../../../../article/sanitize', { spy: true });
vi.mock('../../../../article/snapshot/snapshot', { spy: true });
vi.mock('../../../../platform/detect-language', { spy: true });
vi.mock('../../../../platform/preferences-store', { spy: true });
vi.mock('../../../../platform/send-message', { spy: true });
vi.mock('../../../../platform/translate', { spy: true });
vi.mock('../../../../reader/over-page/load-languages', { spy: true });
// There is no extension round this page: the background says nothing, and storage holds nothing.
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});

let session: Session | null = null;
let page: HTMLElement;

beforeEach(() => {
  contentWorld().extraction = EXTRACTION;
  vi.mocked(messages.sendMessage).mockResolvedValue(undefined);
  vi.mocked(strings.translate).mockImplementation((key) => key);
  vi.mocked(strings.interfaceLocale).mockReturnValue('en');
  vi.mocked(languageDetection.detectLanguage).mockResolvedValue(null);
  page = document.createElement('article');
  page.innerHTML = `<h1>${TITLE}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}`;
  document.body.append(page);
});
afterEach(() => {
  session?.close();
  session = null;
  page.remove();
  vi.restoreAllMocks();
  vi.resetAllMocks();
});

/** Opens the view over this page, and resolves to what it comes to. */
async function outcome(): Promise<Document> {
  session = openSession(document, { loadFeature: async () => null, automatic: false, ended: () => {} });
  return vi.waitFor(
    () => {
      const view = session?.shown()?.view;
      if (!view || view.body.dataset.state === 'loading') throw new Error('still loading');
      return view;
    },
    { timeout: 11_000, interval: 50 },
  );
}

const throws = () => {
  throw new Error('made to throw');
};
const READ: readonly [string, () => void][] = [
  ['metadata', () => vi.mocked(metadata.readMetadata).mockImplementation(throws)],
  ['choice', () => vi.mocked(choose.chooseMainContent).mockImplementation(throws)],
  ...REPAIR_RULES.map(
    (rule) => [`repair ${rule.id}`, () => vi.spyOn(rule, 'apply').mockImplementation(throws)] as const,
  ),
  ...CLEAN_RULES.map(
    (rule) => [`cleaning ${rule.id}`, () => vi.spyOn(rule, 'apply').mockImplementation(throws)] as const,
  ),
  ['preferences', () => vi.mocked(preferences.loadPreferences).mockRejectedValue(new Error('made to throw'))],
  [
    'preferences that never come',
    () => vi.mocked(preferences.loadPreferences).mockReturnValue(new Promise(() => {})),
  ],
  [
    'language',
    () => vi.mocked(languageDetection.detectLanguage).mockRejectedValue(new Error('made to throw')),
  ],
] as [string, () => void][];

test.each(READ)('%s throws: the article is read without it', async (_, fail) => {
  fail();
  const view = await outcome();
  expect(view.body.dataset.state).toBe('article');
  for (const text of PARAGRAPHS) expect(view.body.textContent).toContain(text);
});

const LOST: readonly [string, () => void][] = [
  ['snapshot', () => vi.mocked(snapshots.takeSnapshot).mockImplementation(throws)],
  ['words', () => vi.mocked(languages.loadLanguages).mockRejectedValue(new Error('made to throw'))],
  ['words that never come', () => vi.mocked(languages.loadLanguages).mockReturnValue(new Promise(() => {}))],
  ['cleaning', () => vi.mocked(cleaning.clean).mockImplementation(throws)],
  ['final shape', () => vi.mocked(normalising.normalise).mockImplementation(throws)],
  ['sanitiser', () => vi.mocked(sanitising.sanitize).mockImplementation(throws)],
];

test.each(LOST)('%s: within ten seconds the view says so, and how to go on', async (_, fail) => {
  fail();
  const start = performance.now();
  const view = await outcome();
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(view.body.dataset.state).toBe('none');
  expect(view.querySelector('[data-part="title"]')?.textContent).toBe(TITLE);
  expect(view.querySelector('[data-part="message"]')?.textContent).toBe('noneUnreadable');
  const ways = [...view.querySelectorAll('.actions button')].map((button) =>
    button.getAttribute('data-control'),
  );
  expect(ways).toEqual(['show-all', 'pick', 'back']);
});
