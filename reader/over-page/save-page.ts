import type { Mode } from '../../article/extract';
import type { Article, Outcome } from '../../article/types';
import { collectImages } from '../../library/assets/collect-images';
import { toBase64 } from '../../library/connection/encode';
import type { SaveAnswer } from '../../platform/messages';
import { sendMessage } from '../../platform/send-message';
import { wait } from '../../platform/yield-to-main';
import { extractionOf, type SavingWorld } from './content-world';
import { whenLoaded } from './page-readiness';
import type { PageScript, SaveReport, SaveWhat } from './page-saving';

/** A save that has not been answered after this time, in ms, says that it takes longer; and after this, that it failed. */
const SLOW_MS = 2500;
const TIMEOUT_MS = 60_000;

const NO_ANSWER: SaveAnswer = { ok: false, reason: 'unknown' };

/** Makes what the background calls in a page. Takes the live page and the world our scripts share. */
export function createPageScript(page: Document, world: SavingWorld): PageScript {
  /** Reads the page without showing anything: the same snapshot and the same extraction as the reader view's. */
  const readNow = async (mode: Mode, selectionOnly = false): Promise<Outcome> => {
    await whenLoaded(page);
    const reading = extractionOf(world).readPage(page, mode, { anySelection: selectionOnly });
    return (await reading).outcome;
  };

  /** What is to be saved: what the view shows, the selection, or what the page holds. */
  const articleToSave = async (what: SaveWhat): Promise<Article | null> => {
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

  const saveNow = async (what: SaveWhat): Promise<SaveReport> => {
    const article = await articleToSave(what);
    const answer = await send(article);
    const { toasts } = world;
    if (!answer.ok) return { failure: answer.reason, said: (await toasts?.failed(answer.reason)) ?? false };
    const { saved } = answer;
    const said = toasts?.saved(saved, article?.title || titleOf(page), article ? what : 'link');
    world.reader?.setSaved(true);
    sendMessage({ type: 'check-saved' });
    // Pictures come after: the article is safe already, and they may take their time.
    if (article && saved.outcome !== 'kept-older')
      sendImages(saved.article, article).catch((error) => console.warn('pictures', error));
    return { failure: null, said: (await said) ?? false };
  };

  const save = async (what: SaveWhat): Promise<SaveReport> => {
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

/** What a page without an article is called. */
const titleOf = (page: Document): string => (page.title.trim() || page.URL).slice(0, 1000);
