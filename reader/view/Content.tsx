import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import { createElements } from '../../markup/fill';
import type { SafeHtml } from '../../markup/safe-html';
import { deferImages, loadImagesNear } from '../content/deferred-images';
import { enhanceContent } from '../content/enhance-content';

interface ContentProps {
  html: SafeHtml;
  /** URLs of images that are loaded already; others wait until they come near the viewport. */
  loadedImages: ReadonlySet<string>;
}

/** The article's content. It is inserted only once, so that changing a preference reloads no image. */
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
