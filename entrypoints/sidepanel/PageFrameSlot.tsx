import { useLayoutEffect, useRef } from 'preact/hooks';

/** Puts a frame that lives longer than any drawing into the page; a frame that is moved loads anew. */
export function PageFrameSlot({ frame }: { frame: HTMLIFrameElement }) {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    holder.current?.append(frame);
    return () => frame.remove();
  }, [frame]);
  return <div ref={holder} class="frame" />;
}
