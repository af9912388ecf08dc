import { useEffect, useState } from 'preact/hooks';

interface ThumbnailProps {
  asset: string;
  load(asset: string): Promise<Blob | null>;
}

/** The thumbnail of an article. Its space is reserved, and its memory is freed when the row scrolls out of view. */
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
