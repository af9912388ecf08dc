import { browser } from 'wxt/browser';
import { isOwnPage, type MessageSender } from '../../platform/message-sender';
import type { Refusal } from '../../platform/messages';
import { HANDLERS } from './message-handlers';
import { findMessageRule, type Message, parseMessage } from './message-rules';
import { openPanel } from './open-panel';
import { isWithinRate } from './rate-limit';
import { isAllowedSender } from './senders';

/** Messages that open a window or a tab, and how many of each a tab may send in a minute. */
const MAX_A_MINUTE: Partial<Record<Message['type'], number>> = {
  open: 40,
  automatic: 10,
  settings: 10,
  'open-library': 20,
  'choose-shortcut': 10,
};

function isWithinLimit({ type }: Message, { tab }: MessageSender): boolean {
  const max = MAX_A_MINUTE[type];
  return max === undefined || isWithinRate(`${type} ${tab?.id}`, max);
}

const refuse = (refused: Refusal['refused']): Refusal => ({ refused });

/** Answers a message whose sender and shape are allowed, and refuses any other. */
async function answer(sent: unknown, sender: MessageSender): Promise<unknown> {
  const rule = findMessageRule(sent);
  if (!rule || !(await isAllowedSender(sender, rule.from))) return refuse('sender');
  const message = parseMessage(sent);
  if (!message) return refuse('message');
  if (!isWithinLimit(message, sender)) return refuse('rate');
  const run = HANDLERS[message.type] as (message: Message, sender: MessageSender) => unknown;
  return run(message, sender);
}

/**
 * Chrome opens its panel only while it remembers the press: at once, before anything is looked up. It wants to see that press
 * itself, so a script that was never pressed for opens nothing.
 */
function opensPanelAtOnce(sent: unknown, sender: MessageSender): boolean {
  if (import.meta.env.FIREFOX || parseMessage(sent)?.type !== 'open-library') return false;
  const isOurs = isOwnPage(sender) || (sender.id === browser.runtime.id && sender.frameId === 0);
  return isOurs && isWithinRate(`open-library ${sender.tab?.id}`, 20);
}

/** Answers what scripts and pages of ours ask; to be called while the background starts, so that it is woken by them. */
export function listenForMessages(): void {
  browser.runtime.onMessage.addListener((sent: unknown, sender, respond) => {
    // What the background itself tells its pages comes by here too.
    if (!findMessageRule(sent)) return undefined;
    const answered = opensPanelAtOnce(sent, sender)
      ? openPanel(sender.tab?.windowId, false)
      : answer(sent, sender);
    answered.then(
      (value) => respond(value ?? null),
      (error) => {
        console.warn('Lectern: a message was not answered', error);
        respond(null);
      },
    );
    return true;
  });
}
