import { ChevronLeft, ChevronRight, X, ZoomIn, ZoomOut } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '../../../components/controls/Dialog';
import { IconButton } from '../../../components/controls/IconButton';
import { useStrings } from '../../../components/strings';
import { attachStage } from './stage';

/** A picture to show. */
export interface Picture {
  source: string;
  alt: string;
  caption: string;
  language: string;
  direction: 'ltr' | 'rtl' | 'auto';
}

interface ViewerProps {
  pictures: readonly Picture[];
  at: number;
  locale: string;
  rtl: boolean;
  onGo(at: number): void;
  onClose(): void;
}

/** Zoom in steps from the whole picture; the last is eight times it. */
const FACTORS = [1, 1.5, 2, 3, 4, 6, 8];

/** One picture over the view, as large as the window, with its caption; arrows go through all of the article's. */
export function Viewer({ pictures, at, locale, rtl, onGo, onClose }: ViewerProps) {
  const t = useStrings();
  const [step, setStep] = useState(0);
  const stage = useRef<HTMLElement>(null);
  const picture = pictures[at];
  const zoom = (by: number) => setStep(Math.min(FACTORS.length - 1, Math.max(0, step + by)));
  const go = (by: number) => {
    const next = at + by;
    if (!pictures[next]) return;
    setStep(0);
    onGo(next);
  };
  useLayoutEffect(
    () => (stage.current ? attachStage(stage.current, () => setStep((now) => (now ? 0 : 2))) : undefined),
    [],
  );
  // The dialog has opened by now: children's effects run first.
  useLayoutEffect(() => stage.current?.focus(), []);
  // The middle of what is seen stays in the middle.
  useLayoutEffect(() => {
    const box = stage.current;
    if (!box) return;
    box.scrollLeft = (box.scrollWidth - box.clientWidth) / (rtl ? -2 : 2);
    box.scrollTop = (box.scrollHeight - box.clientHeight) / 2;
  }, [step, at]);
  const keys: Record<string, () => void> = {
    ArrowLeft: () => go(rtl ? 1 : -1),
    ArrowRight: () => go(rtl ? -1 : 1),
    Home: () => go(-at),
    End: () => go(pictures.length - 1 - at),
    '+': () => zoom(1),
    '=': () => zoom(1),
    '-': () => zoom(-1),
    '0': () => setStep(0),
  };
  const onKey = (event: KeyboardEvent) => {
    const moves = step > 0 && event.key.startsWith('Arrow');
    const key = keys[event.key];
    if (!key || moves || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    key();
  };
  if (!picture) return null;
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const place = t('pictureOf', number(at + 1), number(pictures.length));
  const factor = FACTORS[step] ?? 1;
  return (
    <Dialog class="viewer" part="viewer" label={t('pictures')} onKey={onKey} onClose={onClose}>
      <p class="viewer-bar">
        <IconButton control="picture-close" label={t('closePicture')} icon={X} onClick={onClose} />
        <span role="status">{place}</span>
        <span class="space" />
        <IconButton
          control="picture-smaller"
          label={t('zoomOut')}
          icon={ZoomOut}
          disabled={step === 0}
          onClick={() => zoom(-1)}
        />
        <IconButton
          control="picture-larger"
          label={t('zoomIn')}
          icon={ZoomIn}
          disabled={step === FACTORS.length - 1}
          onClick={() => zoom(1)}
        />
      </p>
      <section ref={stage} class="stage" aria-label={t('picture')} data-zoomed={step > 0}>
        <img
          key={picture.source}
          src={picture.source}
          alt={picture.alt}
          draggable={false}
          style={{ '--zoom': String(factor) }}
        />
      </section>
      {pictures.length > 1 && (
        <>
          <span class="go previous">
            <IconButton
              control="picture-previous"
              label={t('previousPicture')}
              icon={rtl ? ChevronRight : ChevronLeft}
              disabled={at === 0}
              onClick={() => go(-1)}
            />
          </span>
          <span class="go next">
            <IconButton
              control="picture-next"
              label={t('nextPicture')}
              icon={rtl ? ChevronLeft : ChevronRight}
              disabled={at === pictures.length - 1}
              onClick={() => go(1)}
            />
          </span>
        </>
      )}
      {picture.caption && (
        <p class="viewer-caption" lang={picture.language} dir={picture.direction}>
          {picture.caption}
        </p>
      )}
    </Dialog>
  );
}
