import bar from '../../components/controls/toolbar.css?raw';
import base from '../../components/theme/base.css?raw';
import themes from '../../components/theme/themes.css?raw';
import type from '../../components/theme/type.css?raw';
import article from '../styles/article.css?raw';
import lines from '../styles/lines.css?raw';
import media from '../styles/media.css?raw';
import page from '../styles/page.css?raw';
import finding from '../styles/reading-mode.css?raw';
import rich from '../styles/rich.css?raw';

/** All styles of the view's frame. */
export const readerStyles: string = [
  themes,
  base,
  page,
  article,
  media,
  rich,
  lines,
  type,
  bar,
  finding,
].join('\n');
