import type { Chance } from '../chance';
import {
  copyOf,
  insert,
  type Markup,
  type MarkupMutator,
  pickElement,
  pickPlace,
  pickTag,
  pickText,
} from '../markup';

const move: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 6); left > 0; left--) {
    const bounds = pickElement(markup, chance);
    if (!bounds) return;
    const part = markup.tokens.splice(bounds[0], bounds[1] - bounds[0] + 1);
    const at = pickPlace(markup, chance);
    markup.tokens = [...markup.tokens.slice(0, at), ...part, ...markup.tokens.slice(at)];
  }
};

const duplicate: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 6); left > 0; left--) {
    const bounds = pickElement(markup, chance);
    if (bounds) insert(markup, pickPlace(markup, chance), copyOf(markup, bounds).join(''));
  }
};

/** One small element hundreds of times: lists, tables and threads of a length nobody thought of. */
const repeat: MarkupMutator = (markup, chance) => {
  const bounds = pickElement(
    markup,
    chance,
    /^(?:p|li|tr|td|br|img|a|figure|h2|h3|div|span|blockquote|dt|section|code|iframe)$/,
  );
  if (!bounds) return;
  const part = copyOf(markup, bounds).join('');
  if (part.length < 600) insert(markup, bounds[0], part.repeat(chance.between(100, 1000)));
};

const remove: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 10); left > 0; left--) {
    const bounds = pickElement(markup, chance);
    if (bounds) markup.tokens.splice(bounds[0], bounds[1] - bounds[0] + 1);
  }
};

const stray: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 10); left > 0; left--) {
    const from = pickText(markup, chance);
    const at = pickTag(
      markup,
      chance,
      /^(?:table|tbody|tr|ul|ol|dl|select|picture|figure|head|html|ruby|video|svg|colgroup|details)$/,
    );
    if (from !== null && at !== null) insert(markup, at + 1, markup.tokens[from] ?? '');
  }
};

function storm(markup: Markup, chance: Chance, units: readonly string[], most: number): void {
  insert(markup, pickPlace(markup, chance), chance.pick(units).repeat(chance.between(10, most)));
}

const breaks: MarkupMutator = (markup, chance) =>
  storm(
    markup,
    chance,
    ['<br>', '<br/>\n', '<br>&nbsp;', '<hr>', '<wbr>', '</br>', '<br>x', '<p>&nbsp;'],
    2000,
  );

const empties: MarkupMutator = (markup, chance) =>
  storm(
    markup,
    chance,
    [
      ...[
        '<p></p>',
        '<div></div>',
        '<span></span>',
        '<a href="/x"></a>',
        '<li></li>',
        '<td></td>',
        '<img>',
        '<h2></h2>',
        '<b></b>',
      ],
      ...[
        '<figure></figure>',
        '<figure><img src="/x.png"><figcaption></figcaption></figure>',
        '<table></table>',
        '<blockquote></blockquote>',
      ],
      ...[
        '<pre></pre>',
        '<iframe></iframe>',
        '<video></video>',
        '<sup></sup>',
        '<sup><a href="#fn1">1</a></sup>',
        '<ul></ul>',
        '<time></time>',
      ],
      ...[
        '<i>x</i> ',
        '<a href="/t">tag</a> ',
        '<code>x</code>',
        '<details></details>',
        '<math></math>',
        '<svg></svg>',
        '<ruby>漢<rt>x</rt></ruby>',
      ],
    ],
    400,
  );

const shuffle: MarkupMutator = (markup, chance) => {
  const from = pickPlace(markup, chance);
  const part = markup.tokens.splice(from, chance.between(4, 60));
  for (let index = part.length - 1; index > 0; index--) {
    const other = chance.below(index + 1);
    [part[index], part[other]] = [part[other] ?? '', part[index] ?? ''];
  }
  markup.tokens.splice(from, 0, ...part);
};

const ofNoKind: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 10); left > 0; left--)
    insert(
      markup,
      pickPlace(markup, chance),
      chance.pick([
        ...[
          '<!---->',
          '<!-->',
          '<!-- a -- b --!>',
          '<![CDATA[ <p>x</p> ]]>',
          '<?php echo 1 ?>',
          '<!doctype html>',
          '<!ELEMENT x>',
          '</>',
          '<>',
        ],
        ...[
          '</ p>',
          '<//p>',
          '<p/',
          '<1>',
          '&',
          '&#',
          '<!--[if IE]><p>x</p><![endif]-->',
          '<image src="/x.png">',
          '<isindex>',
          '<keygen>',
        ],
        ...[
          '<slot></slot>',
          '<noframes><p>x</noframes>',
          '<listing>\n\nx</listing>',
          '<math-field>x</math-field>',
          '<portal></portal>',
        ],
      ]),
    );
};

/** Structure: parts moved, twice, hundreds of times, gone, in disorder; text where none may be; storms of nothing. */
export const STRUCTURE: Record<string, MarkupMutator> = {
  'structure-move': move,
  'structure-duplicate': duplicate,
  'structure-repeat': repeat,
  'structure-remove': remove,
  'structure-stray-text': stray,
  'structure-breaks': breaks,
  'structure-empties': empties,
  'structure-shuffle': shuffle,
  'structure-no-kind': ofNoKind,
};
