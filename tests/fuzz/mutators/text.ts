import { type MarkupMutator, pickText } from '../markup';
import { huge, withOdd } from './odd-text';

const TELLING = [
  ...[
    'Read more',
    'Advertisement',
    'Comments (0)',
    'By Ada Lovelace',
    'Published 31 February 2024, 25:61',
    'Share this',
    'Subscribe to read on',
    'Related articles',
  ],
  ...[
    'Photo: Ada',
    '1.',
    '[1]',
    '↑',
    '^',
    '#',
    '¶',
    'Tags:',
    '© 2024',
    'Accept all cookies',
    'Weiterlesen',
    'Lire aussi',
    '広告',
    'Комментарии',
    'اقرأ أيضا',
  ],
  ...[
    '&#0;&#xD800;&#xFFFFFFFFFF;&notit;&amp;amp;lt;',
    '$$\\frac{1}{',
    '\\(x',
    '\\begin{align}',
    '```js',
    '> quote',
    'http://x.test/',
    'a@b.test',
    '{{ x }}',
  ],
];

const change = (
  probability: number,
  to: (text: string, chance: Parameters<MarkupMutator>[1]) => string,
): MarkupMutator => {
  return (markup, chance) => {
    for (let left = chance.happens(probability) ? chance.between(1, 40) : 1; left > 0; left--) {
      const at = pickText(markup, chance);
      if (at !== null) markup.tokens[at] = to(markup.tokens[at] ?? '', chance);
    }
  };
};

const odd = change(0.8, withOdd);
const telling = change(0.8, (text, chance) =>
  chance.happens(0.5) ? chance.pick(TELLING) : `${chance.pick(TELLING)} ${text}`,
);
const long = change(0, (text, chance) => text + huge(chance));
const without = change(0.8, (text, chance) =>
  chance.pick(['', ' ', '&nbsp;', '\u200b', text.slice(0, 1), text.toUpperCase(), text.replace(/\s+/g, '')]),
);

/** Marks piled up on letters, as long as a screen. */
const combining = change(0.5, (text, chance) =>
  text.slice(0, 2000).replace(/\p{L}/gu, (letter) => letter + '\u0301\u0323\u0489'.repeat(chance.below(20))),
);

/** Text: odd characters, a million of the same, words that tell what is not so, none. */
export const TEXT: Record<string, MarkupMutator> = {
  'text-odd': odd,
  'text-telling': telling,
  'text-long': long,
  'text-without': without,
  'text-combining': combining,
};
