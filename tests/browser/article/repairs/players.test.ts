import { expect, test } from 'vitest';
import { embeds } from '../../../../article/repairs/embeds';
import { players } from '../../../../article/repairs/players';
import { parse } from '../parse';

const prepared = (html: string): string => {
  const page = parse(`<article>${html}</article>`);
  players.apply(page);
  embeds.apply(page);
  return page.querySelector('article')?.innerHTML ?? '';
};

test('sound alone in a paragraph becomes a figure, which stays', () => {
  expect(prepared('<p><audio controls="" src="/bell.mp3">No sound here</audio></p>')).toBe(
    '<figure><audio controls="" src="/bell.mp3">No sound here</audio></figure>',
  );
  expect(prepared('<div><video controls="" src="/tide.mp4"></video></div>')).toBe(
    '<div><figure><video controls="" src="/tide.mp4"></video></figure></div>',
  );
});

test('in a sentence, beside a picture, in a figure, or without controls it stays as it is', () => {
  for (const html of [
    '<p>The bell: <audio controls="" src="/bell.mp3"></audio></p>',
    '<p><img src="/bell.jpg"><audio controls="" src="/bell.mp3"></audio></p>',
    '<figure><audio controls="" src="/bell.mp3"></audio></figure>',
    '<p><audio src="/read-this-aloud.mp3"></audio></p>',
  ])
    expect(prepared(html)).toBe(html);
});

test('a player of another site in a paragraph leaves no empty paragraphs round it', () => {
  expect(prepared('<p><iframe title="Tides" src="https://video.test/1"></iframe></p>')).toBe(
    '<p><a href="https://video.test/1" data-embed="">Tides (video.test)</a></p>',
  );
});
