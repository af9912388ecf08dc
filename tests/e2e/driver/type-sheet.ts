import type { Tab } from './driver';
import { until } from './until';

const isOpen = () => document.querySelector('[data-part="type-sheet"]') !== null;

/** Opens the "Aa" sheet by its button or a key, and waits for it, because its script may have to load. */
export async function openTypeSheet(tab: Tab, key?: string): Promise<void> {
  if (key) await tab.press(key);
  else await tab.clickInView('[data-control="type"]');
  await until(
    () => tab.inView(isOpen),
    () => 'no sheet under Aa',
  );
}

/** Closes it by Esc; the view stays open. */
export async function closeTypeSheet(tab: Tab): Promise<void> {
  await tab.inView(() => document.querySelector<HTMLElement>('[data-part="type-sheet"]')?.focus());
  await tab.press('Escape');
  await until(
    async () => !(await tab.inView(isOpen)),
    () => 'the sheet under Aa is still there',
  );
}

/** Opens the `<details>` in the sheet. */
export async function unfoldTypeSheet(tab: Tab): Promise<void> {
  await tab.clickInView('[data-part="type-sheet"] summary');
}

/** Focuses a control of the view and presses a key several times. */
export async function pressOn(tab: Tab, control: string, key: string, times = 1): Promise<void> {
  await tab.inView((name) => {
    const element = document.querySelector<HTMLElement>(`[data-control="${name}"]`);
    if (!element) throw new Error(`no ${name}`);
    element.focus();
  }, control);
  for (let time = 0; time < times; time++) await tab.press(key);
}
