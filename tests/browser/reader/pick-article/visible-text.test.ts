import { afterEach, expect, test } from 'vitest';
import { firstPart, smallerPart } from '../../../../reader/pick-article/element-steps';
import { hasVisibleText, visibleText } from '../../../../reader/pick-article/visible-text';

afterEach(() => document.body.replaceChildren());

function show(html: string): Element {
  document.body.innerHTML = `<main>${html}</main>`;
  return document.body.firstElementChild as Element;
}

test.each([
  ['code', '<script>var a = 1;</script><style>p { margin: 0 }</style><noscript>Turn scripts on</noscript>'],
  ['templates', '<template>Row</template><textarea>Draft</textarea>'],
  [
    'what is hidden',
    '<p hidden>Menu</p><p style="display:none">Menu</p><p style="visibility:hidden">Menu</p>',
  ],
  ['what is transparent', '<div style="opacity:0"><p>Menu</p></div>'],
  [
    'what is for screen readers',
    '<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">Skip to content</span>',
  ],
  ['what is off screen', '<div style="position:absolute;left:-9999px">Skip to content</div>'],
  ['closed details', '<details><summary></summary><p>More</p></details>'],
])('the text of a part leaves out %s', (_, hidden) => {
  const main = show(`${hidden}<p>The ferry waits.</p>`);
  expect(visibleText(main)).toBe('The ferry waits.');
  expect(visibleText(show(hidden))).toBe('');
  expect(hasVisibleText(show(hidden))).toBe(false);
});

test('words of different lines are not joined, and those of one are', () => {
  const main = show(
    '<h1>Lamp oil</h1><p>The <b>ferry</b>man<br>kept it.</p><ul><li>One</li><li>Two</li></ul><div>A<p><i>B</i></p>C</div><div style="display:contents">D</div>',
  );
  expect(visibleText(main)).toBe('Lamp oil The ferryman kept it. One Two A B C D');
});

test('a part may be visible within an invisible one', () => {
  expect(
    visibleText(show('<div style="visibility:hidden">No<p style="visibility:visible">Yes</p></div>')),
  ).toBe('Yes');
});

test('a box with nothing but code is no part to pick', () => {
  const code = '<script>const text = "long enough to be mistaken for a paragraph of the article";</script>';
  const main = show(
    `<div style="height:40px" id="code">${code}</div><div id="text"><p>The ferry waits.</p>${code}</div>`,
  );
  expect(firstPart(document)).toBe(main);
  document.querySelector('#text')?.append('And more.');
  expect(smallerPart(main).localName).toBe('p');
});
