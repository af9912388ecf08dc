import { toMdast } from 'hast-util-to-mdast';
import type { Root, RootContent } from 'mdast';
import { toHast } from './markdown/elements';
import { HANDLERS } from './markdown/handlers';
import { extractNotes } from './markdown/notes';
import { prepare } from './markdown/prepare';
import { serialize } from './markdown/serialize';

/** An article's content, or part of it, as the nodes of a Markdown document (mdast). The elements are not changed. */
export function toNodes(content: HTMLElement | DocumentFragment): RootContent[] {
  const copy = content.cloneNode(true) as HTMLElement | DocumentFragment;
  const notes = extractNotes(copy);
  prepare(copy);
  const root = toMdast(toHast(copy, notes), { handlers: HANDLERS }) as Root;
  return root.children;
}

/** An article's content, or part of it, as Markdown. The elements are not changed. */
export const toMarkdown = (content: HTMLElement | DocumentFragment): string =>
  serialize(toNodes(content)).trim();
