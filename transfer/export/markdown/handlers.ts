import type { Element as HastElement, Nodes as HastNodes } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { BlockContent, ListItem, Paragraph, PhrasingContent, RootContent, TableCell } from 'mdast';
import { fileNameOf } from '../write/media-links';
import { createMarkup, flatten } from './phrasing';

const textOf = (node: HastNodes): string => {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

const property = (node: HastElement, name: string): string => String(node.properties[name] ?? '');
const phrasingOf = (state: State, node: HastElement): PhrasingContent[] =>
  state.all(node) as PhrasingContent[];

/** Keeps markup that has no sign in Markdown and without which the text says something else: 10² is not 102. */
const keepMarkup =
  (name: string): Handle =>
  (state, node) => {
    const children = phrasingOf(state, node);
    const says = children.some(({ type }) => type !== 'footnoteReference' && type !== 'break');
    return says ? [createMarkup(`<${name}>`), ...children, createMarkup(`</${name}>`)] : children;
  };

const code: Handle = (_, node) => ({
  type: 'code',
  lang: property(node, 'dataLanguage').replace(/[\s`]/g, '') || null,
  value: textOf(node).replace(/\n$/, ''),
});

const formula: Handle = (_, node) => {
  const value = property(node, 'tex').trim();
  if (!value) return undefined;
  if (node.properties.isBlock === true) return { type: 'math', value };
  return { type: 'inlineMath', value: value.replace(/\s+/g, ' ') };
};

const cell: Handle = (state, node) => {
  const created = defaultHandlers.td(state, node) as TableCell;
  return { ...created, children: flatten(created.children) };
};

/** An item has empty lines in it if it has several blocks, but not around lists alone. */
const item: Handle = (state, node) => {
  const created = defaultHandlers.li(state, node) as ListItem;
  const blocks = created.children.filter(({ type }) => type !== 'list');
  const isSimple = blocks.length <= 1 && blocks.every(({ type }) => type === 'paragraph');
  return { ...created, spread: !isSimple };
};

/** A link to a film or recording, by its title or the name of its file, with its picture if there is one. */
const media: Handle = (state, node) => {
  const sources = node.children.filter((child) => child.type === 'element' && child.tagName === 'source');
  const url = [node, ...sources].map((child) => property(child as HastElement, 'src')).find(Boolean);
  if (!url) return state.all(node);
  const name = property(node, 'title') || fileNameOf(url);
  const poster = property(node, 'poster');
  const child: PhrasingContent = poster
    ? { type: 'image', url: poster, alt: name }
    : { type: 'text', value: name };
  return { type: 'link', url, children: [child] };
};

/** A picture; one without an address is what it shows, in words. */
const picture: Handle = (state, node) =>
  property(node, 'src') ? defaultHandlers.img(state, node) : { type: 'text', value: property(node, 'alt') };

/** A caption, in italics; one of several blocks as it is. */
const caption: Handle = (state, node) => {
  const blocks = state.toFlow(state.all(node));
  return blocks.map((block) =>
    block.type === 'paragraph'
      ? ({
          type: 'paragraph',
          children: [{ type: 'emphasis', children: block.children }],
        } satisfies Paragraph)
      : block,
  );
};

/** A term and its meanings as Pandoc and PHP Markdown Extra write them; other programs show the same lines. */
const definitions: Handle = (state, node) => {
  const blocks: RootContent[] = [];
  const parts = node.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'div' ? child.children : [child],
  );
  for (const part of parts) {
    if (part.type !== 'element') continue;
    const [first, ...rest] = state.toFlow(state.all(part)) as BlockContent[];
    if (!first) continue;
    const last = blocks.at(-1);
    if (part.tagName === 'dt' && first.type === 'paragraph')
      blocks.push({ type: 'paragraph', children: [{ type: 'strong', children: first.children }] });
    else if (part.tagName === 'dd' && first.type === 'paragraph' && last?.type === 'paragraph')
      last.children.push({ type: 'text', value: '\n: ' }, ...first.children);
    else blocks.push(first);
    blocks.push(...rest);
  }
  return blocks;
};

/** How elements become Markdown where the library's own way loses something, or where they are of our making. */
export const HANDLERS: Readonly<Record<string, Handle>> = {
  audio: media,
  video: media,
  button: () => undefined,
  dl: definitions,
  figcaption: caption,
  img: picture,
  li: item,
  mark: (state, node) => state.all(node),
  math: formula,
  'note-mark': (_, node) => ({
    type: 'footnoteReference',
    identifier: property(node, 'label'),
    label: property(node, 'label'),
  }),
  'note-text': (state, node) => ({
    type: 'footnoteDefinition',
    identifier: property(node, 'label'),
    label: property(node, 'label'),
    children: state.toFlow(state.all(node)) as BlockContent[],
  }),
  pre: code,
  rp: () => undefined,
  rt: (state, node) => [
    { type: 'text', value: '(' },
    ...phrasingOf(state, node),
    { type: 'text', value: ')' },
  ],
  sub: keepMarkup('sub'),
  sup: keepMarkup('sup'),
  td: cell,
  th: cell,
  var: defaultHandlers.em,
};
