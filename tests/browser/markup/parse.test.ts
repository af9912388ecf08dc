import { expect, test } from 'vitest';
import { createOfflineContent } from '../../../library/assets/offline-content';
import { parseFragment } from '../../../markup/parse';
import type { SafeHtml } from '../../../markup/safe-html';

const NAMED =
  '<form name="querySelector"></form><form name="querySelectorAll"></form><img name="getElementById"><img name="body"><img name="createElement">';

test('elements that are named after what a document can do stand for nothing in a fragment', () => {
  const { content } = parseFragment(`${NAMED}<p>Text</p>`);
  expect(content.querySelectorAll('p')).toHaveLength(1);
  expect(content.ownerDocument.createElement('p').localName).toBe('p');
});

test('a saved article of such elements, from wherever its file came, is shown', () => {
  const content = `${NAMED}<p>Text</p><video src="https://a.test/film.mp4"></video>` as SafeHtml;
  const shown = createOfflineContent(content, [], { addressOf: () => '', video: 'Film', audio: 'Sound' });
  expect(shown.content).toContain('<p>Text</p>');
  expect(shown.content).toContain('Film');
});
