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

/** What is being said. */
interface Words {
  text: string;
  /** Takes it back, and resolves to whether it could; null where there is nothing to take back. */
  undo: (() => Promise<boolean>) | null;
  /** The article whose tags can be set. */
  saved: PageSaved | null;
}

const takeBackAll = async (tokens: readonly string[]): Promise<boolean> => {
  let done = true;
  for (const token of tokens) done = (await sendMessage({ type: 'undo', token })) === true && done;
  return done;
};

/**
 * Says in a page, or in the view that covers it, what was saved. Takes the live page and our scripts' world. What it draws
 * stands in a document of the page's origin: of the library there is nothing in it but the article at hand, and a few tags
 * that begin with what the reader types (docs/decisions/035).
 */
export function createToasts(page: Document, world: SavingWorld): Toasts {
  let place: ToastPlace | null = null;
  let placing: Promise<ToastPlace> | null = null;
  let words: Words | null = null;
  let tags: readonly string[] = [];
  let suggested: readonly string[] = [];
  let focus = 0;
  const remove = () => {
    if (place) render(null, place.root);
    place?.remove();
    place = null;
    words = null;
  };

  const draw = () => {
    if (!place || !words) return;
    const { text, undo, saved } = words;
    render(
      <Strings.Provider value={t}>
        <Toast
          text={text}
          focus={focus}
          onUndo={undo && (() => takeBack(undo))}
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

  const makePlace = async (): Promise<ToastPlace> => {
    const shown = world.reader?.shown();
    if (shown) return placeInView(shown);
    const { preferences } = await loadPreferences();
    return placeInPage(page, preferences, t('notification'));
  };

  /** Puts words where the reader looks: a view that is open covers the page. Resolves to whether they stand there. */
  const say = async (text: string, undo: Words['undo'] = null, saved: PageSaved | null = null) => {
    const mine = { text, undo, saved };
    // The page may have taken it out, or the view it stood in may be closed.
    if (place && !place.isConnected()) remove();
    words = mine;
    try {
      placing ??= place ? null : makePlace();
      if (placing) place = await placing;
    } catch {
      return false;
    } finally {
      placing = null;
    }
    draw();
    return place?.isConnected() ?? false;
  };

  const takeBack = async (undo: () => Promise<boolean>) => {
    const done = await undo();
    const still = await sendMessage({ type: 'check-saved' });
    world.reader?.setSaved(still ?? false);
    await say(t(done ? 'undone' : 'notUndone'));
  };

  const setTag = async (tag: string, on: boolean) => {
    const article = words?.saved?.article;
    if (!article) return;
    tags = on ? [...tags, tag] : tags.filter((other) => other !== tag);
    draw();
    if (!(await sendMessage({ type: 'tag', article, tag, on }))) await say(t('notTagged'));
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
      if (place?.isConnected() && words?.saved) {
        focus++;
        place.focus();
        draw();
        return false;
      }
      say(t('saving'));
      return true;
    },
    slow: () => (words?.saved || words?.undo ? Promise.resolve(true) : say(t('savingSlow'))),
    saved(saved, title, as) {
      tags = saved.tags;
      suggested = [];
      return say(t(savedMessage(saved, as), title), () => takeBackAll([saved.undo]), saved);
    },
    savedMany(count, tokens) {
      const locale = interfaceLocale();
      const number = new Intl.NumberFormat(locale).format(count);
      const text = formatCount(t, 'savedTabs', count, locale, number);
      return say(text, tokens.length ? () => takeBackAll(tokens) : null);
    },
    failed: (failure) => say(t(failureMessage(failure))),
  };
}
