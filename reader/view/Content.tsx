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
    const place = container.current;
    if (!place) return;
    const elements = createElements(html, place.ownerDocument);
    deferImages(elements, loadedImages);
    place.replaceChildren(elements);
    const ends = [enhanceContent(place, t), loadImagesNear(place)];
    return () => {
      for (const end of ends) end();
    };
  }, [html]);
  return <div ref={container} data-part="content" />;
}
