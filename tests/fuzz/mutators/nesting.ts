import {
  copyOf,
  insert,
  type MarkupMutator,
  nameOf,
  pickClose,
  pickElement,
  pickPlace,
  pickTag,
  pickText,
} from '../markup';

const WRAPPERS =
  'div span p b i em strong a font center blockquote pre code ul ol li dl dd table tr td th section article aside figure figcaption details summary button label form select option ruby rt h1 h2 h6 address nobr marquee dialog noscript template object video picture canvas small sup q'.split(
    ' ',
  );

const wrap: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 8); left > 0; left--) {
    const bounds = pickElement(markup, chance);
    if (!bounds) return;
    const names = Array.from({ length: chance.between(1, 6) }, () => chance.pick(WRAPPERS));
    insert(
      markup,
      bounds[1] + 1,
      names
        .toReversed()
        .map((name) => `</${name}>`)
        .join(''),
    );
    insert(markup, bounds[0], names.map((name) => `<${name}>`).join(''));
  }
};

const unwrap: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 20); left > 0; left--) {
    const bounds = pickElement(markup, chance);
    if (!bounds || bounds[0] === bounds[1]) continue;
    markup.tokens[bounds[0]] = '';
    markup.tokens[bounds[1]] = '';
  }
};

/**
 * The parser of HTML stops at a depth of its own; formatting elements and tables make it work hard. Of `<details>` a thousand
 * deep Chromium's own parser never comes back, with an extension or without.
 */
const deep: MarkupMutator = (markup, chance) => {
  const unit = chance.pick([
    ...['<div>', '<span>', '<b>', '<i><b>', '<font size=1>', '<blockquote>', '<ul><li>', '<table><tr><td>'],
    ...[
      '<p><b>',
      '<a href="/x"><b>',

      '<svg>',
      '<math><mi>',
      '<ruby><rt>',
      '<x-y>',
      '<form><div>',
    ],
  ]);
  const times = chance.between(1000, 3000);
  const closing = chance.happens(0.5) ? `</${nameOf(unit)}>`.repeat(times) : '';
  const bounds = pickElement(markup, chance);
  if (!bounds) return;
  if (closing) insert(markup, bounds[1] + 1, closing);
  insert(markup, bounds[0], unit.repeat(times));
};

const misnest: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 10); left > 0; left--) {
    const at = pickClose(markup, chance);
    if (at === null) return;
    const [tag = ''] = markup.tokens.splice(at, 1);
    if (chance.happens(0.7)) insert(markup, pickPlace(markup, chance), tag);
  }
};

const loseOpening: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 10); left > 0; left--) {
    const at = pickTag(markup, chance, /^(?!script|style|title|textarea|noscript)/);
    if (at !== null) markup.tokens[at] = '';
  }
};

/** Elements inside their like, and in places where the parser moves them out. */
const impossible: MarkupMutator = (markup, chance) => {
  const outer = pickElement(markup, chance, /^(?:p|li|td|h[1-6]|a|form|table|tr|ul|select|figure|button)$/);
  const text = pickText(markup, chance);
  if (!outer) return;
  const inner = markup.tokens[text ?? -1]?.slice(0, 500) ?? 'x';
  const piece = chance.pick([
    `<p>${inner}<table><tr><p>${inner}</table></p>`,
    `<form><form><input name=q>${inner}</form><p>${inner}</form>`,
    `<a href="/a">${inner}<a href="/b">${inner}</a></a>`,
    `<table>${inner}<tr>${inner}<td>${inner}<caption>${inner}<colgroup>${inner}</table>`,
    `<h1>${inner}<h2>${inner}</h1>${inner}</h2>`,
    `<button>${inner}<button>${inner}</button>`,
    `<select><option>${inner}<p>${inner}<table><td>x</select>`,
    `<li>${inner}<dd>${inner}<dt>${inner}`,
    `<b><p>${inner}</b>${inner}</p><i><div>${inner}</i>`,
    `<ruby>${inner}<rt>${inner}<rp>${inner}<rt></ruby>`,
    `<tbody><tr><td>${inner}`,
    `</p></body></html><p>${inner}`,
    `<nobr>${inner}<nobr>${inner}<nobr>`,
  ]);
  insert(markup, Math.min(outer[0] + 1, markup.tokens.length), piece);
};

const intoItself: MarkupMutator = (markup, chance) => {
  const outer = pickElement(markup, chance);
  if (!outer) return;
  const copy = copyOf(markup, outer);
  for (let left = chance.between(1, 3); left > 0; left--) markup.tokens.splice(outer[0] + 1, 0, ...copy);
};

/** Nesting: wrapped, unwrapped, deep, closed in the wrong order, inside what may not hold it. */
export const NESTING: Record<string, MarkupMutator> = {
  'nesting-wrap': wrap,
  'nesting-unwrap': unwrap,
  'nesting-deep': deep,
  'nesting-misnest': misnest,
  'nesting-lose-opening': loseOpening,
  'nesting-impossible': impossible,
  'nesting-into-itself': intoItself,
};
