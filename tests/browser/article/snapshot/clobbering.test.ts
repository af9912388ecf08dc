import { afterEach, expect, test } from 'vitest';
import { extract } from '../../../../article/extract';
import { ALL_LANGUAGES } from '../../../../article/languages/all';
import { needsMoreLanguages } from '../../../../article/languages/needs-more-languages';
import { looksLikeArticle } from '../../../../article/readerable';
import { takeSnapshot } from '../../../../article/snapshot/snapshot';
import { ARTICLE_HTML, PARAGRAPHS } from '../../../fixtures/awkward/article';

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** A drawn page of its own with this markup before an article. */
function pageWith(markup: string): Document {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 800px; height: 600px';
  frames.push(frame);
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) throw new Error('no page');
  const { write, close } = page;
  write.call(page, `<!doctype html><title>T</title><article>${ARTICLE_HTML}</article>${markup}`);
  close.call(page);
  return page;
}

const OF_DOCUMENT =
  'defaultView querySelectorAll cloneNode title styleSheets documentElement body head images createElement createTreeWalker importNode contentType baseURI URL getSelection elementFromPoint implementation'.split(
    ' ',
  );
const OF_FORM =
  'localName textContent attributes children firstChild parentElement nodeType id className style checkVisibility getBoundingClientRect getAttribute setAttribute remove closest matches querySelector namespaceURI shadowRoot'.split(
    ' ',
  );

test.each([
  ...OF_DOCUMENT.map(
    (name) => [`document.${name}`, `<img name="${name}"><form name="${name}"></form>`] as const,
  ),
  ...OF_FORM.map(
    (name) =>
      [
        `form.${name}`,
        `<form><input name="${name}"><p>A form on this page has words too.</p></form>`,
      ] as const,
  ),
])('%s: an element of that name changes nothing of what is read, nor the page', async (_, markup) => {
  const page = pageWith(markup);
  const serialise = () => new XMLSerializer().serializeToString(page);
  const before = serialise();
  const faults: string[] = [];
  const copy = takeSnapshot(page, 'https://example.test/story');
  const outcome = await extract(copy, {
    languages: ALL_LANGUAGES,
    onFault: (stage, error) => faults.push(`${stage}: ${error}`),
  });
  expect(faults).toEqual([]);
  if (outcome.kind === 'none') throw new Error(outcome.reason);
  for (const text of PARAGRAPHS) expect(outcome.article.text).toContain(text);
  expect(() => looksLikeArticle(page)).not.toThrow();
  expect(() => needsMoreLanguages(page)).not.toThrow();
  expect(serialise()).toBe(before);
});
