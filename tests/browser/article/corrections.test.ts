import { afterEach, describe, expect, test } from 'vitest';
import type { Corrections } from '../../../article/corrections/mark-corrections';
import { pickSelector } from '../../../article/corrections/pick-selector';
import { removalSelector } from '../../../article/corrections/removal-selector';
import { restorePiece } from '../../../article/corrections/removed-pieces';
import { extract, type Mode } from '../../../article/extract';
import { ALL_LANGUAGES } from '../../../article/languages/all';
import { takeSnapshot } from '../../../article/snapshot/snapshot';
import type { Outcome } from '../../../article/types';
import { find } from './parse';

const LINE = 'The harbour froze in the second week of January and stayed frozen for nine days. ';
const PARAGRAPH = `<p>${LINE.repeat(5)}</p>`;
const STORY = `<article class="story"><h1>The harbour</h1>${PARAGRAPH.repeat(3)}<div class="promo-box"><p>Our paper boats are on sale in the shop by the pier this week.</p></div>${PARAGRAPH}<p class="tools"><a href="/fb">Share on Facebook</a></p>${PARAGRAPH}</article>`;
const NOTES = `<section class="tide-notes"><h2>Tide notes</h2><p>High water at the bridge at four, the ferry at five; the sluice keeper writes them down by hand.</p></section>`;

const read = (html: string, corrections: Corrections, mode: Mode = 'auto'): Promise<Outcome> => {
  document.body.innerHTML = html;
  return extract(takeSnapshot(document, 'https://example.test/story', { corrections }), {
    languages: ALL_LANGUAGES,
    mode,
  });
};

const article = (outcome: Outcome) => {
  if (outcome.kind === 'none') throw new Error(outcome.reason);
  return outcome;
};

afterEach(() => document.body.replaceChildren());

describe('the part the reader pointed out', () => {
  const corrections = { pick: 'section.tide-notes', removals: [] };
  test('is the article, says so, and is passed over when the article is asked for', async () => {
    const picked = article(await read(STORY + NOTES, corrections));
    expect(picked.notice).toBe('picked');
    expect(picked.article.text).toMatch(/^Tide notes\nHigh water/);
    expect(picked.article.text).not.toContain('froze');
    const found = article(await read(STORY + NOTES, corrections, 'article'));
    expect(found.notice).toBeNull();
    expect(found.article.text).toContain('froze');
  });
  test.each(['section.gone', 'section:::bad'])(
    '%s names nothing: the article is found as ever',
    async (pick) => {
      expect(article(await read(STORY, { pick, removals: [] })).article.text).toContain('froze');
    },
  );
});

describe('what the reader takes out', () => {
  test('goes, is counted, and can be had back', async () => {
    const {
      article: found,
      removed,
      pieces,
    } = article(await read(STORY, { pick: null, removals: ['div.promo-box'] }));
    expect(found.text).not.toContain('paper boats');
    expect(removed).toContainEqual({ rule: 'site-removals', count: 1 });
    expect(pieces.find(({ rule }) => rule === 'site-removals')?.excerpt).toMatch(/^Our paper boats/);
  });
  test('is never most of the page', async () => {
    const { article: found } = article(await read(STORY, { pick: null, removals: ['article p'] }));
    expect(found.text).toContain('froze');
  });
});

describe('what was removed', () => {
  test('keeps each piece with its rule and the block before it', async () => {
    const { article: found, pieces } = article(await read(STORY, { pick: null, removals: [] }));
    const share = pieces.find(({ rule }) => rule === 'share');
    expect(share?.excerpt).toContain('Share on Facebook');
    const [before] = share?.anchors ?? [];
    expect(found.content).toContain(`data-place="${before?.place}"`);
    expect(before?.within).toBe(false);
  });
  test('comes back through the one door, with its addresses made whole', async () => {
    const { article: found } = article(await read(STORY, { pick: null, removals: [] }));
    const html = restorePiece(
      {
        rule: 'share',
        excerpt: '',
        html: '<p onclick="x()"><a href="/fb">Share</a><script>1</script></p>',
        anchors: [],
      },
      found,
      'https://example.test/story',
    );
    expect(html).toBe('<p><a href="https://example.test/fb">Share</a></p>');
  });
  test('is bounded: a comment section of a megabyte is counted, not kept', async () => {
    const comments = `<div id="comments" class="comments"><h2>Comments</h2>${'<div class="comment"><p>I saw it freeze. </p></div>'.repeat(6000)}</div>`;
    const { removed, pieces } = article(
      await read(STORY.replace('</article>', `${comments}</article>`), { pick: null, removals: [] }),
    );
    expect(removed.map(({ rule }) => rule)).toContain('comments');
    expect(pieces.reduce((sum, { html }) => sum + (html?.length ?? 0), 0)).toBeLessThan(400_000);
  });
});

describe('selectors', () => {
  test('a part is named by what a person called it', () => {
    document.body.innerHTML = `<div id="post-48213"><div class="css-1x2y3z"><main role="main" class="x9">${PARAGRAPH}</main></div></div><aside>${PARAGRAPH}</aside>`;
    expect(pickSelector(find(document, 'main'))).toMatch(/^(?:\[role="?main"?\]|main)$/);
    document.body.innerHTML = `<div class="page"><div class="tide-notes">${PARAGRAPH}</div><div>${PARAGRAPH}</div></div>`;
    expect(pickSelector(find(document, '.tide-notes'))).toBe('.tide-notes');
    const second = find(document, '.page > div:last-child');
    expect(document.querySelectorAll(pickSelector(second) ?? 'x')).toHaveLength(1);
    expect(document.querySelector(pickSelector(second) ?? 'x')).toBe(second);
  });
  test('what is to go everywhere needs a name of its own', () => {
    document.body.innerHTML = `${STORY}<article>${PARAGRAPH.repeat(4)}</article>`;
    expect(removalSelector(find(document, '.promo-box p'))).toBe('div.promo-box');
    expect(removalSelector(find(document, 'article > p'))).toBeNull();
    document.body.innerHTML = `<article>${'<p class="harbour-text">'.concat(LINE, '</p>').repeat(9)}</article>`;
    expect(removalSelector(find(document, 'p'))).toBeNull();
  });
});
