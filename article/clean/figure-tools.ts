import { isImageFile } from '../dom/image-file';
import { linkShare, textLength } from '../measure';
import type { CleanRule } from './rule';

/** A longer line, in characters, says something about the picture. */
const MAX_LENGTH = 60;
const MAX_LIST_LENGTH = 160;

/** Whether a link opens or downloads the picture itself, or does something on the page. */
function isTool(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  return (
    !href ||
    /^(?:#|javascript:)|#$/i.test(href) ||
    link.hasAttribute('download') ||
    isImageFile(href) ||
    /[?&]download\b|\/download\//i.test(href)
  );
}

/**
 * Removes what opens or downloads a picture from its figure: "Download figure", "Open in new tab", "View large". Sources:
 * HighWire, Silverchair, Atypon and other systems of scientific journals, lightboxes. Whatever such a tool is called, it is a
 * link in a list of tools, or to the picture's own file.
 */
export const figureTools: CleanRule = {
  id: 'figure-tools',
  apply(root, { remove }) {
    for (const list of root.querySelectorAll('figure :is(ul, ol)')) {
      if (list.closest('figcaption') || list.querySelector('img, picture, video')) continue;
      const links = [...list.querySelectorAll('a')];
      const length = textLength(list);
      if (links.length && length <= MAX_LIST_LENGTH && linkShare(list, length) > 0.9 && links.some(isTool))
        remove(list);
    }
    for (const tool of root.querySelectorAll('figure :is(a, button)')) {
      if (tool.hasAttribute('data-embed') || tool.querySelector('img, picture, video, math')) continue;
      const block = tool.closest('p, div, li, figcaption, figure');
      const isAlone =
        block !== null && (block.localName === 'figure' || textLength(block) === textLength(tool));
      const length = textLength(tool);
      if (length > 0 && length <= MAX_LENGTH && isAlone && isTool(tool)) remove(tool);
    }
  },
};
