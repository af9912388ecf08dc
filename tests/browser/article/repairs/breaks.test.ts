import { expect, test } from 'vitest';
import { breaks } from '../../../../article/repairs/breaks';
import { definitions } from '../../../../article/repairs/definitions';
import { layoutTables } from '../../../../article/repairs/layout-tables';
import { parse } from '../parse';

const LONG = 'The wheel turns once for every nine turns of the stone, and nobody knows why. '.repeat(4);
const repaired = (html: string) => {
  const page = parse(html);
  for (const rule of [definitions, breaks, layoutTables]) rule.apply(page);
  return page.body;
};
const blocks = (root: Element) =>
  [...root.querySelectorAll('p, blockquote, h2')].map(
    (block) => `${block.localName}: ${(block.textContent ?? '').replace(/\s+/g, ' ').trim()}`,
  );

test('an essay in one font becomes paragraphs, before and after its quotation too', () => {
  const body = repaired(
    `<div><font size="2">May<br><br><i>(From a talk.)</i><br> <br>I cast it.<br>In a pit. <blockquote>Eight of ten fail. ${LONG}</blockquote>I believe <a href="/x">them</a>.<br><br><b>Notes</b><br><br>None.<br><br></font></div>`,
  );
  expect(blocks(body)).toEqual([
    'p: May',
    'p: (From a talk.)',
    'p: I cast it.In a pit.',
    `blockquote: Eight of ten fail. ${LONG.trim()}`,
    'p: I believe them.',
    'p: Notes',
    'p: None.',
  ]);
  expect(body.querySelector('font')).toBeNull();
  expect(body.querySelectorAll('br')).toHaveLength(1);
});

test('single breaks, verse, code and addresses stay as they are', () => {
  const html =
    '<p>One.<br>Two.</p><p data-verse="">One<br><br>Two</p><pre>a<br><br>b</pre><address>A<br><br>B</address><p>One.<br><br>Two.</p><div><span class="x">A <b>word</b></span></div>';
  expect(repaired(html).innerHTML).toBe(html);
});

test('a table that lays out a page becomes boxes', () => {
  const body = repaired(
    `<table><tr><td><a href="/">Home</a></td><td><table><tr><td>A motto</td></tr></table><font>${LONG}<br><br>${LONG}</font></td></tr></table>`,
  );
  expect(body.querySelector('table, td, font')).toBeNull();
  expect(body.querySelectorAll('p')).toHaveLength(2);
});

test.each([
  ['with headings', `<table><tr><th>Wheel</th></tr><tr><td><p>${LONG}</p><p>${LONG}</p></td></tr></table>`],
  [
    'of two texts side by side',
    `<table><tr><td><p>${LONG}</p><p>One.</p></td><td><p>${LONG}</p><p>One.</p></td></tr></table>`,
  ],
  ['of short cells', '<table><tr><td>Wheel</td><td>9</td></tr><tr><td>Stone</td><td>1</td></tr></table>'],
  [
    'of code and its numbers',
    `<table><tr><td>1</td><td><pre>${LONG}</pre><p>${LONG}</p><p>${LONG}</p></td></tr></table>`,
  ],
])('a table of data stays: %s', (_, html) => {
  expect(repaired(html).querySelectorAll('table')).toHaveLength(1);
});

test('definitions outside a list, or of no term, become paragraphs; those of a glossary stay', () => {
  const body = repaired(
    '<dd>One.</dd><dd>Two.</dd><dl><dd>Three.</dd></dl><dl><dt>Mill</dt><dd>A house.</dd></dl>',
  );
  expect(blocks(body)).toEqual(['p: One.', 'p: Two.', 'p: Three.']);
  expect(body.querySelector('dl')?.textContent).toBe('MillA house.');
});
