import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import { createElements } from '../../markup/fill';
import type { SafeHtml } from '../../markup/safe-html';
import { deferImages, loadImagesNear } from '../content/deferred-images';
import { enhanceContent } from '../content/enhance-content';

interface ContentProps {
  html: SafeHtml;
  /** Addresses of pictures that are loaded already; the others wait until they come near the window. */
  loadedImages: ReadonlySet<string>;
}

/** The article's body. It is filled once an article, so a changed preference moves no text and loads no picture again. */
export function Content({ html, loadedImages }: ContentProps) {
  const t = useStrings();
  const container = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return;
    const elements = createElements(html, element.ownerDocument);
    deferImages(elements, loadedImages);
    element.replaceChildren(elements);
    const cleanups = [enhanceContent(element, t), loadImagesNear(element)];
    return () => {
      for (const end of cleanups) end();
    };
  }, [html]);
  return <div ref={container} data-part="content" />;
}
