import { browser } from 'wxt/browser';
import { injectFeature, injectReader, injectScript } from '../../platform/inject-reader';
import type { MessageSender } from '../../platform/message-sender';
import type { ReplyTo } from '../../platform/messages';
import { assignedShortcut, chooseShortcut } from '../../platform/shortcuts';
import { mayFetch } from '../../platform/site-permissions';
import { addRule, setAutomatic } from './automatic';
import { fontFiles } from './fonts';
import { guardView, letViewGo } from './guard-view';
import { answerLibrary, emitLibraryEvent, ensureLibrary } from './library';
import { openHere, openLink } from './open-reader';
import { keepPictureFrom, saveArticleFrom, saveLinkFrom, suggestTags, tagFrom, undoFrom } from './page-saves';
import { openPanel } from './panel';
import type { Message } from './requests';
import { checkSaved, saveView } from './save';
import { sayCovered, sayUnreadable, setReadable, setReaderOpen } from './toolbar-button';

type Answers = {
  readonly [Type in Message['type']]: (
    message: Extract<Message, { type: Type }>,
    sender: MessageSender,
  ) => ReplyTo<Type> | Promise<ReplyTo<Type>>;
};

/** The tab a message comes from. Throws where it comes from none: an offscreen page, a background. */
function tabOf({ tab, url }: MessageSender) {
  if (tab?.id === undefined) throw new Error('this message has no tab');
  return { id: tab.id, url: tab.url ?? url, index: tab.index, windowId: tab.windowId, title: tab.title };
}

/** What is done for each message, once `requests.ts` has let it in; its result is the answer. */
export const ANSWERS: Answers = {
  async 'reader-state'({ open }, sender) {
    const { id, url } = tabOf(sender);
    await setReaderOpen(id, open);
    return checkSaved(id, url);
  },
  'page-state': ({ readable }, sender) => setReadable(tabOf(sender).id, readable),
  shortcut: assignedShortcut,
  'choose-shortcut': chooseShortcut,
  languages: (_, sender) => injectScript(tabOf(sender).id, '/languages.js'),
  feature: ({ id }, sender) => injectFeature(tabOf(sender).id, id),
  'page-tools': (_, sender) => injectScript(tabOf(sender).id, '/page-tools.js'),
  pick: (_, sender) => injectScript(tabOf(sender).id, '/pick.js'),
  open({ address, where }, sender) {
    const { id, ...tab } = tabOf(sender);
    return openLink(address, where, { tabId: id, ...tab });
  },
  automatic: ({ rule }, sender) => setAutomatic(rule, tabOf(sender).url ?? ''),
  'open-automatically'(_, sender) {
    const { id, url } = tabOf(sender);
    return injectReader(id, url);
  },
  allowed: ({ asked }) => ('rule' in asked ? addRule(asked.rule) : openHere(asked.tabId, asked.address)),
  settings: () => browser.runtime.openOptionsPage(),
  'open-library': (_, sender) => openPanel(sender.tab?.windowId, false),
  font: ({ family, letters, had }) => fontFiles(family, letters, had),
  guard({ mark }, sender) {
    const { id } = tabOf(sender);
    return mark === null ? letViewGo(id) : guardView(id, mark);
  },
  lost(_, sender) {
    const { id, url } = tabOf(sender);
    return sayUnreadable(id, url);
  },
  covered: (_, sender) => sayCovered(tabOf(sender).id),
  'check-saved'(_, sender) {
    const { id, url } = tabOf(sender);
    return checkSaved(id, url);
  },
  'save-view'(_, sender) {
    const { id, url } = tabOf(sender);
    return saveView(id, url);
  },
  save: ({ article }, sender) => saveArticleFrom(tabOf(sender).id, article),
  'save-link': ({ url, title }, sender) => saveLinkFrom(tabOf(sender).id, { url, title }),
  undo: ({ token }, sender) => undoFrom(tabOf(sender).id, token),
  tag: (change, sender) => tagFrom(tabOf(sender).id, change),
  'keep-picture': ({ article, picture }, sender) => keepPictureFrom(tabOf(sender).id, article, picture),
  'suggest-tags': ({ start }) => suggestTags(start),
  library: answerLibrary,
  'library-wake': () =>
    ensureLibrary().then(
      () => null,
      (error: unknown) => String(error),
    ),
  'library-allowed': ({ url }) => mayFetch([url]),
  'library-event': ({ event }) => emitLibraryEvent(event),
};
