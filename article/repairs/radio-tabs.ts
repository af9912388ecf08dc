import { foldSpaces } from '../dom/fold-spaces';
import { findRadioTabs } from '../dom/radio-tabs';
import type { RepairRule } from './rule';

/** Puts the labels of tabs that are radio buttons into their panels, as headings. Sources: `dom/radio-tabs.ts`. */
export const radioTabs: RepairRule = {
  id: 'radio-tabs',
  apply(copy) {
    for (const { label, panel } of findRadioTabs(copy)) {
      const heading = copy.createElement('h4');
      heading.textContent = foldSpaces(label.textContent);
      panel.prepend(heading);
      label.remove();
    }
  },
};
