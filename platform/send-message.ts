import { browser } from 'wxt/browser';
import type { Refusal, Request } from './messages';

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;

/** Asks the background; resolves to undefined where nobody answers (the extension was just updated), or it is refused. */
export async function sendMessage<T>(request: Request): Promise<T | undefined> {
  try {
    const answer = await browser.runtime.sendMessage<Request, T | Refusal>(request);
    if (!isRefusal(answer)) return answer;
    console.warn(`Lectern: ${request.type} was refused: ${answer.refused}`);
  } catch {
    // Nobody is there any more.
  }
  return undefined;
}
