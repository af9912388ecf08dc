import { expect, test } from 'vitest';
import { sanitize } from '../../../article/sanitize';
import { ADDRESS_ATTRIBUTES, ATTRIBUTES, HTML_ELEMENTS, MATH_ELEMENTS } from '../../fuzz/allow-list.mjs';

/** Elements and attributes that pages have and articles may not, by the standards of HTML, SVG and MathML. */
const OTHER_ELEMENTS =
  'applet area base basefont body button canvas center command datalist dialog dir embed fieldset font form frame frameset head header footer hgroup html iframe image input keygen legend link main map marquee menu meta meter nav nobr noembed noframes noscript object optgroup option output param plaintext portal progress script search select selectedcontent slot strike style template textarea title tt xmp svg foreignobject animate set use annotation annotation-xml malignmark x-y'.split(
    ' ',
  );
const OTHER_ATTRIBUTES =
  'onclick onerror onload style class name target rel action formaction srcdoc background ping usemap manifest http-equiv content autofocus tabindex contenteditable draggable accesskey is slot part nonce integrity crossorigin loading autoplay loop muted role aria-label data-x data-beside xlink:href xmlns xml:base actiontype definitionurl popovertarget commandfor itemprop'.split(
    ' ',
  );

/** The element `name` as it comes through the door; null where it does not. */
function through(name: string, attribute = ''): Element | null {
  const inside: Record<string, [string, string]> = {
    tr: ['<table><tbody>', '</tbody></table>'],
    td: ['<table><tbody><tr>', '</tr></tbody></table>'],
    th: ['<table><tbody><tr>', '</tr></tbody></table>'],
    col: ['<table><colgroup>', '</colgroup></table>'],
    ...Object.fromEntries(
      ['caption', 'colgroup', 'tbody', 'thead', 'tfoot'].map((part) => [part, ['<table>', '</table>']]),
    ),
    ...Object.fromEntries([...MATH_ELEMENTS].map((part) => [part, ['<math>', '</math>']])),
    math: ['', ''],
    summary: ['<details>', '</details>'],
  };
  const [before, after] = inside[name] ?? ['', ''];
  const template = document.createElement('template');
  template.innerHTML = sanitize(`${before}<${name} ${attribute}>x</${name}>${after}`);
  return template.content.querySelector(name);
}

test('the fuzzer’s own list of elements is what the one door lets through', () => {
  const known = [...HTML_ELEMENTS, ...MATH_ELEMENTS];
  expect(known.filter((name) => !through(name))).toEqual([]);
  expect(OTHER_ELEMENTS.filter((name) => through(name))).toEqual([]);
});

test('the fuzzer’s own list of attributes is what the one door lets through', () => {
  const value = (name: string) =>
    ADDRESS_ATTRIBUTES.has(name) || name === 'srcset' ? 'https://x.test/' : '1';
  const passes = (name: string) =>
    through('p', `${name}="${value(name)}"`)?.getAttribute(name) === value(name);
  expect([...ATTRIBUTES].filter((name) => !passes(name))).toEqual([]);
  expect(OTHER_ATTRIBUTES.filter(passes)).toEqual([]);
});
