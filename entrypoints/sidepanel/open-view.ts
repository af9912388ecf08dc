import { browser } from 'wxt/browser';
import type { OutlineItem } from '../../components/library/ThisPage';
import type { SavingWorld } from '../../reader/over-page/content-world';

/** What the panel shows of a view that is open in a tab. */
export interface OpenView {
  title: string;
  outline: OutlineItem[];
}

/** Reads what the view in a tab shows; null if none is open with an article. Throws if the browser refuses the injection. */
export async function readOpenView(tabId: number): Promise<OpenView | null> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => {
      const world = Reflect.get(globalThis, Symbol.for('lectern')) as SavingWorld | undefined;
      const shown = world?.reader?.shown();
      if (!shown?.article) return null;
      const headings = shown.view.querySelectorAll<HTMLElement>(
        '[data-part="content"] :is(h1, h2, h3, h4, h5, h6)',
      );
      return {
        title: shown.article.title,
        outline: [...headings].map(({ textContent, localName }) => ({
          text: (textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 300),
          rank: Number(localName.slice(1)),
        })),
      };
    },
  });
  return (answer?.result as OpenView | null | undefined) ?? null;
}

/** Goes to a heading in the view of a tab, by its index in the outline. */
export async function goToHeading(tabId: number, index: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    func: (at: number) =>
      (Reflect.get(globalThis, Symbol.for('lectern')) as SavingWorld | undefined)?.reader
        ?.shown()
        ?.goToHeading(at),
    args: [index],
  });
}
