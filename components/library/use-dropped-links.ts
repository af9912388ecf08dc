import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type DroppedLink, mayContainLink, readDroppedLinks } from './dropped-link';

/**
 * Accepts links dropped on an element. Returns whether one is dragged over it. Drags of the panel's own rows are ignored,
 * because those are saved already.
 */
export function useDroppedLinks(
  root: RefObject<HTMLElement | null>,
  onLink: (link: DroppedLink) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const controller = new AbortController();
    const { signal } = controller;
    let isOwnDrag = false;
    const listen = (name: string, listener: (event: DragEvent) => void) =>
      element.addEventListener(name, listener as EventListener, { signal });
    listen('dragstart', () => {
      isOwnDrag = true;
    });
    listen('dragend', () => {
      isOwnDrag = false;
    });
    listen('dragover', (event) => {
      if (isOwnDrag || !mayContainLink(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    });
    listen('dragleave', (event) => {
      if (!element.contains(event.relatedTarget as Node | null)) setOver(false);
    });
    listen('drop', (event) => {
      setOver(false);
      if (isOwnDrag || !event.dataTransfer) return;
      event.preventDefault();
      for (const link of readDroppedLinks(event.dataTransfer)) onLink(link);
    });
    return () => controller.abort();
  });
  return isOver;
}
