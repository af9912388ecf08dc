import { render } from 'preact';
import { Toast } from '../../components/controls/Toast';
import { counted } from '../../components/reader/plural';
import { Strings } from '../../components/strings';
import type { Library } from '../../library/library';
import type { Saved } from '../../library/types';
import { failedMessage, failureOf, savedMessage } from '../background/said';
import { ask, interfaceLocale, loadPreferences, translate as t } from '../reader/environment';
import type { SaveWorld, Toasts } from '../save/world';
import { placeInPage, placeInView, type ToastPlace } from './place';

/** What is being said. */
interface Words {
  text: string;
  /** Takes it back; null where there is nothing to take back. */
  undo: (() => Promise<unknown>) | null;
  /** The article whose tags can be set. */
  saved: Saved | null;
}

/** Says in a page, or in the view that covers it, what was saved. Takes the live page, our scripts' world, the library. */
export function createToasts(page: Document, world: SaveWorld, library: Library): Toasts {
  let place: ToastPlace | null = null;
  let placing: Promise<ToastPlace> | null = null;
  let words: Words | null = null;
  let tags: readonly string[] = [];
  let known: readonly string[] = [];
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
          onOpenLibrary={saved || undo ? () => ask({ type: 'open-library' }) : undefined}
          tags={saved ? { now: tags, known, onAdd: addTag, onRemove: removeTag } : undefined}
          onDismiss={remove}
        />
      </Strings.Provider>,
      place.root,
    );
  };

  const makePlace = async (): Promise<ToastPlace> => {
    const shown = world.lecternReader?.shown();
    if (shown) return placeInView(shown);
    const { preferences } = await loadPreferences();
    return placeInPage(page, preferences, t('notification'));
  };

  /** Puts words where the reader looks: a view that is open covers the page. */
  const say = async (said: Words) => {
    words = said;
    // The page may have taken it out, or the view it stood in may be closed.
    if (place && !place.isThere()) remove();
    words = said;
    placing ??= place ? null : makePlace();
    if (placing) place = await placing;
    placing = null;
    draw();
  };

  const takeBack = async (undo: () => Promise<unknown>) => {
    try {
      await undo();
      const still = await ask<boolean>({ type: 'check-saved' });
      world.lecternReader?.setSaved(still ?? false);
      await say({ text: t('undone'), undo: null, saved: null });
    } catch (error) {
      await say({ text: t(failedMessage(failureOf(error))), undo: null, saved: null });
    }
  };

  const changeTags = async (kind: 'add-tag' | 'remove-tag', tag: string) => {
    const id = words?.saved?.row.id;
    if (!id) return;
    tags = kind === 'add-tag' ? [...tags, tag] : tags.filter((other) => other !== tag);
    draw();
    await library.change({ ids: [id] }, { kind, tag }).catch((error: unknown) => {
      say({ text: t(failedMessage(failureOf(error))), undo: null, saved: null });
    });
  };
  const addTag = (tag: string) => changeTags('add-tag', tag);
  const removeTag = (tag: string) => changeTags('remove-tag', tag);

  return {
    begin() {
      if (place?.isThere() && words?.saved) {
        focus++;
        place.focus();
        draw();
        return false;
      }
      say({ text: t('saving'), undo: null, saved: null });
      return true;
    },
    saved(saved, as) {
      tags = saved.row.tags;
      say({ text: t(savedMessage(saved, as), saved.row.title), undo: () => library.undo(saved.undo), saved });
      library.tags().then(
        (counts) => {
          known = counts.map(({ tag }) => tag);
          draw();
        },
        () => {},
      );
    },
    savedMany(count, tokens) {
      const locale = interfaceLocale();
      const number = new Intl.NumberFormat(locale).format(count);
      const undo = async () => {
        for (const token of tokens) await library.undo(token);
      };
      say({
        text: counted(t, 'savedTabs', count, locale, number),
        undo: tokens.length ? undo : null,
        saved: null,
      });
    },
    failed(failure) {
      say({ text: t(failedMessage(failure)), undo: null, saved: null });
    },
  };
}
