import type { Importer } from '../importer';
import { createItem, createUnreadable, type ImportedRow } from '../item';
import { parseTime } from '../read/dates';
import { jsonValues } from '../read/json';
import { beginsAsListWith } from '../read/json-sample';
import { textChunksOf } from '../read/text';
import { fieldsOf, listOf, splitLabels, textOf, textsOf, titleOf, webAddress } from '../read/values';

type Fields = Readonly<Record<string, unknown>>;

/** Tags that Tab Session Manager gives of itself: the first four to what it saved unasked. */
const AUTOMATIC_TAGS = ['regular', 'winClose', 'browserExit', 'temp', 'auto'];
const OWN_TAGS = new Set([...AUTOMATIC_TAGS, 'user', '_startup', '_tracking']);

/** What Firefox's reader view, and a tab not loaded yet, stand for. (src/background/replace.js.) */
const WRAPPED =
  /^(?:about:reader\?(?:.*&)?url=|(?:moz|chrome)-extension:\/\/[^/]+\/replaced\/[a-z]+\.html\?(?:.*&)?url=)([^&]+)/;

function addressOf(tab: Fields): unknown {
  const wrapped = typeof tab.url === 'string' ? WRAPPED.exec(tab.url)?.[1] : undefined;
  if (wrapped === undefined) return tab.url;
  try {
    return decodeURIComponent(wrapped);
  } catch {
    return wrapped;
  }
}

/** A window's tabs in the order they stood in; the file has them by their numbers. */
const tabsOf = (window: unknown): Fields[] =>
  Object.values(fieldsOf(window))
    .map(fieldsOf)
    .sort((a, b) => Number(a.index ?? 0) - Number(b.index ?? 0));

function* readSession(value: unknown): Generator<ImportedRow> {
  const session = fieldsOf(value);
  if (typeof session.windows !== 'object' || session.windows === null) {
    yield createUnreadable('damaged', { start: textOf(session.name) ?? '' });
    return;
  }
  // Before 1.9.2 the tags were one text.
  const tags = Array.isArray(session.tag) ? textsOf(session.tag) : splitLabels(session.tag, ' ');
  const name = tags.some((tag) => AUTOMATIC_TAGS.includes(tag)) ? null : textOf(session.name);
  const groups = new Map(
    listOf(session.tabGroups)
      .map(fieldsOf)
      .map((group) => [group.id, textOf(group.title)]),
  );
  for (const tab of Object.values(fieldsOf(session.windows)).flatMap(tabsOf)) {
    const address = addressOf(tab);
    const url = webAddress(address, textOf(address) === null ? { start: textOf(tab.title) ?? '' } : {});
    if (typeof url !== 'string') yield url;
    else
      yield createItem({
        url,
        title: titleOf(tab.title, url),
        savedAt: parseTime(session.date),
        tags: tags.filter((tag) => !OWN_TAGS.has(tag)),
        folder: [name, groups.get(tab.groupId) ?? null].filter((part) => part !== null),
      });
  }
}

/** Why nothing is kept of what only the browser needs to open a tab again. */
const WINDOW_STATE = 'left: how the browser showed the tab or the window' as const;
const OWN_RECORD = 'left: the extension’s own record' as const;

/**
 * Tab Session Manager's JSON: every tab of every session, those saved automatically too. Windows and tabs are objects by their
 * numbers. (sienori/Tab-Session-Manager, src/background/save.js, export.js, src/options/components/ImportSessionsComponent.js.)
 */
export const tabSessionManager: Importer = {
  id: 'tab-session-manager',
  name: 'Tab Session Manager',
  fields: {
    windows: 'used',
    name: 'folder',
    date: 'savedAt',
    tag: 'tags',
    tabGroups: 'folder',
    groupId: 'used',
    url: 'url',
    title: 'title',
    index: 'used',
    lastAccessed: 'left: when a tab was last looked at, not when it was saved',
    favIconUrl: 'left: a site’s icon, no picture of the article',
    incognito: WINDOW_STATE,
    pinned: WINDOW_STATE,
    windowId: WINDOW_STATE,
    windowsInfo: WINDOW_STATE,
    active: WINDOW_STATE,
    highlighted: WINDOW_STATE,
    discarded: WINDOW_STATE,
    hidden: WINDOW_STATE,
    status: WINDOW_STATE,
    audible: WINDOW_STATE,
    mutedInfo: WINDOW_STATE,
    muted: WINDOW_STATE,
    width: WINDOW_STATE,
    height: WINDOW_STATE,
    top: WINDOW_STATE,
    left: WINDOW_STATE,
    focused: WINDOW_STATE,
    state: WINDOW_STATE,
    type: WINDOW_STATE,
    color: WINDOW_STATE,
    collapsed: WINDOW_STATE,
    cookieStoreId: WINDOW_STATE,
    isInReaderMode: WINDOW_STATE,
    openerTabId: WINDOW_STATE,
    id: OWN_RECORD,
    windowsNumber: OWN_RECORD,
    tabsNumber: OWN_RECORD,
    lastEditedTime: OWN_RECORD,
    sessionStartTime: OWN_RECORD,
  },
  accepts: (sample) =>
    sample.kind === 'text' &&
    beginsAsListWith(sample.text, 'windows') &&
    // A session's other fields come after all of its tabs, and may be beyond the sample.
    (/"windows"\s*:\s*\{\s*"-?\d+"\s*:\s*\{/.test(sample.text) ||
      beginsAsListWith(sample.text, 'tabsNumber', 'sessionStartTime')),
  async *read(file) {
    for await (const row of jsonValues(textChunksOf(file), '$.*')) {
      if (row.kind === 'value') yield* readSession(row.value);
      else yield row;
    }
  },
};
