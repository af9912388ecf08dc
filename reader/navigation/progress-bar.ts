import { formatCount } from '../../components/plural';
import type { ReaderHost } from '../features/reader-host';
import type { ViewNavigator } from './view-navigator';

interface ProgressOptions {
  window: Window;
  minutes: number;
  navigator(): ViewNavigator;
  host: ReaderHost;
  signal: AbortSignal;
}

/** The line's words: how much is read, and the minutes that are left of it. */
function progressText({ minutes, navigator, host }: ProgressOptions, progress: number): string {
  const locale = host.locale();
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const page = navigator().page?.();
  const readSoFar = page
    ? host.translate('pageOf', number(page.number), number(page.of))
    : new Intl.NumberFormat(locale, { style: 'percent' }).format(progress);
  const minutesLeft = Math.ceil(minutes * (1 - progress));
  if (minutesLeft === 0) return readSoFar;
  return formatCount(host.translate, 'minutesLeft', minutesLeft, locale, readSoFar, number(minutesLeft));
}

/**
 * Keeps the quiet line at the window's end true: how far one has read, and the minutes left. Takes the line's element and
 * what it tells of; once a frame at most, for it reads the layout.
 * Returns what says that the reader is elsewhere, where nothing scrolled.
 */
export function showProgress(line: HTMLElement, options: ProgressOptions): () => void {
  const { window, signal } = options;
  const label = line.querySelector('[data-part="left"]');
  let pending = false;
  const update = () => {
    pending = false;
    if (signal.aborted) return;
    // To whole percents: the line is drawn a hundred times an article at most, not a hundred times a screen.
    const progress = Math.round(options.navigator().progress() * 100) / 100;
    const text = progressText(options, progress);
    if (line.getAttribute('aria-valuetext') === text) return;
    line.setAttribute('aria-valuenow', String(Math.round(progress * 100)));
    line.setAttribute('aria-valuetext', text);
    line.style.setProperty('--read', String(progress));
    if (label) label.textContent = text;
  };
  const scheduleUpdate = () => {
    if (pending) return;
    pending = true;
    window.requestAnimationFrame(update);
  };
  line.removeAttribute('aria-valuetext');
  // In paged mode it is not the window that scrolls: heard on the way down, a scroll is heard wherever it is.
  window.addEventListener('scroll', scheduleUpdate, { signal, capture: true, passive: true });
  window.addEventListener('resize', scheduleUpdate, { signal, passive: true });
  scheduleUpdate();
  return scheduleUpdate;
}
