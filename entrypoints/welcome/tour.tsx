import { render } from 'preact';
import { Strings, useStrings } from '../../components/strings';
import { openLibrary } from '../../library/connection/client';
import { translate } from '../../platform/translate';
import type { ShownView } from '../../reader/over-page/page-saving';
import styles from './tour.css?raw';

/** The steps, each done once by the user: reading on, saving, opening the library. */
type Step = 'read' | 'save' | 'library' | 'done';
const STEPS: readonly Step[] = ['read', 'save', 'library'];

/** Where it is remembered that the tour was done or skipped. */
const DONE_KEY = 'tour-done';
/** Distance scrolled that counts as reading on (pixels). */
const READ_ON_PX = 120;

interface TourCardProps {
  step: Step;
  onEnd(): void;
}

/** The card with the current step, over the view's text. */
function TourCard({ step, onEnd }: TourCardProps) {
  const t = useStrings();
  const number = STEPS.indexOf(step) + 1;
  const sentence = {
    read: t('tourRead'),
    save: t('tourSave', 'S'),
    library: t('tourLibrary', 'I'),
    done: t('tourDone'),
  }[step];
  return (
    <section class="tour" aria-label={t('tour')} data-part="tour" data-step={step}>
      {number > 0 && <small>{t('tourStep', String(number), String(STEPS.length))}</small>}
      <p role="status">{sentence}</p>
      <button type="button" class="inline" data-control="tour-end" onClick={onEnd}>
        {t(step === 'done' ? 'dismiss' : 'tourSkip')}
      </button>
    </section>
  );
}

/** Whether the tour was done or skipped before. */
export const isTourDone = (): boolean => localStorage.getItem(DONE_KEY) !== null;

/**
 * Shows the three steps in a view of the sample article, each until the user has done it, and never again after the last or a
 * skip. Returns a function that takes them away, when the view closes.
 */
export function startTour({ view, addStyles }: Pick<ShownView, 'view' | 'addStyles'>): () => void {
  addStyles(styles);
  const controller = new AbortController();
  const { signal } = controller;
  const place = view.body.appendChild(view.createElement('div'));
  const library = openLibrary();
  let step: Step = 'read';
  const draw = () =>
    render(
      <Strings.Provider value={translate}>
        <TourCard step={step} onEnd={finish} />
      </Strings.Provider>,
      place,
    );
  const end = () => {
    controller.abort();
    unsubscribe();
    render(null, place);
    place.remove();
  };
  const finish = () => {
    localStorage.setItem(DONE_KEY, 'true');
    end();
    view.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  };
  const advance = (from: Step) => {
    if (step !== from) return;
    step = STEPS[STEPS.indexOf(from) + 1] ?? 'done';
    if (step === 'done') localStorage.setItem(DONE_KEY, 'true');
    draw();
  };
  const unsubscribe = library.subscribe((event) => {
    if (event.kind !== 'changed') return;
    // Saving early is fine too.
    advance('read');
    advance('save');
  });
  const options = { signal, capture: true };
  view.defaultView?.addEventListener(
    'scroll',
    () => (view.defaultView?.scrollY ?? 0) > READ_ON_PX && advance('read'),
    options,
  );
  view.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === ' ' || key === 'PageDown' || key === 'ArrowDown' || key === 'j') advance('read');
      if (key === 'i') advance('library');
    },
    options,
  );
  view.addEventListener(
    'click',
    ({ target }) => {
      if ((target as Element | null)?.closest('[data-control="open-library"], [data-control="end-library"]'))
        advance('library');
    },
    options,
  );
  draw();
  return end;
}
