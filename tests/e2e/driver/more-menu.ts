import { expect } from 'vitest';
import type { Tab } from './driver';

/** Opens the toolbar's menu and chooses a command, by keyboard. */
export async function chooseInMore(tab: Tab, command: string): Promise<void> {
  await tab.press('period');
  const reach = (name: string) => {
    const item = document.querySelector<HTMLElement>(`[data-part="more"] [data-control="${name}"]`);
    item?.focus();
    return item !== null && document.activeElement === item;
  };
  await expect.poll(() => tab.inView(reach, command)).toBe(true);
  await tab.press('Return');
}
