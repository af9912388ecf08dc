import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { carriesLink, type DroppedLink, readDroppedLinks } from './dropped-link';

/**
 * Takes links that are dragged into an element. Takes the element and what to do with each link; returns whether one hangs
 * over it now. What the panel's own rows are dragged by is left alone: they are saved already.
 */
export function useDroppedLinks(
  root: RefObject<HTMLElement | null>,
  onLink: (link: DroppedLink) => void,
): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const ending = new AbortController();
    const { signal } = ending;
    let own = false;
    const on = (name: string, listener: (event: DragEvent) => void) =>
      element.addEventListener(name, listener as EventListener, { signal });
    on('dragstart', () => {
      own = true;
    });
    on('dragend', () => {
      own = false;
    });
    on('dragover', (event) => {
      if (own || !carriesLink(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    });
    on('dragleave', (event) => {
      if (!element.contains(event.relatedTarget as Node | null)) setOver(false);
    });
    on('drop', (event) => {
      setOver(false);
      if (own || !event.dataTransfer) return;
      event.preventDefault();
      for (const link of readDroppedLinks(event.dataTransfer)) onLink(link);
    });
    return () => ending.abort();
  });
  return over;
}
