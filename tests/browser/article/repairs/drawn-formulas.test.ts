import { expect, test } from 'vitest';
import { math } from '../../../../article/repairs/math';
import { parse } from '../parse';

const formulas = (html: string) => {
  const page = parse(html);
  math.apply(page);
  return page.body;
};
const row = (inner: string) => `<span style="top:-3em"><span class="pstrut"></span>${inner}</span>`;
const stack = (below: boolean, ...rows: string[]) =>
  `<span class="vlist-t${below ? ' vlist-t2' : ''}"><span class="vlist-r"><span class="vlist">${rows.map(row).join('')}</span><span class="vlist-s">\u200b</span></span></span>`;
const letter = (text: string) => `<span class="mord mathnormal">${text}</span>`;
const scripts = (below: boolean, ...rows: string[]) =>
  `<span class="msupsub">${stack(below, ...rows)}</span>`;

test('what KaTeX drew without MathML becomes MathML, its indices, fractions, roots and limits too', () => {
  const body = formulas(
    `<p>So <span class="katex"><span class="katex-html" aria-hidden="true"><span class="base"><span class="strut"></span>
    <span class="mord">${letter('x')}${scripts(true, '1')}</span><span class="mrel">=</span>
    <span class="mord">${letter('y')}${scripts(false, '2')}</span><span class="mbin">+</span><span class="mord">${letter('z')}${scripts(true, 'i', 'k')}</span>
    <span class="mord"><span class="mfrac">${stack(true, 'b', '<span class="frac-line"></span>', 'a')}</span></span>
    <span class="mord sqrt">${stack(false, '<span class="mord">5</span>')}</span>
    <span class="mop op-limits">${stack(true, 'n', '∑', 'm')}</span></span></span></span> it is.</p>`,
  );
  expect(body.querySelector('math')?.innerHTML).toBe(
    '<mrow><msub><mi>x</mi><mn>1</mn></msub><mo>=</mo><msup><mi>y</mi><mn>2</mn></msup><mo>+</mo><msubsup><mi>z</mi><mi>i</mi><mi>k</mi></msubsup>' +
      '<mfrac><mi>a</mi><mi>b</mi></mfrac><msqrt><mn>5</mn></msqrt><munderover><mo>∑</mo><mi>n</mi><mi>m</mi></munderover></mrow>',
  );
  expect(body.querySelector('.katex')).toBeNull();
});

test('a drawing with its TeX beside it becomes a formula, a drawing without any stays what it is', () => {
  const drawing = '<svg aria-hidden="true" viewBox="0 0 9 9"><path d="M0 0"></path></svg>';
  const body = formulas(
    `<p>If <span data-formula="\\Delta t">${drawing}</span> falls</p><figure data-latex="a = b">${drawing}</figure><p>An icon ${drawing}</p>`,
  );
  expect([...body.querySelectorAll('math')].map((formula) => formula.getAttribute('alttext'))).toEqual([
    '\\Delta t',
    'a = b',
  ]);
  expect(body.querySelectorAll('math[display="block"]')).toHaveLength(1);
  expect(body.querySelectorAll('svg')).toHaveLength(1);
});

test('what MathJax drew as SVG without MathML becomes MathML by the names of its groups', () => {
  const glyph = (node: string, code: string) => `<g data-mml-node="${node}"><use data-c="${code}"></use></g>`;
  const body = formulas(
    `<p><mjx-container jax="SVG" display="true"><svg><g><g data-mml-node="math"><g data-mml-node="msup">${glyph('mi', '1D465')}${glyph('mn', '32')}</g>${glyph('mo', '3D')}${glyph('mi', '1D466')}</g></g></svg></mjx-container></p>`,
  );
  expect(body.querySelector('math[display="block"]')?.innerHTML).toBe(
    '<mrow><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mi>y</mi></mrow>',
  );
});
