import type { Importer } from '../importer';
import { PAGE_HEAD_FIELDS, readSavedPage } from '../read/page-head';
import { readPageFile, startsAsPage } from '../read/saved-page-file';
import { isBookmarkList } from '../take-sample';

/** A page saved by any browser or tool, which says in one way or another where it is from; else it has no address, and is unreadable. */
export const htmlPage: Importer = {
  id: 'html-page',
  name: 'HTML',
  fields: {
    'comment "saved from url"': 'url',
    'comment "Saved from … using monolith"': 'url',
    'savepage-url': 'url',
    'savepage-date': 'savedAt',
    'data-scrapbook-source': 'url',
    'the page': 'content',
    ...PAGE_HEAD_FIELDS,
    'files beside the page': 'left: they are not in the file',
  },
  accepts: (sample) => sample.kind === 'text' && startsAsPage(sample.text) && !isBookmarkList(sample.text),
  async *read(file) {
    const html = await readPageFile(file);
    yield typeof html === 'string' ? await readSavedPage(html) : html;
  },
};
