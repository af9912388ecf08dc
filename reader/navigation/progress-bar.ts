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

/** The text of the bar: how much has been read, and the minutes left. */
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
 * Keeps the progress bar up to date: how much has been read, and the minutes left. It updates at most once per frame,
 * because it reads the layout. Returns a function that updates it after a move without a scroll event.
 */
export function attachProgressBar(line: HTMLElement, options: ProgressOptions): () => void {
  const { window, signal } = options;
  const label = line.querySelector('[data-part="left"]');
  let pending = false;
  const update = () => {
    pending = false;
    if (signal.aborted) return;
    // Whole percents only, so that the bar is rendered at most a hundred times per article.
    const progress = Math.round(options.navigator().progress() * 100) / 100;
    const text = progressText(options, progress);
    if (line.getAttribute('aria-valuetext') === text) return;
    line.setAttribute('aria-valuenow', String(Math.round(progress * 100)));
    line.setAttribute('aria-valuetext', text);
    line.style.setProperty('--read', String(progress));
    // Before anything was read there is nothing to say, but which page it is.
    const isSaid = progress > 0 || options.navigator().page !== undefined;
    if (label) label.textContent = isSaid ? text : '';
  };
  const scheduleUpdate = () => {
    if (pending) return;
    pending = true;
    window.requestAnimationFrame(update);
  };
  line.removeAttribute('aria-valuetext');
  // The article is painted first: a percentage takes a new process 20 ms to write.
  window.requestAnimationFrame(() => setTimeout(update));
  // In paged mode an element scrolls instead of the window; its events arrive in the capture phase only.
  window.addEventListener('scroll', scheduleUpdate, { signal, capture: true, passive: true });
  window.addEventListener('resize', scheduleUpdate, { signal, passive: true });
  return scheduleUpdate;
}
