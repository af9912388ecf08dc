import { adoptStyleSheet } from '../../components/adopt-style-sheet';
import { ignoreForgedEvents } from '../../components/ignore-forged-events';
import { attachViewEvents, type ViewEventHandlers } from '../commands/view-events';
import { readerStyles } from '../view/styles';

/** Sets up an empty view document: styles, keys, clicks and a focus trap. Its events never reach the page. */
export function setUpViewDocument(view: Document, handlers: ViewEventHandlers): void {
  ignoreForgedEvents(view);
  adoptStyleSheet(view, readerStyles);
  view.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') wrapFocus(view, event);
  });
  attachViewEvents(view, handlers);
}

const FOCUSABLE =
  'a[href], button, summary, audio[controls], video[controls], [tabindex="0"], input:not([type="radio"]), input[type="radio"]:checked, select, textarea';

/** Keeps Tab within the view, as in any modal dialog, because the page is covered. */
function wrapFocus(view: Document, event: KeyboardEvent): void {
  const scope = view.querySelector('dialog:modal') ?? view;
  const all = [...scope.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
  const at = all.findIndex((element) => element.matches(':focus'));
  const isLeaving = event.shiftKey ? at === 0 : at === all.length - 1;
  if (!isLeaving || at < 0) return;
  event.preventDefault();
  all.at(event.shiftKey ? -1 : 0)?.focus();
}
