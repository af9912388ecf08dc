import { linkShare, textLength } from '../measure';
import { rename } from '../normalise/rename';
import { endsLikeSentence } from '../sentences';
import { SIDE_COLUMN_ATTRIBUTE } from '../snapshot/side-columns';
import type { RepairRule } from './rule';
import { stripNames } from './strip-names';

/** Names and roles of asides that are part of the text. */
const CONTENT_NAME =
  /(?:^|[\s_-])(?:foot-?notes?|admonition|call-?out|notice|note|tip|hint|info|warning|caution|danger|important|quote|pull-?quote|definition|example|fact-?box|info-?box|key-?points?|doc-\w+)(?=$|[\s_-])/i;

/**
 * Classes of notes in the text that are boxes. Sources: Sphinx, Asciidoctor, DocBook, Docusaurus, VitePress, MkDocs, GitHub, GitBook,
 * Bootstrap's documentation, LaTeXML.
 */
const NOTE_CLASSES =
  '.admonition, .admonitionblock, .sidebarblock, .note, .tip, .hint, .important, .warning, .caution, .attention, .danger, .seealso, .deprecated, .versionadded, .versionchanged, .custom-block, .theme-admonition, .markdown-alert, .callout, .bd-callout, .theorem, .lemma, .proof, .remark';
/** Elements that no note contains. */
const CONTROL_SELECTOR = 'form, button, input, textarea, select, iframe, [role="button"]';
/** A note is short beside its text; a page may be in a box of such a name. */
const MAX_NOTE_LENGTH = 6000;
const MAX_LINKED = 0.5;

/** DocBook calls a text beside the main one a sidebar, which it has in its midst, with a title of its own. */
const TITLED_SIDEBAR = 'div.sidebar:is(:has(> .titlepage), :has(> .title))';
const SIDEBAR_NAME = /^sidebar$/;

/** Whether a box says something in sentences, without controls and not mostly links. */
const isNote = (box: Element): boolean =>
  !box.querySelector(CONTROL_SELECTOR) &&
  textLength(box) <= MAX_NOTE_LENGTH &&
  [...box.querySelectorAll('p, dd, li, td, div'), box].some((part) =>
    endsLikeSentence(part.textContent ?? ''),
  ) &&
  linkShare(box) <= MAX_LINKED;

/**
 * Turns notes that are part of the text into sections: Readability drops every `aside`, and of boxes those with little text, few
 * commas or some links. Further sources: Starlight (admonitions), Discourse (quotations), the digital publishing ARIA roles.
 */
export const asides: RepairRule = {
  id: 'asides',
  apply(copy) {
    for (const aside of copy.querySelectorAll('aside'))
      if (CONTENT_NAME.test(`${aside.getAttribute('class') ?? ''} ${aside.getAttribute('role') ?? ''}`))
        rename(aside, 'section');
    for (const box of copy.querySelectorAll(`body div:is(${NOTE_CLASSES})`))
      if (isNote(box)) rename(box, 'section');
    for (const box of copy.querySelectorAll(TITLED_SIDEBAR)) {
      if (box.closest(`[${SIDE_COLUMN_ATTRIBUTE}]`) || !isNote(box)) continue;
      stripNames(box, SIDEBAR_NAME);
      rename(box, 'section');
    }
  },
};
