import type { Mode } from '../../article/extract';
import type { Article, Outcome } from '../../article/types';
import { collectImages } from '../../library/assets/collect-images';
import { toBase64 } from '../../library/connection/encode';
import type { SaveAnswer } from '../../platform/messages';
import { sendMessage } from '../../platform/send-message';
import { wait } from '../../platform/yield-to-main';
import { extractionOf, type SavingWorld } from './content-world';
import { whenLoaded } from './page-readiness';
import type { PageScript, SaveReport, SaveTarget } from './page-saving';

/** Time after which a save is reported as slow, and as failed. */
const SLOW_MS = 2500;
const TIMEOUT_MS = 60_000;

const NO_ANSWER: SaveAnswer = { ok: false, reason: 'unknown' };

/** Creates the save script of a live page. */
export function createPageScript(page: Document, world: SavingWorld): PageScript {
  /** Reads the page without showing anything, exactly as the reader view does. */
  const readNow = async (mode: Mode, selectionOnly = false): Promise<Outcome> => {
    await whenLoaded(page);
    const reading = extractionOf(world).readPage(page, mode, { anySelection: selectionOnly });
    return (await reading).outcome;
  };

  /** The article to save: that in the view, the selection, or that of the page. */
  const articleToSave = async (what: SaveTarget): Promise<Article | null> => {
    const shown = what === 'page' ? world.reader?.shown()?.article : null;
    if (shown) return shown;
    const outcome = await readNow(what === 'page' ? 'article' : 'auto', what === 'selection');
    return outcome.kind === 'article' ? outcome.article : null;
  };

  const sendImages = async (article: string, { content }: Article) => {
    const documents = [page, world.reader?.shown()?.view].filter((found) => found !== undefined);
    for await (const { bytes, ...picture } of collectImages(content, documents))
      await sendMessage({ type: 'keep-picture', article, picture: { ...picture, data: toBase64(bytes) } });
  };

  const send = async (article: Article | null): Promise<SaveAnswer> => {
    const answer = article
      ? sendMessage({ type: 'save', article: extractionOf(world).prepareForStorage(article) })
      : sendMessage({ type: 'save-link', url: page.URL, title: titleOf(page) });
    return (await Promise.race([answer, wait(TIMEOUT_MS)])) ?? NO_ANSWER;
  };

  const saveNow = async (what: SaveTarget): Promise<SaveReport> => {
    const article = await articleToSave(what);
    const answer = await send(article);
    const { toasts } = world;
    if (!answer.ok) return { failure: answer.reason, said: (await toasts?.failed(answer.reason)) ?? false };
    const { saved } = answer;
    const said = toasts?.saved(saved, article?.title || titleOf(page), article ? what : 'link');
    world.reader?.setSaved(true);
    sendMessage({ type: 'check-saved' });
    // Images are sent after the article is safely stored, because they may take a while.
    if (article && saved.outcome !== 'kept-older')
      sendImages(saved.article, article).catch((error) => console.warn('pictures', error));
    return { failure: null, said: (await said) ?? false };
  };

  const save = async (what: SaveTarget): Promise<SaveReport> => {
    const { toasts } = world;
    if (toasts && !toasts.begin()) return { failure: null, said: true };
    const slow = setTimeout(() => toasts?.slow(), SLOW_MS);
    try {
      return await saveNow(what);
    } catch (error) {
      console.warn('Lectern could not save this page', error);
      return { failure: 'unknown', said: (await toasts?.failed('unknown')) ?? false };
    } finally {
      clearTimeout(slow);
    }
  };

  const read = async (): Promise<Outcome> => {
    const outcome = await readNow('article');
    return outcome.kind === 'article'
      ? { ...outcome, article: extractionOf(world).prepareForStorage(outcome.article) }
      : outcome;
  };

  return { read, save };
}

/** The title of a page without an article. */
const titleOf = (page: Document): string => (page.title.trim() || page.URL).slice(0, 1000);
