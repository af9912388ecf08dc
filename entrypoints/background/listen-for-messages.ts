import { browser } from 'wxt/browser';
import { isOwnPage, type MessageSender } from '../../platform/message-sender';
import type { Refusal } from '../../platform/messages';
import { HANDLERS } from './message-handlers';
import { findMessageRule, type Message, parseMessage } from './message-rules';
import { openPanel } from './open-panel';
import { isWithinRate } from './rate-limit';
import { isAllowedSender } from './senders';

/** Maximum number of times the panel may be opened, per minute and tab. */
const MAX_PANELS_PER_MINUTE = 20;
/** Messages that open a window or a tab: maximum number of each per minute and tab. */
const MAX_PER_MINUTE: Partial<Record<Message['type'], number>> = {
  open: 40,
  automatic: 10,
  export: 10,
  settings: 10,
  help: 10,
  'open-library': MAX_PANELS_PER_MINUTE,
  'choose-shortcut': 10,
};

function isWithinLimit({ type }: Message, { tab }: MessageSender): boolean {
  const max = MAX_PER_MINUTE[type];
  return max === undefined || isWithinRate(`${type} ${tab?.id}`, max);
}

const refuse = (refused: Refusal['refused']): Refusal => ({ refused });

/** Handles a message if its sender and data are allowed, and refuses any other. */
async function handle(sent: unknown, sender: MessageSender): Promise<unknown> {
  const rule = findMessageRule(sent);
  if (!rule || !(await isAllowedSender(sender, rule.from))) return refuse('sender');
  const message = parseMessage(sent);
  if (!message) return refuse('message');
  if (!isWithinLimit(message, sender)) return refuse('rate');
  const handler = HANDLERS[message.type] as (message: Message, sender: MessageSender) => unknown;
  return handler(message, sender);
}

/**
 * Whether a message may open the side panel immediately. Chrome only opens it synchronously after a press, before the sender
 * can be looked up, and checks that press itself, so a script can't open it without one.
 */
function opensPanelAtOnce(sent: unknown, sender: MessageSender): boolean {
  if (import.meta.env.FIREFOX || parseMessage(sent)?.type !== 'open-library') return false;
  const isOurs = isOwnPage(sender) || (sender.id === browser.runtime.id && sender.frameId === 0);
  return isOurs && isWithinRate(`open-library ${sender.tab?.id}`, MAX_PANELS_PER_MINUTE);
}

/** Handles messages from our scripts and pages. Call it synchronously when the background starts, so that they wake it. */
export function listenForMessages(): void {
  browser.runtime.onMessage.addListener((sent: unknown, sender, respond) => {
    // Messages from the background to its pages arrive here too.
    if (!findMessageRule(sent)) return undefined;
    const reply = opensPanelAtOnce(sent, sender)
      ? openPanel(sender.tab?.windowId, false)
      : handle(sent, sender);
    reply.then(
      (value) => respond(value ?? null),
      (error) => {
        console.warn('Lectern: a message was not answered', error);
        respond(null);
      },
    );
    return true;
  });
}
