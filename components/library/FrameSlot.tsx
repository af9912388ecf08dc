import { useLayoutEffect, useRef } from 'preact/hooks';

/** Shows a frame that outlives this component. It is only moved when mounted, because moving reloads a frame. */
export function FrameSlot({ frame }: { frame: HTMLIFrameElement }) {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    holder.current?.append(frame);
    return () => frame.remove();
  }, [frame]);
  return <div ref={holder} class="frame" />;
}
