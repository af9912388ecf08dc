import { createBook } from '../epub/book';
import { createChapter } from '../epub/chapter';
import { STYLE } from '../epub/style';
import { createZipWriter } from '../epub/zip';
import type { Exporter } from '../exporter';

const TYPE = 'application/epub+zip';
/** The folder of everything but what tells where it is. */
const FOLDER = 'EPUB';

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="${FOLDER}/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

/**
 * A book (EPUB 3): a cover, contents, and an article after the other with its stored pictures. It needs no network. What names all
 * articles is written last, so that one article stands in memory at a time.
 */
export const epub: Exporter = {
  id: 'epub',
  extension: 'epub',
  type: TYPE,
  highlightsOnly: false,
  async *write(source, options) {
    const zip = createZipWriter(options.now);
    // First, and as it is: programs know the file by it (OCF 3.3, 4.3.3).
    yield zip.add('mimetype', TYPE, true);
    yield zip.add('META-INF/container.xml', CONTAINER);
    yield zip.add(`${FOLDER}/style.css`, STYLE);
    const book = createBook(options);
    let number = 0;
    for await (const exported of source.articles()) {
      const chapter = await createChapter(exported, { number: ++number, options });
      book.add(exported, chapter);
      yield zip.add(`${FOLDER}/${chapter.path}`, chapter.text);
      for (const { path, content } of chapter.pictures)
        yield zip.add(`${FOLDER}/${path}`, content, typeof content !== 'string');
    }
    for (const { path, content } of book.finish()) yield zip.add(`${FOLDER}/${path}`, content);
    yield zip.end();
  },
};
