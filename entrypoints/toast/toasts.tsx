import { render } from 'preact';
import { Toast } from '../../components/controls/Toast';
import { formatCount } from '../../components/plural';
import { Strings } from '../../components/strings';
import type { PageSaved } from '../../platform/messages';
import { loadPreferences } from '../../platform/preferences-store';
import { failureMessage, savedMessage } from '../../platform/save-messages';
import { sendMessage } from '../../platform/send-message';
import { interfaceLocale, translate as t } from '../../platform/translate';
import type { SavingWorld } from '../../reader/over-page/content-world';
import type { Toasts } from '../../reader/over-page/page-saving';
import { placeInPage, placeInView, type ToastPlace } from './toast-frame';

/** Time after which a save says that it has begun (ms); most are done sooner. */
const SHOW_SAVING_AFTER_MS = 400;

/** The message shown. */
interface Message {
  text: string;
  /** Undoes it, and resolves to whether that worked; null if there is nothing to undo. */
  undo: (() => Promise<boolean>) | null;
  /** The article whose tags can be changed, or null. */
  saved: PageSaved | null;
}

const undoAll = async (tokens: readonly string[]): Promise<boolean> => {
  let done = true;
  for (const token of tokens) done = (await sendMessage({ type: 'undo', token })) === true && done;
  return done;
};

/**
 * Creates the toasts that report saves in a page, or in the view if that is open. They are rendered in a document of the page's
 * origin, so they show nothing of the library but this article, and a few tags that start with what the user types
 * (docs/decisions/035).
 */
export function createToasts(page: Document, world: SavingWorld): Toasts {
  let place: ToastPlace | null = null;
  let placing: Promise<ToastPlace> | null = null;
  let message: Message | null = null;
  let tags: readonly string[] = [];
  let suggested: readonly string[] = [];
  let focus = 0;
  let savingTimer: ReturnType<typeof setTimeout> | undefined;
  const remove = () => {
    if (place) render(null, place.root);
    place?.remove();
    place = null;
    message = null;
  };

  const draw = () => {
    if (!place || !message) return;
    const { text, undo, saved } = message;
    render(
      <Strings.Provider value={t}>
        <Toast
          text={text}
          focus={focus}
          onUndo={undo && (() => undoMessage(undo))}
          onOpenLibrary={saved || undo ? () => sendMessage({ type: 'open-library' }) : undefined}
          tags={
            saved
              ? { now: tags, known: suggested, onType: suggest, onAdd: addTag, onRemove: removeTag }
              : undefined
          }
          onDismiss={remove}
        />
      </Strings.Provider>,
      place.root,
    );
  };

  const createPlace = async (): Promise<ToastPlace> => {
    const shown = world.reader?.shown();
    if (shown) return placeInView(shown);
    const { preferences } = await loadPreferences();
    return placeInPage(page, preferences, t('notification'));
  };

  /** Shows a message in the view if it is open, else over the page. Resolves to whether it is visible. */
  const show = async (text: string, undo: Message['undo'] = null, saved: PageSaved | null = null) => {
    clearTimeout(savingTimer);
    const newMessage = { text, undo, saved };
    // The page may have removed it, or the view may have been closed.
    if (place && !place.isConnected()) remove();
    message = newMessage;
    try {
      placing ??= place ? null : createPlace();
      if (placing) place = await placing;
    } catch {
      return false;
    } finally {
      placing = null;
    }
    draw();
    return place?.isConnected() ?? false;
  };

  const undoMessage = async (undo: () => Promise<boolean>) => {
    const done = await undo();
    const isSaved = await sendMessage({ type: 'check-saved' });
    world.reader?.setSaved(isSaved ?? false);
    await show(t(done ? 'undone' : 'notUndone'));
  };

  const setTag = async (tag: string, on: boolean) => {
    const article = message?.saved?.article;
    if (!article) return;
    tags = on ? [...tags, tag] : tags.filter((other) => other !== tag);
    draw();
    if (!(await sendMessage({ type: 'tag', article, tag, on }))) await show(t('notTagged'));
  };
  const addTag = (tag: string) => setTag(tag, true);
  const removeTag = (tag: string) => setTag(tag, false);

  const suggest = async (start: string) => {
    const found = start.trim() ? await sendMessage({ type: 'suggest-tags', start }) : [];
    suggested = found ?? [];
    draw();
  };

  return {
    begin() {
      if (place?.isConnected() && message?.saved) {
        // In the view the focus stays with the text, where T edits the tags; over a page only this key can.
        if (!world.reader?.shown()) this.editTags();
        return false;
      }
      savingTimer = setTimeout(() => show(t('saving')), SHOW_SAVING_AFTER_MS);
      return true;
    },
    editTags() {
      if (!place?.isConnected() || !message?.saved) return false;
      focus++;
      place.focus();
      draw();
      return true;
    },
    dismiss: remove,
    slow: () => (message?.saved || message?.undo ? Promise.resolve(true) : show(t('savingSlow'))),
    saved(saved, title, as) {
      tags = saved.tags;
      suggested = [];
      return show(t(savedMessage(saved, as), title), () => undoAll([saved.undo]), saved);
    },
    savedMany(count, tokens) {
      const locale = interfaceLocale();
      const number = new Intl.NumberFormat(locale).format(count);
      const text = formatCount(t, 'savedTabs', count, locale, number);
      return show(text, tokens.length ? () => undoAll(tokens) : null);
    },
    failed: (failure) => show(t(failureMessage(failure))),
  };
}
