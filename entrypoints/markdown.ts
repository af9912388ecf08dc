import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MARKDOWN_WRITER } from '../platform/markdown-host';
import { writeMarkdown } from '../transfer/export/formats/markdown';

/** Writes Markdown in the page that hosts the library's worker, which loads this when another extension asks for an article. */
export default defineUnlistedScript(() => {
  Reflect.set(globalThis, MARKDOWN_WRITER, writeMarkdown);
});
