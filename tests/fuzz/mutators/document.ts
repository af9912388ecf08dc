import { insert, type MarkupMutator, nameOf, pickElement, pickPlace, pickText } from '../markup';
import { oddCharacter } from './odd-text';

function removeTags({ tokens }: { tokens: string[] }, names: RegExp): void {
  tokens.forEach((token, index) => {
    if (names.test(token)) tokens[index] = '';
  });
}

const without: MarkupMutator = (markup, chance) =>
  removeTags(
    markup,
    chance.pick([
      /^<\/?body\b/i,
      /^<\/?head\b/i,
      /^<\/?html\b/i,
      /^<\/?(?:html|head|body)\b/i,
      /^<!doctype/i,
    ]),
  );

const twoBodies: MarkupMutator = (markup, chance) =>
  insert(
    markup,
    pickPlace(markup, chance),
    chance.pick([
      '<body class="b" onload="alert(1)">',
      '</body><body dir=rtl>',
      '</body></html><html><head><body>',
      '<head><title>x</title></head>',
    ]),
  );

const frameset: MarkupMutator = (markup, chance) => {
  const frames =
    '<frameset cols="50%,*"><frame src="about:blank"><frame src="/x"><noframes><p>x</noframes></frameset>';
  const body = markup.tokens.findIndex((token) => nameOf(token) === 'body');
  if (chance.happens(0.3) && body >= 0) markup.tokens.splice(body, markup.tokens.length, frames);
  else insert(markup, Math.max(body, 0), frames);
};

const onlyHead: MarkupMutator = (markup) => {
  const body = markup.tokens.findIndex((token) => nameOf(token) === 'body');
  if (body >= 0) markup.tokens.splice(body);
};

const truncate: MarkupMutator = (markup, chance) => {
  const html = markup.tokens.join('');
  markup.tokens = [html.slice(0, chance.below(html.length + 1))];
};

/** Declarative shadow roots: round parts of the page, in each other, on elements that may have none, twice on one. */
const shadow: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 5); left > 0; left--) {
    const bounds = pickElement(
      markup,
      chance,
      /^(?:p|div|section|article|main|span|h1|h2|ul|li|a|figure|table|img)$/,
    );
    if (!bounds) return;
    const host = chance.pick(['x-story', 'div', 'article', 'section', 'a', 'x-y']);
    const mode = chance.pick(['open', 'closed', 'odd']);
    const slot = chance.pick([
      '',
      '<slot></slot>',
      '<slot name="a">fallback</slot><slot></slot>',
      '<style>p{display:none}</style><slot></slot>',
    ]);
    const root = `<template shadowrootmode="${mode}"${chance.happens(0.2) ? ' shadowrootclonable' : ''}>`;
    const inside = chance.happens(0.5);
    insert(markup, bounds[1] + 1, inside ? `${slot}</template></${host}>` : `</${host}>`);
    insert(markup, bounds[0], inside ? `<${host}>${root}` : `<${host}>${root}${slot}</template>`);
  }
};

/** What swallows the rest of the page. */
const swallow: MarkupMutator = (markup, chance) =>
  insert(
    markup,
    pickPlace(markup, chance),
    chance.pick([
      ...[
        '<!--',
        '<plaintext>',
        '<script>',
        '<style>',
        '<title>',
        '<textarea>',
        '<template>',
        '<noscript>',
        '<xmp>',
        '<iframe>',
        '<select>',
      ],
      ...[
        '<svg><style>',
        '<math>',
        '<table>',
        '<![CDATA[',
        '<?',
        '<a title="',
        '</html>',
        '<frameset>',
        '<pre>',
        '<button>',
        '<object>',
        '<details>',
      ],
    ]),
  );

const beginning: MarkupMutator = (markup, chance) =>
  insert(
    markup,
    0,
    chance.pick([
      ...[
        '\ufeff',
        '\u0000\u0000',
        '<?xml version="1.0" encoding="utf-16"?>',
        '<!doctype html SYSTEM "about:legacy-compat">',
        '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML//EN">',
      ],
      ...[
        'text before all',
        '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="x">',
        '<svg>',
        '<table>',
        '<body>',
        '</p>',
        '<pre>\n',
        `<p>${oddCharacter(chance)}`,
      ],
    ]),
  );

/** A page with nothing of its own but a few words, or none. */
const hollow: MarkupMutator = (markup, chance) => {
  const at = pickText(markup, chance);
  const text = markup.tokens[at ?? -1] ?? '';
  markup.tokens = [
    chance.pick([
      '',
      text,
      `<p>${text}</p>`,
      `<body><pre>${text.repeat(50)}</pre>`,
      `<h1>${text}</h1>`,
      '<html></html>',
      `<title>${text}</title>`,
      '<div id="root"></div>',
    ]),
  ];
};

/** The document as a whole: without a body, with two, of frames, cut off, hollow, with shadow roots. */
export const DOCUMENT: Record<string, MarkupMutator> = {
  'document-without': without,
  'document-two-bodies': twoBodies,
  'document-frameset': frameset,
  'document-only-head': onlyHead,
  'document-truncate': truncate,
  'document-shadow': shadow,
  'document-swallow': swallow,
  'document-beginning': beginning,
  'document-hollow': hollow,
};
