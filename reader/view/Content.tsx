import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import { elementsOf } from '../../markup/fill';
import type { SafeHtml } from '../../markup/safe-html';
import { holdPictures, loadPicturesNear } from '../content/deferred-images';
import { dressContent } from '../content/enhance-content';

interface ContentProps {
  html: SafeHtml;
  /** Addresses of pictures that are loaded already; the others wait until they come near the window. */
  loadedPictures: ReadonlySet<string>;
}

/** The article's body. It is filled once an article, so a changed preference moves no text and loads no picture again. */
export function Content({ html, loadedPictures }: ContentProps) {
  const t = useStrings();
  const container = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = container.current;
    if (!place) return;
    const elements = elementsOf(html, place.ownerDocument);
    holdPictures(elements, loadedPictures);
    place.replaceChildren(elements);
    const ends = [dressContent(place, t), loadPicturesNear(place)];
    return () => {
      for (const end of ends) end();
    };
  }, [html]);
  return <div ref={container} data-part="content" />;
}
