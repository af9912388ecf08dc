import type { Article } from '../../article/types';
import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import type { ShownView } from './page-saving';

/** Creates the access of other scripts to the open view, with the article it shows. `jump` goes to an element of it. */
export function createShownView(
  view: Document,
  article: Article | null,
  jump: (target: HTMLElement) => void,
): ShownView {
  return {
    article,
    view,
    addStyles: (css) => adoptStyleSheet(view, css),
    goToHeading(index) {
      const headings = view.querySelectorAll<HTMLElement>(
        '[data-part="content"] :is(h1, h2, h3, h4, h5, h6)',
      );
      const heading = headings[index];
      if (heading) jump(heading);
    },
  };
}
