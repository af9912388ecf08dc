import { browser } from 'wxt/browser';
import type { Refusal, ReplyTo, Request } from './messages';

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;

/**
 * Sends a message to the background. Resolves to its reply: null where answering it failed, undefined where it was refused or nobody
 * is there any more (the extension was just updated).
 */
export async function sendMessage<Sent extends Request>(
  message: Sent,
): Promise<ReplyTo<Sent['type']> | null | undefined> {
  type Reply = ReplyTo<Sent['type']> | null;
  try {
    const answer = await browser.runtime.sendMessage<Request, Reply | Refusal>(message);
    if (!isRefusal(answer)) return answer;
    console.warn(`Lectern: ${message.type} was refused: ${answer.refused}`);
  } catch {
    // Nobody is there any more.
  }
  return undefined;
}
