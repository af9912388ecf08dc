import { browser } from 'wxt/browser';
import { injectFeature, injectReader, injectScript } from '../../platform/inject-reader';
import type { MessageSender } from '../../platform/message-sender';
import type { ReplyTo } from '../../platform/messages';
import { assignedShortcut, chooseShortcut } from '../../platform/shortcuts';
import { hasSitesAccess } from '../../platform/site-permissions';
import { addAutomaticRule, setAutomaticRule } from './automatic-rules';
import { readFontFiles } from './font-files';
import { guardView, unguardView } from './guard-view';
import { forgetPlace, leavePlace, leftPlace } from './left-places';
import { answerLibrary, emitLibraryEvent, ensureLibrary } from './library';
import type { Message } from './message-rules';
import { openPanel } from './open-panel';
import { openHere, openLink } from './open-reader';
import { deleteHighlightFrom, highlightsFrom, putHighlightFrom } from './page-highlights';
import {
  exportFrom,
  keepPictureFrom,
  saveArticleFrom,
  saveLinkFrom,
  suggestTags,
  tagFrom,
  toggleFlagFrom,
  undoFrom,
} from './page-saves';
import { checkSaved, saveView } from './save';
import { setReadable, setReaderOpen, showCovered, showUnreadable } from './toolbar-button';

type Handlers = {
  readonly [Type in Message['type']]: (
    message: Extract<Message, { type: Type }>,
    sender: MessageSender,
  ) => ReplyTo<Type> | Promise<ReplyTo<Type>>;
};

/** The tab that sent a message. Throws if it wasn't sent from a tab. */
function getSenderTab({ tab, url }: MessageSender) {
  if (tab?.id === undefined) throw new Error('this message has no tab');
  return { id: tab.id, url: tab.url ?? url, index: tab.index, windowId: tab.windowId, title: tab.title };
}

/** A handler for each message that `message-rules.ts` allows; its result is the reply. */
export const HANDLERS: Handlers = {
  async 'reader-state'({ open }, sender) {
    const { id, url } = getSenderTab(sender);
    await setReaderOpen(id, open);
    if (!open) await forgetPlace(id);
    return checkSaved(id, url);
  },
  'leave-place'({ place, byUser }, sender) {
    const { id, url } = getSenderTab(sender);
    return leavePlace(id, url ?? '', place, byUser);
  },
  'left-place'(_, sender) {
    const { id, url } = getSenderTab(sender);
    return leftPlace(id, url ?? '');
  },
  'page-state': ({ readable }, sender) => setReadable(getSenderTab(sender).id, readable),
  shortcut: assignedShortcut,
  'choose-shortcut': chooseShortcut,
  languages: (_, sender) => injectScript(getSenderTab(sender).id, '/languages.js'),
  feature: ({ id }, sender) => injectFeature(getSenderTab(sender).id, id),
  'page-tools': (_, sender) => injectScript(getSenderTab(sender).id, '/page-tools.js'),
  pick: (_, sender) => injectScript(getSenderTab(sender).id, '/pick.js'),
  open({ address, where }, sender) {
    const { id, ...tab } = getSenderTab(sender);
    return openLink(address, where, { tabId: id, ...tab });
  },
  automatic: ({ rule }, sender) => setAutomaticRule(rule, getSenderTab(sender).url ?? ''),
  'open-automatically'(_, sender) {
    const { id, url } = getSenderTab(sender);
    return injectReader(id, url);
  },
  allowed: ({ asked }) =>
    'rule' in asked ? addAutomaticRule(asked.rule) : openHere(asked.tabId, asked.address),
  settings: () => browser.runtime.openOptionsPage(),
  help: () => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
  'open-library': (_, sender) => openPanel(sender.tab?.windowId, false),
  font: ({ family, letters, had }) => readFontFiles(family, letters, had),
  guard({ mark }, sender) {
    const { id } = getSenderTab(sender);
    return mark === null ? unguardView(id) : guardView(id, mark);
  },
  lost(_, sender) {
    const { id, url } = getSenderTab(sender);
    return showUnreadable(id, url);
  },
  covered: (_, sender) => showCovered(getSenderTab(sender).id),
  'check-saved'(_, sender) {
    const { id, url } = getSenderTab(sender);
    return checkSaved(id, url);
  },
  'save-view'(_, sender) {
    const { id, url } = getSenderTab(sender);
    return saveView(id, url);
  },
  save: ({ article }, sender) => saveArticleFrom(getSenderTab(sender).id, article),
  'save-link': ({ url, title }, sender) => saveLinkFrom(getSenderTab(sender).id, { url, title }),
  undo: ({ token }, sender) => undoFrom(getSenderTab(sender).id, token),
  'toggle-flag'({ kind }, sender) {
    const { id, url } = getSenderTab(sender);
    return toggleFlagFrom(id, url, kind);
  },
  highlights: (_, sender) => highlightsFrom(getSenderTab(sender).url),
  'put-highlight': ({ highlight }, sender) => putHighlightFrom(getSenderTab(sender).url, highlight),
  'delete-highlight': ({ id }, sender) => deleteHighlightFrom(getSenderTab(sender).url, id),
  export: (_, sender) => exportFrom(getSenderTab(sender).url),
  tag: (change, sender) => tagFrom(getSenderTab(sender).id, change),
  'keep-picture': ({ article, picture }, sender) =>
    keepPictureFrom(getSenderTab(sender).id, article, picture),
  'suggest-tags': ({ start }) => suggestTags(start),
  library: answerLibrary,
  'library-wake': () =>
    ensureLibrary().then(
      () => null,
      (error: unknown) => String(error),
    ),
  'library-allowed': ({ url }) => hasSitesAccess([url]),
  'library-event': ({ event }) => emitLibraryEvent(event),
};
