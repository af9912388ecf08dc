import type { Chance } from '../chance';
import {
  attributesOf,
  type Markup,
  type MarkupMutator,
  pickTag,
  pickWithAttributes,
  setAttribute,
} from '../markup';
import { huge, oddCharacter, withOdd } from './odd-text';

const NAMES =
  'class id style title alt href src srcset sizes width height data-src data-srcset content datetime lang dir role aria-label poster cite'.split(
    ' ',
  );
const UNKNOWN = [
  '@click="x"',
  ':bind.sync="y"',
  '{{x}}',
  '"="',
  '=',
  '<a',
  '__proto__="1"',
  'constructor="1"',
  'is="x-y"',
  'slot="none"',
  'xml:lang="de"',
  'xmlns="urn:odd"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xlink:href="javascript:alert(1)"',
  'onclick="alert(1)"',
  'ONERROR=alert(1)',
  'on\u0001error="alert(1)"',
  'formaction="javascript:alert(1)"',
  'srcdoc="<script>alert(1)</script>"',
  'style="background:url(javascript:alert(1))"',
  'data-place="99999999"',
  'data-place="-1"',
  'data-beside',
  'data-language="&lt;img&gt;"',
  'data-embed="x"',
  'data-row="{"',
];
/** What the extraction heeds, on elements where nobody expects it. */
const TELLING = [
  ...'article-body entry-content story byline author date caption comment comments sidebar share related newsletter tags paywall'.split(
    ' ',
  ),
  ...'cookie-banner breadcrumb footnote reference highlight gutter lineno mw-editsection mwe-math-element MathJax katex'.split(
    ' ',
  ),
  ...'pullquote poem verse interlinear hidden visually-hidden advertisement ad toc infobox navbox question answer post'.split(
    ' ',
  ),
].map((name) => `class="${name}"`);
const TELLING_MORE = [
  ...[
    'hidden',
    'aria-hidden="true"',
    'contenteditable',
    'inert',
    'open',
    'dir="rtl"',
    'dir="auto"',
    'lang="zz-Xx"',
  ],
  ...['article', 'main', 'math', 'img', 'presentation', 'note', 'doc-footnote', 'heading'].map(
    (role) => `role="${role}"`,
  ),
  ...['articleBody', 'author', 'datePublished', 'headline', 'recipeIngredient'].map(
    (name) => `itemprop="${name}"`,
  ),
  ...[
    'itemscope itemtype="https://schema.org/Question"',
    'id="comments"',
    'id="main"',
    'style="display:none"',
  ],
];
const NUMBERS = '-1 0 1e9 99999999999999999999 1e308 NaN Infinity 0x10 ٣ 50% 1.5.5 +7'.split(' ');
const NUMERIC = 'width height colspan rowspan span start value tabindex data-place size cols border'.split(
  ' ',
);
/** Names by which an element of a page stands in for what scripts ask of a form or of the document. */
const CLOBBERED =
  'id className children childNodes attributes parentNode parentElement firstChild nextSibling textContent innerHTML nodeName tagName localName nodeType style title getAttribute setAttribute querySelector querySelectorAll remove matches closest body head documentElement createElement baseURI defaultView contentType ownerDocument'.split(
    ' ',
  );

/** Runs a change on a few random tags. */
function onSome(
  markup: Markup,
  chance: Chance,
  change: (at: number, token: string) => void,
  names?: RegExp,
): void {
  for (let left = chance.between(1, 20); left > 0; left--) {
    const at = pickWithAttributes(markup, chance, names);
    if (at !== null) change(at, markup.tokens[at] ?? '');
  }
}

const drop: MarkupMutator = (markup, chance) =>
  onSome(markup, chance, (at, token) => {
    const attributes = attributesOf(token);
    if (attributes.length) markup.tokens[at] = token.replace(chance.pick(attributes), '');
  });

const duplicate: MarkupMutator = (markup, chance) =>
  onSome(markup, chance, (at, token) => {
    const attributes = attributesOf(token);
    if (attributes.length) setAttribute(markup, at, chance.pick(attributes).repeat(chance.between(1, 50)));
  });

const swap: MarkupMutator = (markup, chance) =>
  onSome(markup, chance, (_, token) => {
    const other = pickWithAttributes(markup, chance);
    const attributes = attributesOf(token);
    if (other !== null && attributes.length) setAttribute(markup, other, chance.pick(attributes));
  });

const unknown: MarkupMutator = (markup, chance) =>
  onSome(markup, chance, (at) => setAttribute(markup, at, chance.pick(UNKNOWN)));

const hugeValue: MarkupMutator = (markup, chance) => {
  const at = pickTag(markup, chance);
  if (at !== null)
    setAttribute(markup, at, `${chance.pick(NAMES)}="${huge(chance).replaceAll('"', '&quot;')}"`);
};

const many: MarkupMutator = (markup, chance) => {
  const at = pickTag(markup, chance);
  const attributes = Array.from(
    { length: chance.between(100, 3000) },
    (_, index) => `data-n${index}="${index}"`,
  );
  if (at !== null) setAttribute(markup, at, attributes.join(' '));
};

const control: MarkupMutator = (markup, chance) =>
  onSome(markup, chance, (at, token) => {
    const attributes = attributesOf(token);
    if (!attributes.length) return;
    const attribute = chance.pick(attributes);
    markup.tokens[at] = token.replace(attribute, () => withOdd(attribute, chance));
  });

const encoded: MarkupMutator = (markup, chance) =>
  onSome(markup, chance, (at) => {
    const value = chance.pick([
      '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;',
      '&apos; onload=&apos;alert(1)',
      '&#0;&#xD800;&#x110000;&#13;',
      '&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
      '--&gt;&lt;/title&gt;&lt;svg onload=alert(1)&gt;',
      `${oddCharacter(chance)}&amp;amp;quot;`,
    ]);
    setAttribute(markup, at, `${chance.pick(NAMES)}="${value}"`);
  });

const unterminated: MarkupMutator = (markup, chance) => {
  const at = pickTag(markup, chance);
  if (at !== null) setAttribute(markup, at, chance.pick(['title="', "alt='", 'class=a"b', 'href=`']));
};

const telling: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 30); left > 0; left--) {
    const at = pickTag(markup, chance);
    if (at !== null) setAttribute(markup, at, chance.pick(chance.happens(0.6) ? TELLING : TELLING_MORE));
  }
};

const numbers: MarkupMutator = (markup, chance) =>
  onSome(markup, chance, (at) =>
    setAttribute(markup, at, `${chance.pick(NUMERIC)}="${chance.pick(NUMBERS)}"`),
  );

const clobber: MarkupMutator = (markup, chance) => {
  const name = chance.pick(CLOBBERED);
  const at = pickTag(markup, chance, /^(?:p|div|ul|section|article|main|form|span)$/);
  if (at === null) return;
  const control = chance.pick([
    `<input name="${name}">`,
    `<input id="${name}">`,
    `<button name="${name}">x</button>`,
  ]);
  const named = chance.pick([
    `<img name="${name}" src="/x.png">`,
    `<form name="${name}"></form>`,
    `<form>${control}</form>`,
  ]);
  markup.tokens[at] = `${named}${markup.tokens[at] ?? ''}${chance.happens(0.5) ? named : ''}`;
};

/** Attributes: lost, twice, exchanged, unknown, huge, many, odd, telling what is not so, shadowing what scripts ask for. */
export const ATTRIBUTES: Record<string, MarkupMutator> = {
  'attribute-drop': drop,
  'attribute-duplicate': duplicate,
  'attribute-swap': swap,
  'attribute-unknown': unknown,
  'attribute-huge': hugeValue,
  'attribute-many': many,
  'attribute-control': control,
  'attribute-encoded': encoded,
  'attribute-unterminated': unterminated,
  'attribute-telling': telling,
  'attribute-numbers': numbers,
  'attribute-clobber': clobber,
};
