import type { Tab } from './driver';
import { until } from './until';

const isOpen = () => document.querySelector('[data-part="type-sheet"]') !== null;

/** Opens the sheet under Aa by its button or a key, and waits for it: its script is loaded the first time. */
export async function openTypeSheet(tab: Tab, key?: string): Promise<void> {
  if (key) await tab.press(key);
  else await tab.clickInView('[data-control="type"]');
  await until(
    () => tab.inView(isOpen),
    () => 'no sheet under Aa',
  );
}

/** Closes it by Esc, which leaves the view open. */
export async function closeTypeSheet(tab: Tab): Promise<void> {
  await tab.inView(() => document.querySelector<HTMLElement>('[data-part="type-sheet"]')?.focus());
  await tab.press('Escape');
  await until(
    async () => !(await tab.inView(isOpen)),
    () => 'the sheet under Aa is still there',
  );
}

/** Opens what is folded in the sheet. */
export async function unfoldTypeSheet(tab: Tab): Promise<void> {
  await tab.clickInView('[data-part="type-sheet"] summary');
}

/** Gives a control of the view the focus, as Tab would, and presses a key on it so many times. */
export async function pressOn(tab: Tab, control: string, key: string, times = 1): Promise<void> {
  await tab.inView((name) => {
    const element = document.querySelector<HTMLElement>(`[data-control="${name}"]`);
    if (!element) throw new Error(`no ${name}`);
    element.focus();
  }, control);
  for (let time = 0; time < times; time++) await tab.press(key);
}
