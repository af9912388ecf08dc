import bar from '../controls/bar.css?raw';
import themes from '../theme/themes.css?raw';
import type from '../theme/type.css?raw';
import article from './article.css?raw';
import finding from './finding.css?raw';
import lines from './lines.css?raw';
import media from './media.css?raw';
import page from './page.css?raw';
import rich from './rich.css?raw';

/** Everything the view's frame is styled with; it has no other sheet. */
export const readerStyles: string = [themes, page, article, media, rich, lines, type, bar, finding].join(
  '\n',
);
