import { browser } from 'wxt/browser';

/** An entry of Chrome's reading list (chrome.readingList, Chrome 120 and later). */
interface ReadingListEntry {
  url: string;
  title: string;
  hasBeenRead: boolean;
  /** Unix times in ms. */
  creationTime: number;
  lastUpdateTime: number;
}

interface ReadingListApi {
  query(about: object): Promise<ReadingListEntry[]>;
}

const apiOf = (): ReadingListApi | undefined =>
  (browser as unknown as { readingList?: ReadingListApi }).readingList;

/** Whether the browser has a reading list that extensions may read. */
export const canReadReadingList: boolean = import.meta.env.CHROME;

/**
 * The browser's reading list as a file of ours, so that importing it can be interrupted and continued as any other; null if the
 * user refuses the permission. Must be called in a press.
 */
export async function readReadingList(): Promise<File | null> {
  // The types of permissions know only what Firefox has too.
  const wanted = { permissions: ['readingList'] } as unknown as Parameters<
    typeof browser.permissions.request
  >[0];
  if (!(await browser.permissions.request(wanted).catch(() => false))) return null;
  const entries = (await apiOf()?.query({})) ?? [];
  const readingList = entries.map(({ url, title, hasBeenRead, creationTime, lastUpdateTime }) => ({
    url,
    title,
    hasBeenRead,
    creationTime,
    lastUpdateTime,
  }));
  return new File([JSON.stringify({ chromeReadingList: readingList })], 'Chrome');
}
