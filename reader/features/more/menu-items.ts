import type { MessageKey } from '../../../platform/message-key';
import type { FeatureHost } from '../feature';

/** One line of the menu: a command, under the name that its key has too. */
export interface Item {
  command: string;
  label: MessageKey;
  /** Set for what is switched on and off. */
  checked?: boolean;
}

/** What is rarely wanted, in groups: take along, put right, every time. Only what means something here. */
export function itemsOf(host: FeatureHost): Item[][] {
  const { linkAddresses } = host.preferences().print;
  const take: Item[] = [
    { command: 'paper.print', label: 'print' },
    { command: 'more.addresses', label: 'printAddresses', checked: linkAddresses },
    { command: 'paper.markdown', label: 'copyMarkdown' },
    { command: 'paper.quote', label: 'copyQuotation' },
    { command: 'paper.link', label: 'copyPassage' },
  ];
  const { page } = host;
  if (!page) return [take];
  const picked = Object.hasOwn(host.preferences().picks, page.site);
  const right: Item[] = [
    { command: 'corrections.pick', label: 'pickText' },
    ...(picked ? [{ command: 'corrections.forget', label: 'forgetPick' } as const] : []),
    { command: 'corrections.remove', label: 'removeThis' },
    { command: 'corrections.list', label: 'whatWasRemoved' },
    { command: 'corrections.all', label: 'showAllText' },
    { command: 'corrections.report', label: 'report' },
  ];
  return [take, right, [{ command: 'automatic.open', label: 'automaticOpen' }]];
}
