import { browser } from 'wxt/browser';
import type { Refusal, ReplyTo, Request } from './messages';

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;

/**
 * Sends a message to the background. Resolves to its reply: null if handling it failed, undefined if it was refused or the
 * extension is gone (it was just updated).
 */
export async function sendMessage<Message extends Request>(
  message: Message,
): Promise<ReplyTo<Message['type']> | null | undefined> {
  type Reply = ReplyTo<Message['type']> | null;
  try {
    const answer = await browser.runtime.sendMessage<Request, Reply | Refusal>(message);
    if (!isRefusal(answer)) return answer;
    console.warn(`Lectern: ${message.type} was refused: ${answer.refused}`);
  } catch {
    // The extension is gone.
  }
  return undefined;
}
