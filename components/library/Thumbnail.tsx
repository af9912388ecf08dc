import { useEffect, useState } from 'preact/hooks';

interface ThumbnailProps {
  asset: string;
  load(asset: string): Promise<Blob | null>;
}

/** A kept picture, small. Its room is there from the start; its memory is given back when the row leaves the window. */
export function Thumbnail({ asset, load }: ThumbnailProps) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    let made: string | null = null;
    load(asset).then(
      (blob) => {
        if (gone || !blob) return;
        made = URL.createObjectURL(blob);
        setAddress(made);
      },
      () => {},
    );
    return () => {
      gone = true;
      setAddress(null);
      if (made) URL.revokeObjectURL(made);
    };
  }, [asset]);
  return <span class="thumbnail">{address && <img src={address} alt="" draggable={false} />}</span>;
}
