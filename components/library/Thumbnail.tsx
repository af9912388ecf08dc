import { useEffect, useState } from 'preact/hooks';

interface ThumbnailProps {
  asset: string;
  load(asset: string): Promise<Blob | null>;
}

/** A kept picture, small. Its room is there from the start; its memory is given back when the row leaves the window. */
export function Thumbnail({ asset, load }: ThumbnailProps) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    let objectUrl: string | null = null;
    load(asset).then(
      (blob) => {
        if (gone || !blob) return;
        objectUrl = URL.createObjectURL(blob);
        setUrl(objectUrl);
      },
      () => {},
    );
    return () => {
      gone = true;
      setUrl(null);
      if (objectUrl) URL.revokeObjectURL(objectUrl);
    };
  }, [asset]);
  return <span class="thumbnail">{url && <img src={url} alt="" draggable={false} />}</span>;
}
