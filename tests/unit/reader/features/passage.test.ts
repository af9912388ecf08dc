import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../article/types';
import { formatQuotation } from '../../../../reader/features/paper/quotation';
import {
  createTextFragmentUrl,
  type Passage,
  removeTrackingParameters,
} from '../../../../reader/features/paper/text-fragment';

const WHOLE =
  'The harbour froze in January. It stayed frozen for nine days, and the harbour froze again. Boats lay still.';
const passage = (text: string, rest: Partial<Passage> = {}): Passage => ({
  text,
  before: '',
  after: '',
  whole: WHOLE,
  language: 'en',
  ...rest,
});
const directive = (text: string, rest?: Partial<Passage>) =>
  createTextFragmentUrl('https://x.test/a', passage(text, rest)).split('#:~:text=')[1];

test('an address loses what follows its reader about, and nothing else', () => {
  expect(removeTrackingParameters('https://x.test/a?id=4&utm_source=mail&fbclid=x&page=2#top')).toBe(
    'https://x.test/a?id=4&page=2',
  );
  expect(removeTrackingParameters('not an address')).toBe('not an address');
});

describe('a passage', () => {
  test('that is short is named whole', () => {
    expect(directive('Boats lay still.')).toBe('Boats%20lay%20still.');
  });
  test('that is long is named by its ends', () => {
    expect(directive('It stayed frozen for nine days, and the harbour froze again. Boats lay still.')).toBe(
      'It%20stayed%20frozen%20for,again.%20Boats%20lay%20still.',
    );
  });
  test('that is there twice is told apart by what stands round it', () => {
    expect(directive('harbour froze', { before: 'It stayed frozen for nine days, and the ' })).toBe(
      'days%2C%20and%20the-,harbour%20froze',
    );
    expect(directive('harbour froze', { after: ' in January.' })).toBe('harbour%20froze,-in%20January.');
  });
  test('with marks that mean something in an address has them written out', () => {
    expect(directive('well-set, & so')).toBe('well%2Dset%2C%20%26%20so');
  });
  test('in a script without spaces is cut at its words', () => {
    const text = '港は一月の第二週に凍り、九日のあいだ凍ったままだった。船は動かなかった。';
    const found = decodeURIComponent(directive(text, { whole: text, language: 'ja' }) ?? '');
    expect(found.split(',')).toHaveLength(2);
    expect(text.startsWith(found.split(',')[0] ?? 'x')).toBe(true);
    expect(text.endsWith(found.split(',')[1] ?? 'x')).toBe(true);
  });
});

test('a quotation has its words, its source and a link, as text and as HTML', () => {
  const article = {
    byline: 'A. Varga',
    title: 'Tides & "ice"',
    siteName: 'Post',
    url: 'https://x.test/a',
  } as Article;
  const { text, html } = formatQuotation('It froze.\nAgain.', article, '9 March 2026', 'https://x.test/a#b');
  expect(text).toBe(
    '“It froze.\nAgain.”\n— A. Varga, “Tides & "ice"”, Post, 9 March 2026\nhttps://x.test/a#b\n',
  );
  expect(html).toBe(
    '<blockquote cite="https://x.test/a#b"><p>It froze.</p><p>Again.</p></blockquote><p>— <a href="https://x.test/a#b">A. Varga, “Tides &amp; &quot;ice&quot;”, Post, 9 March 2026</a></p>',
  );
});
