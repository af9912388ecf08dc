import { HTML_ELEMENTS } from '../../../../markup/allowed';
import { parseFragment } from '../../../../markup/parse';
import type { SafeHtml } from '../../../../markup/safe-html';
import { XHTML, XML } from '../xml';
import { mendAttributes } from './attributes';
import { mendBoxes } from './boxes';
import { mendDrawings } from './drawings';
import { findAll, rename, unwrap } from './elements';
import { mendFormulas } from './formulas';
import { mendLinks, nameTargets } from './links';
import { mendLists } from './lists';
import { mendNesting } from './nesting';
import { type PlacedPicture, placePictures, replaceMedia } from './pictures';
import { mendTables } from './tables';

/** Elements that go with all that is in them, should an article have any: they run, load, or are filled in. */
const REMOVED =
  'script, style, template, noscript, iframe, object, embed, canvas, select, textarea, input, link, meta, base, param, area';

/** Without comments and what no article has; elements that only machines read are plain ones. */
function removeForeign(content: DocumentFragment): void {
  for (const element of findAll(content, REMOVED)) element.remove();
  for (const element of findAll(content, ':not(math, math *, svg, svg *)'))
    if (element.namespaceURI !== XHTML || !HTML_ELEMENTS.includes(element.localName)) unwrap(element);
  for (const element of findAll(content, 'time, data')) rename(element, 'span');
  const comments = content.ownerDocument.createNodeIterator(content, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) found.push(comment);
  for (const comment of found) comment.parentNode?.removeChild(comment);
}

/** `lang` as XML has it too. */
function copyLanguages(content: DocumentFragment): void {
  for (const element of findAll(content, '[lang]:not(math, math *, svg, svg *)'))
    element.setAttributeNS(XML, 'xml:lang', element.getAttribute('lang') ?? '');
}

/**
 * An article's content as a book takes it: valid XHTML (EPUB 3.3, 6.1) that loads nothing from the network. Pictures are those that
 * `find` has, by their address in the article. The steps' order matters: parts before the wholes that are looked at.
 */
export function mendContent(
  html: SafeHtml,
  find: (address: string) => PlacedPicture | null,
): DocumentFragment {
  const { content } = parseFragment(html);
  nameTargets(content);
  removeForeign(content);
  mendAttributes(content);
  placePictures(content, find);
  replaceMedia(content);
  mendFormulas(content);
  mendDrawings(content);
  mendTables(content);
  mendLists(content);
  mendBoxes(content);
  mendNesting(content);
  mendLinks(content);
  copyLanguages(content);
  return content;
}
