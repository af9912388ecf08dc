import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { expect, test } from 'vitest';
import { serialize } from '../../../../transfer/export/markdown/serialize';

interface Tree {
  type: string;
  value?: string;
  children?: Tree[];
}

const parse = (markdown: string): Tree =>
  fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textOf = (node: Tree): string => node.value ?? (node.children ?? []).map(textOf).join('');
const typesOf = (node: Tree): string[] => [node.type, ...(node.children ?? []).flatMap(typesOf)];

/** Texts of what means something in Markdown, and of what stands beside it. */
const texts = fc
  .array(
    fc.constantFrom(
      ...'*_`~$[]()<>!#&;:.+-=|\\{}%^"\' \n\taé港1',
      '&amp;',
      'www.',
      'http://x',
      '[^1]',
      '- ',
      '1. ',
    ),
    {
      maxLength: 20,
    },
  )
  .map((parts) => fold(parts.join('')))
  .filter((text) => text !== '');

const text = (value: string): PhrasingContent => ({ type: 'text', value });

test('any text is read as that text, and as nothing else', () => {
  fc.assert(
    fc.property(texts, (value) => {
      const tree = parse(serialize([{ type: 'paragraph', children: [text(value)] }]));
      expect(fold(textOf(tree))).toBe(value);
      // Addresses may become links to themselves.
      expect(typesOf(tree).filter((type) => !['root', 'paragraph', 'text', 'link'].includes(type))).toEqual(
        [],
      );
    }),
    { numRuns: 3000 },
  );
});

test('any text in a cell, a heading, bold text and a link is read as that text', () => {
  fc.assert(
    fc.property(texts, texts, texts, (one, two, three) => {
      const tree = parse(
        serialize([
          { type: 'heading', depth: 2, children: [text(one)] },
          {
            type: 'paragraph',
            children: [text('a '), { type: 'strong', children: [text(two)] }, text(' b')],
          },
          {
            type: 'paragraph',
            children: [{ type: 'link', url: 'https://x.test/', children: [text(three)] }],
          },
          {
            type: 'table',
            children: [one, two, three].map((cell) => ({
              type: 'tableRow',
              children: [{ type: 'tableCell', children: [text(cell)] }],
            })),
          },
        ]),
      );
      const [heading, paragraph, link, table] = tree.children ?? [];
      expect(tree.children?.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'paragraph', 'table']);
      expect([heading, paragraph, link].map((node) => node && fold(textOf(node)))).toEqual([
        one,
        fold(`a ${two} b`),
        three,
      ]);
      expect(table?.children?.map((row) => fold(textOf(row)))).toEqual([one, two, three]);
    }),
    { numRuns: 2000 },
  );
});
